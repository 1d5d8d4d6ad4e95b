//! Every rule, one line each, in the order in which findings are listed. Where several findings have one cause,
//! the rule that comes first here is the root: the most specific first.

use super::across;
use super::finding::Family;
use super::rule::{Find, Rule, Status};
use super::rules as r;
use serde::Serialize;

/// Every rule.
#[rustfmt::skip]
pub const RULES: &[&Rule] = &[
    &r::not_a_report::RULE,
    &r::encoding_damaged::RULE,
    &r::attachment_only::RULE,
    &r::sums::ROW_SUM,
    &r::sums::REVIEW_SUM,
    &r::sums::RESULT_SUM,
    &r::sums::BALANCE,
    &r::applications_subtotal::RULE,
    &r::disclosure_negative::RULE,
    &r::cell_fraction::RULE,
    &r::disclosure_in_force::RULE,
    &r::disclosure_item_roll::RULE,
    &r::disclosure_newly_disclosed::RULE,
    &r::disclosure_not_cumulative::RULE,
    &r::fee_unit::RULE,
    &r::regulations_power::RULE,
    &r::plausible::other_handling_share::RULE,
    &r::plausible::state_secret::RULE,
    &r::plausible::review_exceeds_decisions::RULE,
    &r::plausible::litigation_after_reconsideration::RULE,
    &r::plausible::direct_litigation_2024::RULE,
    &r::plausible::all_zero::RULE,
    &r::prose_table::RECEIVED,
    &r::prose_table::CARRIED_IN,
    &r::prose_table::CARRIED_OUT,
    &r::prose_table::COMPLETED,
    &r::prose_table::GRANTED,
    &r::prose_table::PARTLY,
    &r::prose_table::REFUSED,
    &r::prose_table::UNAVAILABLE,
    &r::prose_table::NOT_PROCESSED,
    &r::prose_table::OTHER_HANDLING,
    &r::prose_table::APPLICANTS,
    &r::prose_table::REVIEW,
    &r::prose_table::LITIGATION,
    &r::prose_table::DISCLOSURE,
    &r::prose_fee::RULE,
    &r::prose_fee::LINK,
    &r::prose_parts::RULE,
    &r::prose_flow::RULE,
    &r::prose_rate::RULE,
    &r::prose_conflict::RULE,
    &r::number_missing::RULE,
    &r::declared_count::RULE,
    &r::ordinal_gap::RULE,
    &r::government_assessment::RULE,
    &r::fee_statement::RULE,
    &r::years::HEADING,
    &r::years::LEFT_OVER,
    &r::overview_aspects::RULE,
    &r::problems_section::RULE,
    &r::own_name::NAME,
    &r::own_name::FOREIGN,
    &r::contact::AREA_CODE,
    &r::contact::CONFLICT,
    &r::repeated::PASSAGE,
    &r::wording::PLACEHOLDER,
    &r::wording::TYPO,
    &r::wording::VAGUE,
    &r::repeated::WORD,
    &r::outdated_form::RULE,
    &r::mixed_form::RULE,
    &r::sections_missing::RULE,
    &r::section_order::RULE,
    &r::section_heading::RULE,
    &r::tables_missing::RULE,
    &r::disclosure_columns::RULE,
    &r::published::LATE,
    &r::published::EARLY,
    &r::period_year::RULE,
    &r::meta_missing::PERIOD,
    &r::meta_missing::DATE,
    &r::meta_missing::TITLE,
    &r::meta_missing::CONTACT,
    &r::title_wording::RULE,
    &r::table_doubtful::RULE,
    &r::incomplete::APPLICATIONS,
    &r::incomplete::REVIEW,
    &r::incomplete::DISCLOSURE,
    &r::blanks::BLANK,
    &r::blanks::DASH,
    &r::blanks::TEXT,
    &across::CARRY_OVER,
    &across::IN_FORCE_ROLL,
    &across::ITEM_ROLL,
    &across::SAME_AS_LAST_YEAR,
    &across::COPIED_PASSAGES,
    &across::PENDING_RESUMED,
    &across::OUTLIER,
];

/// The rule with this slug.
pub fn rule(slug: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.slug == slug)
}

/// Where a rule stands in the registry; behind all for a slug that is none.
pub fn rank(slug: &str) -> usize {
    RULES.iter().position(|rule| rule.slug == slug).unwrap_or(RULES.len())
}

/// Words in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bilingual {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// What `gouji rules --format json` says of a rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RuleInfo {
    /// Stable for ever.
    pub slug: &'static str,
    /// Its group.
    pub family: Family,
    /// Of its findings, as a rule.
    pub severity: super::Severity,
    /// A few words.
    pub title: Bilingual,
    /// One sentence.
    pub summary: Bilingual,
    /// Ids of the clauses that it rests on.
    pub laws: Vec<&'static str>,
    /// How settled it is.
    pub status: Status,
    /// Whether it needs two years of one organ.
    pub pair: bool,
}

/// Every rule's data, in the order of the registry.
pub fn catalogue() -> Vec<RuleInfo> {
    RULES.iter().map(|rule| info(rule)).collect()
}

fn info(rule: &Rule) -> RuleInfo {
    let both = |words: super::rule::Words| Bilingual { zh: words.zh, en: words.en };
    RuleInfo {
        slug: rule.slug,
        family: rule.family,
        severity: rule.severity,
        title: both(rule.title),
        summary: both(rule.summary),
        laws: rule.laws.iter().map(|clause| clause.id).collect(),
        status: rule.status,
        pair: matches!(rule.find, Find::Pair(_)),
    }
}

/// The rule's page, `docs/rules/<slug>.md`: Chinese, then English. Only in the command line: the wasm core has none.
#[cfg(feature = "cli")]
pub fn page(slug: &str) -> Option<&'static str> {
    super::pages::PAGES.iter().find(|(of, _)| *of == slug).map(|(_, page)| *page)
}

/// The paragraphs of the rule's page in this language, each with its heading: what it checks, basis, why, how, examples.
#[cfg(feature = "cli")]
pub fn page_parts(slug: &str, language: crate::options::Language) -> Vec<(&'static str, &'static str)> {
    let (chinese, english) = page(slug).and_then(|page| page.split_once("## English")).unwrap_or_default();
    let part = if language == crate::options::Language::Zh { chinese } else { english };
    let parts = part.lines().filter_map(|line| line.strip_prefix("**")?.split_once("** "));
    parts.filter(|(heading, text)| !heading.is_empty() && !text.starts_with('·')).collect()
}
