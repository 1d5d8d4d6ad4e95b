//! One file for each rule; the registry lists them.

pub mod applications_subtotal;
pub mod attachment_only;
pub mod blanks;
pub mod cell_fraction;
pub mod contact;
pub mod declared_count;
pub mod direction;
pub mod disclosure_columns;
pub mod disclosure_in_force;
pub mod disclosure_item_roll;
pub mod disclosure_negative;
pub mod disclosure_newly_disclosed;
pub mod disclosure_not_cumulative;
pub mod encoding_damaged;
pub mod fee_statement;
pub mod fee_unit;
mod foreign_name;
pub mod government_assessment;
pub mod incomplete;
pub mod meta_missing;
pub mod mixed_form;
mod named_rate;
pub mod not_a_report;
pub mod number_missing;
pub mod ordinal_gap;
mod ordinal_items;
pub mod outdated_form;
pub mod overview_aspects;
pub mod own_name;
pub mod period_year;
pub mod plausible;
pub mod problems_section;
pub mod prose_conflict;
mod prose_division;
pub mod prose_fee;
pub mod prose_flow;
mod prose_growth;
mod prose_lists;
pub mod prose_parts;
pub mod prose_rate;
pub mod prose_table;
pub mod published;
pub mod regulations_power;
pub mod repeated;
pub mod section_heading;
pub mod section_order;
pub mod sections_missing;
pub mod sums;
pub mod table_doubtful;
pub mod tables_missing;
pub mod title_wording;
pub mod wording;
pub mod years;

use super::context::{Context, Reading, table_label};
use super::prose::Passage;
use super::rule::{Draft, Found, Sentence, Words, words};
use crate::document::figure::Figure;
use crate::form::{Address, FormKind, TableName};
use crate::order;
use crate::place::Place;
use crate::report::{Section, SectionKind};

/// Why rules about the national forms do not concern an older report.
const NO_NATIONAL_FORM: Words =
    words("2018年及以前没有全国统一的表式。", "There was no national form up to report year 2018.");

/// Why rules about cells cannot be checked.
const NO_TABLE: Words = words("没有读到表。", "No table was found.");

/// Why rules about the prose cannot be checked.
const NO_PROSE: Words = words("没有读到正文。", "No prose was found.");

/// Why rules about columns of the other form do not concern this report.
const OTHER_FORM: Words =
    words("这份报告的表式没有这些栏。", "The form of this report does not have these columns.");

/// Why rules about the year cannot be checked.
const NO_YEAR: Words = words("没有读到报告年份。", "The reporting year was not found.");

/// Whether the report is of a year, or on a form, from before the national form.
fn has_old_form(context: &Context) -> bool {
    let report = context.report;
    report.form == Some(FormKind::Y2014)
        || (report.form.is_none() && report.meta.year.is_some_and(|year| year < 2019))
}

/// Whether the year stands in the title or is that of the statistics period, and not only guessed from elsewhere.
fn year_is_sure(context: &Context) -> bool {
    let meta = &context.report.meta;
    let period = meta.period.as_ref().and_then(|period| year_of(period.to.as_deref()?));
    meta.year.is_some() && (meta.title_year == meta.year || period == meta.year)
}

/// The year of an ISO date.
fn year_of(date: &str) -> Option<u16> {
    date.split('-').next()?.parse().ok()
}

/// The sections with a heading, front and annexes left out.
fn headings<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Section> {
    let headed = |section: &&Section| {
        !matches!(section.kind, SectionKind::Front | SectionKind::Annex) && !section.heading.trim().is_empty()
    };
    context.report.sections.iter().filter(headed)
}

/// The prose of this part of the report.
fn of_kind<'a>(context: &Context<'a>, kind: SectionKind) -> Vec<&'a Passage<'a>> {
    context.prose.iter().filter(|p| p.section.kind == kind).collect()
}

/// The heading of this part of the report.
fn place_of_kind(context: &Context, kind: SectionKind) -> Place {
    let section = context.report.sections.iter().find(|s| s.kind == kind);
    section.map(|s| s.place.clone()).unwrap_or_default()
}

/// Why the figures of this table could not be checked.
fn unread(context: &Context, table: TableName) -> Sentence {
    let why = match context.table(table) {
        Some(_) => words(
            "{table}有空着、读不出或者找不到的格。",
            "Cells of {table} are blank, unreadable or not there.",
        ),
        None => words("没有读到{table}。", "{table} was not found."),
    };
    Sentence::from(why).with("table", table_label(table))
}

/// Asks `check` about each number of a table: one check for each cell, none for blanks.
fn each_number(
    context: &Context,
    table: TableName,
    check: impl Fn(Address, Figure) -> Option<Draft>,
) -> Found {
    if context.form(table) == FormKind::Y2014 {
        return Found::not_applicable(NO_NATIONAL_FORM);
    }
    let mut addresses = context.addresses(table);
    addresses.extend(context.report.cells.keys().filter(|address| address.table == table));
    order::sort_and_dedup(&mut addresses);
    let mut found = Found { of: addresses.len() as u32, ..Found::default() };
    for address in addresses {
        match context.reading(address) {
            Reading::Number(value) => found.drafts.extend(check(address, value)),
            Reading::Empty => {}
            Reading::Unknown => found.missing.push(address),
        }
    }
    found.checked = found.of - found.missing.len() as u32;
    found.reason = (!found.missing.is_empty()).then(|| unread(context, table));
    found
}

/// The same rule asked of several tables.
fn together(parts: impl Iterator<Item = Found>) -> Found {
    parts.fold(Found::default(), |mut all, part| {
        all.checked += part.checked;
        all.of += part.of;
        all.missing.extend(part.missing);
        all.reason = all.reason.or(part.reason);
        all.drafts.extend(part.drafts);
        all
    })
}

/// The numbers at these addresses; else what is missing of them.
fn all_numbers<const N: usize>(
    context: &Context,
    addresses: [Address; N],
) -> Result<[Figure; N], Vec<Address>> {
    let missing: Vec<Address> =
        addresses.iter().copied().filter(|address| context.number(*address).is_none()).collect();
    let numbers = addresses.map(|address| context.number(address).unwrap_or_default());
    if missing.is_empty() { Ok(numbers) } else { Err(missing) }
}

/// One check for each group of addresses that the form has: what `check` says where all numbers of the group are there.
fn each_group<const N: usize>(
    context: &Context,
    table: TableName,
    groups: impl IntoIterator<Item = [Address; N]>,
    check: impl Fn([Address; N], [Figure; N]) -> Option<Draft>,
) -> Found {
    let mut found = Found::default();
    for group in groups.into_iter().filter(|group| group.iter().all(|address| context.is_of_form(*address))) {
        found.of += 1;
        match all_numbers(context, group) {
            Ok(numbers) => {
                found.checked += 1;
                found.drafts.extend(check(group, numbers));
            }
            Err(missing) => found.missing.extend(missing),
        }
    }
    if found.of == 0 {
        return Found::not_applicable(OTHER_FORM);
    }
    found.reason = (found.checked < found.of).then(|| unread(context, table));
    found
}
