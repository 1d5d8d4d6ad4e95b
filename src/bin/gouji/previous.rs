//! `--previous`: what is said where a report of last year was given and nothing could be compared with it.

use gouji::check::rule::{Find, Sentence, Words, words};
use gouji::check::{Outcome, RuleOutcome, Years, across, registry};
use gouji::notice::Notice;
use gouji::options::{Language, Level, Options};
use gouji::output::CheckResult;
use gouji::place::Place;
use gouji::report::Report;
use std::ops::Range;

const UNREAD: Words = words("它没有读出来", "it was not read");

/// Says of every `--previous` of which no file makes a pair why it does not. The results of each are a range behind those
/// that are to be checked. Gives whether there was one.
pub fn tell(results: &mut [CheckResult], given: &[Range<usize>], years: &[Years], options: &Options) -> bool {
    let paired = |index: usize| years.iter().any(|y| [y.earlier, y.later].contains(&(index as u32)));
    let own = given.first().map_or(results.len(), |range| range.start);
    let idle: Vec<usize> =
        given.iter().filter(|range| !(*range).clone().any(paired)).cloned().flatten().collect();
    let reasons: Vec<Sentence> = idle.iter().map(|index| why(results, own, *index)).collect();
    for (index, why) in idle.iter().zip(&reasons) {
        if let Some(report) = results.get_mut(*index).and_then(|result| result.report.as_mut()) {
            report.notices.push(notice(why));
        }
    }
    let alone = (0..own).filter(|index| !paired(*index));
    for index in alone.collect::<Vec<_>>() {
        if let (Some(result), Some(why)) = (results.get_mut(index), reasons.first()) {
            open(result, why, options);
        }
    }
    !idle.is_empty()
}

fn why(results: &[CheckResult], own: usize, index: usize) -> Sentence {
    let others: Vec<&Report> = results.iter().take(own).filter_map(|result| result.report.as_ref()).collect();
    let report = results.get(index).and_then(|result| result.report.as_ref());
    report.map_or_else(|| UNREAD.into(), |report| across::why_apart(report, &others))
}

fn notice(why: &Sentence) -> Notice {
    let zh = format!("没有和这份报告比：{}。", why.say(Language::Zh));
    let en = format!("Nothing was compared with this report: {}.", why.say(Language::En));
    Notice::new("previous-not-compared", zh, en, Place::whole())
}

/// The rules between years of a report that was to be compared could not be checked.
fn open(result: &mut CheckResult, why: &Sentence, options: &Options) {
    let why = why.say(options.language);
    let reason = match options.language {
        Language::Zh => format!("给了上一年的报告，没有和它比：{why}"),
        Language::En => format!("A report of last year was given and nothing compared with it: {why}"),
    };
    for rule in registry::RULES.iter().filter(|rule| matches!(rule.find, Find::Pair(_))) {
        let is_off = options.profile.level(rule.slug) == Some(Level::Off);
        if let Some(own) = result.outcomes.get_mut(rule.slug).filter(|_| !is_off) {
            *own =
                RuleOutcome { outcome: Outcome::CannotCheck, of: 1, reason: reason.clone(), ..own.clone() };
        }
    }
}
