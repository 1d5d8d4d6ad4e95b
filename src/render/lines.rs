//! What text, record and log all say of a result, as lines: each prints them in its own way.

use super::{place, words::pick};
use crate::check::registry;
use crate::check::{Family, Finding, Outcome, RuleOutcome};
use crate::notice::Notice;
use crate::options::Language;
use crate::order;
use crate::output::CheckResult;
use std::collections::HashMap;

/// The findings by family, in the order of the families.
pub fn by_family(findings: &[Finding]) -> Vec<(Family, Vec<&Finding>)> {
    let mut families: Vec<Family> = findings.iter().map(|finding| finding.family).collect();
    order::sort_and_dedup(&mut families);
    let own = |family: Family| findings.iter().filter(move |finding| finding.family == family);
    families.into_iter().map(|family| (family, roots_first(own(family)))).collect()
}

/// The findings in their order, but those that would stand before the one that they hang on stand right behind it.
fn roots_first<'a>(findings: impl Iterator<Item = &'a Finding>) -> Vec<&'a Finding> {
    let findings: Vec<&Finding> = findings.collect();
    let is_root = |finding: &&Finding| finding.caused_by.is_none();
    let roots = findings.iter().copied().enumerate().filter(|(_, finding)| is_root(finding));
    let roots: HashMap<&str, usize> = roots.map(|(at, root)| (root.fingerprint.as_str(), at)).collect();
    let root = |finding: &Finding| finding.caused_by.as_deref().and_then(|root| roots.get(root).copied());
    let mut places: Vec<(usize, usize)> =
        findings.iter().enumerate().map(|(at, finding)| (root(finding).unwrap_or(at).max(at), at)).collect();
    // The root has the place of its own, and the lower of the two only where it hangs on nothing.
    order::sort_by_key(&mut places, |(place, at)| (*place, place != at, *at));
    places.into_iter().filter_map(|(_, at)| findings.get(at).copied()).collect()
}

/// What reading noticed, without what a finding of the same name says.
pub fn notices(result: &CheckResult) -> impl Iterator<Item = &Notice> {
    let told = |notice: &&Notice| result.findings.iter().any(|finding| finding.rule == notice.code);
    result.report.iter().flat_map(|report| &report.notices).filter(move |notice| !told(notice))
}

/// A notice with where it was, if not in the source as a whole.
pub fn notice(notice: &Notice, language: Language) -> String {
    let (said, place) =
        (pick(language, &notice.text, &notice.english), place::words(&notice.place, language));
    match language {
        _ if place.is_empty() => said.to_string(),
        Language::Zh => format!("{said}（{place}）"),
        Language::En => format!("{said} ({place})"),
    }
}

/// Title and outcome of the rules that ended so, in the order of the rules.
pub fn ended(
    result: &CheckResult,
    outcome: Outcome,
    language: Language,
) -> impl Iterator<Item = (&'static str, &RuleOutcome)> {
    registry::RULES.iter().filter_map(move |rule| {
        let ended = result.outcomes.get(rule.slug).filter(|ended| ended.outcome == outcome)?;
        Some((rule.title.in_language(language), ended))
    })
}

/// Titles of the rules that could not be checked, those of one reason together.
pub fn unchecked(result: &CheckResult, language: Language) -> Vec<String> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for (title, ended) in ended(result, Outcome::CannotCheck, language) {
        match groups.iter_mut().find(|(reason, _)| *reason == ended.reason) {
            Some((_, titles)) => titles.push(title),
            None => groups.push((&ended.reason, vec![title])),
        }
    }
    let line = |(reason, titles): (&str, Vec<&str>)| {
        let titles = titles.join(pick(language, "、", ", "));
        let reason = reason.trim_end_matches(['。', '.']);
        match language {
            _ if reason.is_empty() => titles,
            Language::Zh => format!("{titles}（{reason}）"),
            Language::En => format!("{titles} ({reason})"),
        }
    };
    groups.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::finding;

    fn told(findings: &[(&str, Option<&str>)]) -> Vec<String> {
        let one = |(fingerprint, root): &(&str, Option<&str>)| Finding {
            fingerprint: (*fingerprint).into(),
            caused_by: root.map(str::to_owned),
            ..finding::example()
        };
        let findings: Vec<Finding> = findings.iter().map(one).collect();
        let (_, own) = by_family(&findings).remove(0);
        own.into_iter().map(|finding| finding.fingerprint.clone()).collect()
    }

    #[test]
    fn what_hangs_on_a_finding_never_stands_before_it() {
        let findings = [("a", Some("c")), ("b", None), ("c", None), ("d", Some("b")), ("e", Some("c"))];
        assert_eq!(told(&findings), ["b", "c", "a", "d", "e"]);
        // Whatever hangs on what: nothing is lost.
        assert_eq!(told(&[("a", Some("b")), ("b", Some("a")), ("c", Some("?"))]), ["a", "b", "c"]);
    }
}
