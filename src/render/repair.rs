//! Repairs in sentences, as the view says them.

use super::words::pick;
use crate::check::{Repair, RepairChange};
use crate::document::figure::Figure;
use crate::form::Address;
use crate::options::Language;
use crate::output::CheckResult;
use crate::report::Report;

/// One line for each repair; where several would mend the same, a line before them says that none is called right.
pub fn lines(result: &CheckResult, language: Language) -> Vec<String> {
    let Some(report) = &result.report else { return Vec::new() };
    let said = |unique| {
        let own = result.repairs.iter().filter(move |repair| repair.unique == unique);
        own.map(|repair| sentence(repair, report, language)).collect::<Vec<_>>()
    };
    let (mut sure, maybe) = (said(true), said(false));
    if !maybe.is_empty() {
        let none_right = "Several changes would mend it; which is right cannot be told:";
        sure.push(pick(language, "可能的改法不止一种，不能断定哪一种对：", none_right).into());
    }
    sure.into_iter().chain(maybe).collect()
}

fn sentence(repair: &Repair, report: &Report, language: Language) -> String {
    let changes: Vec<String> = repair.changes.iter().map(|one| change(one, report, language)).collect();
    let (changes, mended) = (changes.join(pick(language, "、", ", ")), repair.explains.len());
    match language {
        Language::Zh => format!("如果{changes}，{mended} 处对不上的都能对上。"),
        Language::En if mended == 1 => format!("If {changes}, 1 contradiction would be gone."),
        Language::En => format!("If {changes}, {mended} contradictions would be gone."),
    }
}

fn change(change: &RepairChange, report: &Report, language: Language) -> String {
    let (name, from) = (name(&change.target, report, language), figure(change.from, language));
    match (language, change.to) {
        (Language::Zh, Some(to)) => format!("{name}是 {to}（不是 {from}）"),
        (Language::Zh, None) => format!("{name}不是 {from}（改成多少还不能断定）"),
        (Language::En, Some(to)) => format!("{name} were {to} (not {from})"),
        (Language::En, None) => format!("{name} were not {from} (what it should be cannot be told)"),
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

    fn repair(to: i64, unique: bool) -> Repair {
        let target = "applications.partlyGranted.total".into();
        let changes = vec![RepairChange { target, from: Some(18.into()), to: Some(to.into()) }];
        Repair { changes, explains: vec!["a".into(), "b".into()], unique }
    }

    #[test]
    fn the_one_way_is_told_before_the_several() {
        let repairs = vec![repair(9, false), repair(6, true)];
        let result = CheckResult { report: Some(Report::default()), repairs, ..CheckResult::default() };
        let lines = lines(&result, Language::Zh);
        assert_eq!(lines[0], "如果“(二)部分公开”的总计是 6（不是 18），2 处对不上的都能对上。");
        assert_eq!(lines.len(), 3);
    }
}
