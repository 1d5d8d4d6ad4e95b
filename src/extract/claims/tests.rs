use super::*;
use crate::place::Place;

/// Reads one paragraph of section 一 of a report for `year` and shows its claims, one a line.
fn show(year: u16, text: &str) -> String {
    let paragraph = ReportParagraph {
        id: "p1".into(),
        text: text.into(),
        place: Place::text(7, 0, 0),
        lines: Vec::new(),
    };
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

#[test]
fn reads_the_wordings_of_variety() {
    let cases = [
        ("本年度新收政府信息公开申请12件。", "NewlyReceived 12"),
        ("共受理政府信息公开申请12件。", "Accepted 12"),
        ("收到依申请公开件12件。", "Received 12"),
        ("收到公民、法人或其他组织提交的政府信息公开申请12条。", "Received 12"),
        ("全年未收到政府信息公开申请。", "Received 0"),
        ("未接到依申请公开申请。", "Received 0"),
        ("2022年无依申请公开情况。", "Received 0"),
        (
            "2022年受理政府信息公开申请28件(新收19件、上年结转9件)。",
            "Accepted 28; NewlyReceived 19; CarriedIn 9",
        ),
        ("共收办政府信息公开申请案件128件,同比增长17.46%。", "Accepted 128; Rate 17.46 Compared"),
        (
            "收到政府信息公开申请45件,其中自然人申请38件,法人或其他组织申请7件。",
            "Received 45; NaturalPerson 38; LegalPerson 7",
        ),
        (
            "收到政府信息公开申请45件,其中当面申请3件,来信2件,网上申请40件。",
            "Received 45; Channel 3 Part; Channel 2 Part; Channel 40 Part",
        ),
        ("新受理政府信息公开申请19件,2021年结转9件,共计28件。", "NewlyReceived 19; CarriedIn 9; Accepted 28"),
        ("办理政府信息依申请公开12件。", "Handled 12"),
        (
            "收到7份依申请公开信件(其中5份为网络申请,2份为邮寄申请)。",
            "Received 7; Channel 5 Part; Channel 2 Part",
        ),
        (
            "收到信息公开申请20起,比2021年(30起)下降33.3%。",
            "Received 20; Received 30 PreviousYear; Rate 33.3 Compared",
        ),
        ("代表市政府共受理政府信息公开申请30件。", "Accepted 30"),
        ("收到政府信息公开申请30件,上年无结转。", "Received 30; CarriedIn 0"),
        (
            "共办理政府信息公开申请30件(含上年度结转申请2件,另有3件按规定顺延到下年度答复)。",
            "Handled 30; CarriedIn 2; CarriedOut 3",
        ),
        ("收到政府信息公开申请30件,转下一年度办理答复的有4件。", "Received 30; CarriedOut 4"),
        ("另有4件申请结转到下年度继续办理。", "CarriedOut 4"),
        (
            "全区共受理政府信息公开申请30件,结转下年度办理2件,区政府本级共受理12件。",
            "Accepted 30; CarriedOut 2; Accepted 12 OwnLevel",
        ),
        ("收到政府信息公开申请30件,均在法定期限内予以答复。", "Received 30; Replied all"),
        ("收到政府信息公开申请30件,按时办结率100%。", "Received 30; Rate 100"),
        ("收到政府信息公开申请2件,均予以公开。", "Received 2; Granted all"),
        (
            "答复政府信息公开申请30件,予以公开及部分公开的有20件,占66.7%。",
            "Replied 30; GrantedOrPartly 20; Rate 66.7",
        ),
        (
            "答复政府信息公开申请30件,其中公开及部分公开20件,不予公开10件。",
            "Replied 30; GrantedOrPartly 20; Refused 10",
        ),
        (
            "政府信息公开申请中,属于保护第三方合法权益2件,属于行政执法案卷1件,属于行政查询事项1件。",
            "RefusedThirdParty 2; RefusedEnforcementFile 1; RefusedInquiry 1",
        ),
        (
            "答复政府信息公开申请9件,因本机关不掌握等原因无法提供3件(33.3%),属信访、重复申请等不予处理2件,作其他处理(含申请人主动撤回申请)1件。",
            "Replied 9; Unavailable 3; Rate 33.3; NotProcessed 2; OtherHandling 1",
        ),
        (
            "政府信息公开行政复议4件,其中结果维持1件,结果纠正1件,其他结果1件,尚未审结1件。",
            "Review 4; ReviewUpheld 1; ReviewCorrected 1; ReviewOther 1; ReviewPending 1",
        ),
        ("因政府信息公开引发行政复议4件、行政诉讼2件。", "Review 4; Litigation 2"),
        ("没有发生因政府信息公开申请行政复议和提起行政诉讼的情况。", "Review 0; Litigation 0"),
        ("无信息公开行政复议及行政诉讼发生。", "Review 0; Litigation 0"),
        ("办理政府信息公开复议、诉讼相关案件74件。", "ReviewOrLitigation 74 ?Narrowed"),
        ("全年未发生被行政复议纠错或行政诉讼败诉情形。", "ReviewCorrected 0 ?WeakSubject"),
        (
            "政府信息公开行政诉讼中,未经复议直接起诉2件,复议后起诉1件。",
            "DirectLitigation 2; LitigationAfter 1",
        ),
        ("全年主动公开政府信息1268条,其中政策解读6条。", "Other 1268; Other 6 Part"),
        (
            "制发行政规范性文件5件、废止2件,现行有效40件。",
            "NormativeIssued 5; NormativeRepealed 2; NormativeInForce 40",
        ),
        ("作出行政处罚决定15件,行政许可处理决定数量20件。", "Penalties 15; Licensing 20"),
        ("公开行政处罚信息15条。", "Other 15"),
        ("未收取信息处理费。", "InfoFee 0"),
        ("收取信息处理费400元。", "InfoFee 400"),
        ("12345热线受理群众诉求7859件,按时办结率100%。", "Other 7859; Rate 100"),
        ("受理网络问政182件。", "Other 182"),
        ("公开属性为依申请公开的文件55份。", "Other 55"),
        ("2023年拟制定规范性文件3件。", "NormativeIssued 3 Planned"),
        (
            "联系电话:0527-83590011,邮编:362000。根据国办公开办函〔2021〕30号和第二十条,2022年1月1日至12月31日。",
            "",
        ),
        ("主动公开文件18件,不予公开112件。", "Other 18; Other 112"),
        ("共收到政府信息公开申请四十余件。", "Received 40 ~"),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, show(2022, text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text}\n  want {expected}\n  have {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn respectively_gives_the_first_number_to_the_first_name() {
    assert_eq!(
        show(2023, "收到政府信息公开申请4件。予以公开、部分公开、不予公开分别为2件、1件和1件。"),
        "Received 4; Granted 2; PartlyGranted 1; Refused 1"
    );
    assert_eq!(
        show(2023, "新收政府信息公开申请、上年结转政府信息公开申请分别为12件、3件,均已办结。"),
        show(2023, "新收政府信息公开申请12件、上年结转政府信息公开申请3件,均已办结。")
    );
    // Which number is whose cannot be told.
    let untold = show(2023, "收到政府信息公开申请4件。予以公开、部分公开的申请分别为2件、1件和1件。");
    assert!(!untold.contains("Granted"), "{untold}");
    assert_eq!(
        show(2023, "予以公开和部分公开的申请分别为3件、1件。"),
        show(2023, "予以公开3件、部分公开的申请1件。")
    );
    assert_eq!(show(2023, "行政复议、行政诉讼分别为1件。"), show(2023, "行政复议、行政诉讼1件。"));
}

/// 1, a sign of a font that is not known, 2: neither 2 nor 1.
#[test]
fn a_number_beside_an_unknown_sign_is_not_known() {
    for torn in ["1\u{F035}2", "\u{FFFD}2", "12\u{F035}", "1\u{F035}\u{F036}"] {
        assert_eq!(
            show(2021, &format!("全年新收政府信息公开申请{torn}件,上年结转3件。")),
            "CarriedIn 3",
            "{torn:?}"
        );
    }
    assert_eq!(
        show(2021, "全年新收政府信息公开申请12件,\u{F06C}上年结转3件。"),
        "NewlyReceived 12; CarriedIn 3"
    );
}
