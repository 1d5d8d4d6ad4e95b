//! Rules between two years of one organ: reports are paired by organ and consecutive year.

mod apart;
mod between;
mod carry_over;
mod copied_passages;
mod in_force_roll;
mod item_roll;
mod outlier;
mod pending_resumed;
pub mod prose_growth;
mod same_as_last_year;

pub use apart::why as why_apart;
pub use carry_over::RULE as CARRY_OVER;
pub use copied_passages::RULE as COPIED_PASSAGES;
pub use in_force_roll::RULE as IN_FORCE_ROLL;
pub use item_roll::RULE as ITEM_ROLL;
pub use outlier::RULE as OUTLIER;
pub use pending_resumed::RULE as PENDING_RESUMED;
pub use same_as_last_year::RULE as SAME_AS_LAST_YEAR;

use super::causes;
use super::context::Context;
use super::engine::{is_off, is_report, left_out, rule_outcome, spoken};
use super::finding::{Finding, Outcome, Param, RuleOutcome, Side, Term};
use super::organ::names_a_place;
use super::registry::RULES;
use super::rule::{Draft, Find, Found, Rule, Sentence, Words, words};
use super::sums::equation;
use crate::document::figure::Figure;
use crate::form::{Address, FormKind, TableName};
use crate::notice::Notice;
use crate::options::Options;
use crate::place::Place;
use crate::report::Report;
use std::collections::BTreeMap;

/// Two reports of one organ, of consecutive years.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// Of the year before.
    pub earlier: Year<'a>,
    /// Of the year.
    pub later: Year<'a>,
}

/// One report of a pair.
#[derive(Clone, Copy)]
pub struct Year<'a> {
    /// Its index in the output's `results`.
    pub source: u32,
    /// The report and the options.
    pub context: Context<'a>,
}

/// A figure of a pair: of which year, and at which address.
pub type At<'a> = (Year<'a>, Address);

/// Why rules about the tables of one form do not concern a pair.
const OTHER_FORMS: Words = words(
    "这两年的报告不都是所要求的表式。",
    "The two reports are not both on the form that this rule is about.",
);

/// Why a check between two years was not made.
const UNREAD: Words = words(
    "{years} 年的报告里，要比的数有空着的，或者没有读出来。",
    "In the report for {years}, figures to compare are blank or were not read.",
);

/// What the rules between years say of one pair of reports.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Years {
    /// Index of the report of the year before.
    pub earlier: u32,
    /// Index of the report of the year, which the outcomes are of.
    pub later: u32,
    /// By slug; for a rule of one report that asks more of two, of what it asks more.
    pub outcomes: BTreeMap<String, RuleOutcome>,
    /// In the order of the registry.
    pub findings: Vec<Finding>,
    /// What of them is not listed.
    pub notices: Vec<Notice>,
}

/// Every pair among the reports, by organ, then year. `reports[i]` is that of `results[i]`.
pub fn run(reports: &[&Report], options: &Options) -> Vec<Years> {
    pairs(reports, options).into_iter().map(|pair| of_pair(&pair, options)).collect()
}

/// Reports of one organ and consecutive years, by organ, then year. Of several for one year the first counts.
/// A name without a place (市应急局) may be that of many: it pairs only where no more than two reports were given.
fn pairs<'a>(reports: &[&'a Report], options: &'a Options) -> Vec<Pair<'a>> {
    let shared = shared_name(reports);
    let mut years: BTreeMap<(&str, u16), Year<'a>> = BTreeMap::new();
    for (source, report) in reports.iter().copied().enumerate().filter(|(_, report)| is_report(report)) {
        let Some((organ, year)) = report.meta.organ_key.as_deref().zip(report.meta.year) else { continue };
        if reports.len() > 2 && !names_a_place(organ) {
            continue;
        }
        let organ = shared.unwrap_or(organ);
        let context = Context { report, options, prose: &[] };
        years.entry((organ, year)).or_insert(Year { source: source as u32, context });
    }
    let next = |(organ, year): &(&'a str, u16)| years.get(&(*organ, year.saturating_add(1))).copied();
    years.iter().filter_map(|(key, earlier)| Some(Pair { earlier: *earlier, later: next(key)? })).collect()
}

/// Characters of a name below which its end may be many bodies'.
const NAME: usize = 4;

/// 青柏县水利局 and 临榆市青柏县水利局: where two reports are given, the name that the other one says with the place above it.
fn shared_name<'a>(reports: &[&'a Report]) -> Option<&'a str> {
    let [one, other] = reports else { return None };
    let (one, other) = (one.meta.organ_key.as_deref()?, other.meta.organ_key.as_deref()?);
    let short = if one.len() < other.len() { one } else { other };
    (one.ends_with(short) && other.ends_with(short) && short.chars().count() >= NAME).then_some(short)
}

fn of_pair(pair: &Pair, options: &Options) -> Years {
    let mut years = Years { earlier: pair.earlier.source, later: pair.later.source, ..Years::default() };
    for rule in RULES.iter().filter(|rule| !is_off(rule, options)) {
        let Some(mut found) = ask(rule, pair) else { continue };
        years.outcomes.insert(rule.slug.into(), rule_outcome(&found, found.outcome(), options.language));
        years.notices.extend(left_out(rule, &mut found));
        for draft in &mut found.drafts {
            pair.name(draft);
        }
        years.findings.extend(spoken(rule, found, options));
    }
    causes::link_columns(&mut years.findings);
    years
}

/// What the rule finds between the two; nothing for a rule of one report that has nothing to ask more.
fn ask(rule: &Rule, pair: &Pair) -> Option<Found> {
    match rule.find {
        Find::Pair(find) => Some(find(pair)),
        Find::Both(_, find) => Some(find(pair)).filter(|found| found.outcome() != Outcome::NotApplicable),
        Find::Report(_) | Find::Document(_) => None,
    }
}

impl<'a> Pair<'a> {
    /// The two years as parameters, and whose they are in the fingerprint.
    fn name(&self, draft: &mut Draft) {
        let meta = &self.later.context.report.meta;
        let year = meta.year.unwrap_or_default();
        draft.params.insert("year".into(), year.to_string().into());
        draft.params.insert("before".into(), year.saturating_sub(1).to_string().into());
        let organ = meta.organ_key.as_deref().unwrap_or_default();
        draft.key = format!("{organ} {year} {}", super::engine::key(draft));
    }

    /// Whether this table is of this form in both years.
    fn both_on(&self, form: FormKind, table: TableName) -> bool {
        [self.earlier, self.later].iter().all(|year| year.context.form(table) == form)
    }

    /// One check for each group of figures that the forms have: what `check` says where all numbers of it are there.
    fn each<const N: usize>(
        &self,
        groups: impl IntoIterator<Item = [At<'a>; N]>,
        check: impl Fn([At<'a>; N], [Figure; N]) -> Option<Draft>,
    ) -> Found {
        let mut found = Found::default();
        let of_form = |group: &[At<'a>; N]| group.iter().all(|(year, at)| year.context.is_of_form(*at));
        for group in groups.into_iter().filter(of_form) {
            found.of += 1;
            let missing = group.iter().filter(|(year, address)| year.number(*address).is_none());
            let missing: Vec<At> = missing.copied().collect();
            if missing.is_empty() {
                found.checked += 1;
                let numbers = group.map(|(year, address)| year.number(address).unwrap_or_default());
                found.drafts.extend(check(group, numbers));
            }
            lack(&mut found, &missing);
        }
        if found.of == 0 {
            return Found::not_applicable(OTHER_FORMS);
        }
        found
    }
}

/// Notes the figures that a check lacks, and of which years.
fn lack(found: &mut Found, missing: &[At]) {
    for (year, address) in missing {
        if !found.missing.contains(address) {
            found.missing.push(*address);
        }
        let year = year.number_of_year().to_string();
        let said = match found.reason.as_ref().and_then(|reason| reason.params.get("years")) {
            Some(Param::Text(said)) if said.contains(&year) => continue,
            Some(Param::Text(said)) => format!("{said} / {year}"),
            _ => year,
        };
        found.reason = Some(Sentence::from(UNREAD).with("years", said));
    }
}

impl Year<'_> {
    /// Which year it is of.
    fn number_of_year(&self) -> u16 {
        self.context.report.meta.year.unwrap_or_default()
    }

    /// The number in the cell, if one was read for sure.
    pub fn number(&self, address: Address) -> Option<Figure> {
        self.context.number(address)
    }

    /// Where the cell stands, with the index of this report.
    pub fn place(&self, address: Address) -> Place {
        self.context.place(address).in_source(self.source)
    }

    /// A term of an equation, its label led by the year.
    fn term(&self, address: Address, label: &str, sign: i8, side: Side) -> Term {
        let label = format!("{}年{label}", self.number_of_year());
        Term { sign, place: self.place(address), ..self.context.term(address, &label, side) }
    }
}

/// `left = right` between two years, where it does not hold. A minus sign takes away.
fn unequal(terms: Vec<Term>) -> Option<super::Equation> {
    Some(equation(terms)).filter(|equation| equation.left != equation.right)
}
