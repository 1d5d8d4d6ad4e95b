//! Repairs in sentences, as the view says them (npm/view/model/ways.ts).

use super::verdict::numbered;
use super::words::pick;
use crate::check::{Finding, Outcome, Repair, RepairChange};
use crate::document::figure::Figure;
use crate::form::Address;
use crate::options::Language;
use crate::output::CheckResult;
use crate::report::Report;

/// One line for each repair, those first that are sure; a line before the others says that they are not. Last, whether
/// there are sums that none was found for.
pub fn lines(result: &CheckResult, language: Language) -> Vec<String> {
    let Some(report) = &result.report else { return Vec::new() };
    let said = |repair: &&Repair| sentence(repair, report, &result.findings, language);
    let (sure, maybe): (Vec<&Repair>, Vec<&Repair>) = result.repairs.iter().partition(|repair| repair.unique);
    let mut lines: Vec<String> = sure.iter().map(said).collect();
    for ways in maybe.chunk_by(|one, other| alternatives(one, other)) {
        lines.push(doubt(ways.len(), language).into());
        lines.extend(ways.iter().map(said));
    }
    if !result.unrepaired.is_empty() {
        lines.push(none_found(language).into());
    }
    lines
}

/// Whether one would do in place of the other: they mend something in common.
fn alternatives(one: &Repair, other: &Repair) -> bool {
    one.explains.iter().any(|finding| other.explains.contains(finding))
}

fn doubt(ways: usize, language: Language) -> &'static str {
    if ways == 1 {
        return pick(
            language,
            "有一种改法能让这些数对上，但不能断定就是这样：",
            "One change would mend it; whether it is the right one cannot be told:",
        );
    }
    pick(
        language,
        "可能的改法不止一种，不能断定哪一种对：",
        "Several changes would mend it; which is right cannot be told:",
    )
}

fn none_found(language: Language) -> &'static str {
    pick(
        language,
        "表里有对不上的，没有找到改动三处以内就能对上的办法，请对照原始台账逐格核对。",
        "Some sums do not add up, and no change of up to three figures was found that mends them: please go through the records cell by cell.",
    )
}

fn sentence(repair: &Repair, report: &Report, findings: &[Finding], language: Language) -> String {
    let changes: Vec<String> = repair.changes.iter().map(|one| change(one, report, language)).collect();
    let changes = changes.join(pick(language, "、", ", "));
    let (mended, count) = mended(repair, findings, language);
    match language {
        Language::Zh => numbered(count, &format!("如果{changes}，{mended}[就|都]能对上。")),
        Language::En => format!("If {changes}, {mended} would be gone."),
    }
}

/// What it mends and how many that are, counted as the verdict counts: what follows from another finding is told apart.
fn mended(repair: &Repair, findings: &[Finding], language: Language) -> (String, usize) {
    let mended = |fingerprint: &String| repair.explains.contains(fingerprint);
    let gone: Vec<&Finding> = findings.iter().filter(|one| mended(&one.fingerprint)).collect();
    let count = gone.len();
    let (derived, roots): (Vec<&Finding>, Vec<&Finding>) =
        gone.into_iter().partition(|one| one.caused_by.as_ref().is_some_and(mended));
    let of = |outcome| roots.iter().filter(|one| one.outcome == outcome).count();
    let parts = [
        (of(Outcome::Fail), pick(language, "{} 处对不上的", "{} [contradiction|contradictions]")),
        (of(Outcome::Review), pick(language, "要看的 {} 处", "{} for you to look at")),
        (derived.len(), pick(language, "由此连带的 {} 处", "{} that [follows|follow]")),
    ];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts.map(|(number, words)| numbered(number, words)).collect();
    (parts.join(pick(language, "和", " and ")), count)
}

fn change(change: &RepairChange, report: &Report, language: Language) -> String {
    let (name, from) = (name(&change.target, report, language), figure(change.from, language));
    if change.target.parse::<Address>().is_err() {
        let to = figure(change.to, language);
        return match language {
            Language::Zh => format!("{name}里的数改成 {to}（不是 {from}）"),
            Language::En => format!("the figure {name} became {to} (not {from})"),
        };
    }
    let to =
        figure(change.column_unknown.as_ref().map_or(change.to, |unknown| Some(unknown.total)), language);
    match (language, &change.column_unknown) {
        (Language::Zh, None) => format!("{name}是 {to}（不是 {from}）"),
        (Language::Zh, Some(_)) => {
            format!("{name}是 {to}（不是 {from}；同一行里有一栏跟着变，哪一栏还不能断定）")
        }
        (Language::En, None) => format!("{name} were {to} (not {from})"),
        (Language::En, Some(_)) => {
            format!(
                "{name} were {to} (not {from}; one column of the row moves along, which one cannot be told)"
            )
        }
    }
}

fn figure(value: Option<Figure>, language: Language) -> String {
    value.map_or_else(|| pick(language, "空", "blank").to_string(), |value| value.to_string())
}

/// A cell by its row and column, a claim by its words.
fn name(target: &str, report: &Report, language: Language) -> String {
    if let Ok(address) = target.parse::<Address>() {
        let (row, column) = (address.row.label(), address.column);
        return format!(
            "“{row}”{}",
            pick(language, &format!("的{}", column.label()), &format!(" {}", column.english()))
        );
    }
    let claim = report.claims.iter().find(|claim| claim.id == target);
    let quote = claim.map_or(target, |claim| claim.quote.as_str());
    format!("{}“{quote}”", pick(language, "正文", "in the prose "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::ColumnUnknown;

    fn repair(to: i64, unique: bool, explains: &[&str]) -> Repair {
        let target = "applications.partlyGranted.total".into();
        let (from, to) = (Some(18.into()), Some(to.into()));
        let changes = vec![RepairChange { target, from, to, column_unknown: None }];
        Repair { changes, explains: explains.iter().map(|one| (*one).into()).collect(), unique }
    }

    fn finding(fingerprint: &str, caused_by: Option<&str>) -> Finding {
        let (fingerprint, caused_by) = (fingerprint.into(), caused_by.map(str::to_owned));
        Finding { fingerprint, caused_by, ..crate::check::finding::example() }
    }

    fn said(repairs: Vec<Repair>, findings: Vec<Finding>, unrepaired: &[&str]) -> Vec<String> {
        let unrepaired = unrepaired.iter().map(|one| (*one).into()).collect();
        let report = Some(Report::default());
        lines(&CheckResult { report, repairs, findings, unrepaired, ..CheckResult::default() }, Language::Zh)
    }

    #[test]
    fn the_sure_one_is_told_before_the_others_and_what_follows_apart() {
        let findings = vec![finding("a", None), finding("b", Some("a")), finding("c", None)];
        let lines = said(vec![repair(9, false, &["c"]), repair(6, true, &["a", "b"])], findings, &[]);
        let sure = "如果“(二)部分公开”的总计是 6（不是 18），1 处对不上的和由此连带的 1 处都能对上。";
        assert_eq!(lines[0], sure);
        assert!(lines[2].ends_with("1 处对不上的就能对上。"), "{lines:?}");
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn one_way_is_not_called_several() {
        let findings = vec![finding("a", None), finding("b", None)];
        let several = vec![repair(1, false, &["a"]), repair(2, false, &["a"]), repair(3, false, &["b"])];
        let lines = said(several, findings, &[]);
        assert!(
            lines[0].starts_with("可能的改法不止一种") && lines[3].starts_with("有一种改法"),
            "{lines:?}"
        );
        assert_eq!(lines.len(), 5);
    }

    #[test]
    fn that_no_change_was_found_is_said() {
        let lines = said(Vec::new(), vec![finding("a", None)], &["a"]);
        assert_eq!(lines.len(), 1);
        assert!(lines[0].contains("没有找到"), "{lines:?}");
    }

    #[test]
    fn a_number_of_the_prose_is_said_to_be_changed() {
        let mut one = repair(40, true, &["a"]);
        one.changes[0].target = "c3".into();
        let lines = said(vec![one], vec![finding("a", None)], &[]);
        assert_eq!(lines[0], "如果正文“c3”里的数改成 40（不是 18），1 处对不上的就能对上。");
    }

    #[test]
    fn a_column_that_moves_along_is_not_named() {
        let mut one = repair(0, false, &["a"]);
        let unknown = ColumnUnknown { total: 21.into(), of: Vec::new() };
        one.changes[0] = RepairChange { to: None, column_unknown: Some(unknown), ..one.changes[0].clone() };
        let lines = said(vec![one], vec![finding("a", None)], &[]);
        assert!(
            lines[1].contains("的总计是 21（不是 18；同一行里有一栏跟着变，哪一栏还不能断定）"),
            "{lines:?}"
        );
    }
}
