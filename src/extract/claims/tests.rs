use super::*;
use crate::place::Place;

/// Reads one paragraph of section 一 of a report for `year` and shows its claims, one a line.
fn show(year: u16, text: &str) -> String {
    let paragraph = ReportParagraph { id: "p1".into(), text: text.into(), place: Place::text(7, 0, 0) };
    let section = Section {
        kind: SectionKind::Overview,
        ordinal: Some(1),
        heading: "一、总体情况".into(),
        place: Place::whole(),
        paragraphs: vec![paragraph],
        standard: true,
    };
    let meta = Meta { organ: Some("青柏县人民政府".into()), year: Some(year), ..Meta::default() };
    read(&[section], &meta).iter().map(line).collect::<Vec<_>>().join("; ")
}

fn line(claim: &Claim) -> String {
    let value = claim.value.map_or("all".into(), |v| v.to_string());
    let mut line = format!("{:?} {value}", claim.kind);
    if claim.scope != Scope::Report {
        line += &format!(" {:?}", claim.scope);
    }
    if claim.approximate {
        line += " ~";
    }
    if let Some(doubt) = claim.doubt {
        line += &format!(" ?{doubt:?}");
    }
    line
}

#[test]
fn reads_received_and_results() {
    assert_eq!(
        show(
            2021,
            "2021年通过门户网站主动公开政府信息1268条。全年新收政府信息公开申请317件,上年结转3件。其中,予以公开184件,部分公开17件,不予公开8件,无法提供57件,不予处理18件,其他处理22件,结转下年度继续办理9件。因政府信息公开工作被申请行政复议5件,未发生行政诉讼。"
        ),
        "Other 1268; NewlyReceived 317; CarriedIn 3; Granted 184; PartlyGranted 17; Refused 8; Unavailable 57; NotProcessed 18; OtherHandling 22; CarriedOut 9; Review 5; Litigation 0"
    );
    assert_eq!(
        show(
            2019,
            "2019年度,区政府各级各部门共收到政府信息公开申请45件,其中区政府本级17件,各街道办事处、区直各单位共38件。从办理结果来看,“予以公开”的11件;“同意部分公开”的6件;“不予公开”的3件;“非本部门掌握政府信息”的22件;结转下年度继续办理的3件。"
        ),
        "Received 45; Received 17 OwnLevel; Received 38 OtherOrgan; Granted 11; PartlyGranted 6; Refused 3; UnavailableNotHeld 22; CarriedOut 3"
    );
    assert_eq!(
        show(
            2022,
            "2022年,全区依申请公开文件655份,接受依申请公开当面申请6件/次(自2008年以来累计按时受理66件/次)。其中,予以公开及部分公开的有2件,不予公开的有4件。因依申请公开引发行政复议的有0件、引发行政诉讼的有0件,全年未出现信息公开行政复议案件。"
        ),
        "Other 655; Channel 6; Accepted 66 Cumulative; GrantedOrPartly 2; Refused 4; Review 0; Litigation 0; Review 0"
    );
    assert_eq!(
        show(
            2022,
            "依申请公开方面,全年共收到申请5件,上年结转1件,当年办结5件,其中予以公开3件、无法提供2件,另有1件结转下年继续办理。发生行政复议1件,尚未审结;无行政诉讼。"
        ),
        "Received 5; CarriedIn 1; Completed 5; Granted 3; Unavailable 2; CarriedOut 1; Review 1; Litigation 0"
    );
    assert_eq!(
        show(
            2023,
            ")依申请公开情况。2023我局共收到政府信息公开申请3件,均已办结,其中予以公开2件、不予处理1。未发生行政复议、行政诉讼。"
        ),
        "Received 3; Completed all; Granted 2; NotProcessed 1; Review 0; Litigation 0"
    );
}
