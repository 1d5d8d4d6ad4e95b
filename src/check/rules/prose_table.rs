//! The prose against the tables: one rule for each thing counted, one mechanism for all.

use crate::check::context::{Context, table_label};
use crate::check::finding::{Family, Severity};
use crate::check::prose::{Compared, Mismatch, compare, doubt_words, table, unit};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::form::clauses::{ARTICLE_50, PRACTICE};
use crate::form::{Address, Column, FormKind, Row, TableName};
use crate::order;
use crate::report::{Claim, ClaimKind as K, Doubt};
use std::collections::BTreeSet;

macro_rules! rules {
    ($($name:ident = $slug:literal, $severity:ident, $zh:literal, $en:literal, [$($kind:ident)*], [$($text:ident)*];)*) => {
        $(#[doc = $zh]
        pub const $name: Rule = Rule {
            slug: $slug,
            family: Family::ProseTable,
            severity: Severity::$severity,
            status: Status::Stable,
            title: words(concat!("正文与表：", $zh), concat!("Prose and table: ", $en)),
            summary: words(
                concat!("正文里写的", $zh, "，等于表里的数。"),
                concat!("What the prose says of ", $en, " equals the table."),
            ),
            find: Find::Report(|context| find(context, &[$(K::$kind),*])),
            texts: &[$($text),*],
            laws: &[&ARTICLE_50, &PRACTICE],
        };)*
    };
}

rules! {
    RECEIVED = "prose-received", Error, "收到申请的件数", "applications received",
        [Received NewlyReceived Accepted], [RECEIVED_DIFFERS NEW_DIFFERS NONE DOUBTFUL];
    CARRIED_IN = "prose-carried-in", Error, "上年结转的件数", "applications carried in",
        [CarriedIn], [DIFFERS NONE DOUBTFUL];
    CARRIED_OUT = "prose-carried-out", Error, "结转下年的件数", "applications carried out",
        [CarriedOut], [DIFFERS NONE DOUBTFUL];
    COMPLETED = "prose-completed", Warning, "办结、答复的件数", "applications closed",
        [Completed Replied Handled], [DIFFERS NOT_ALL_CLOSED DOUBTFUL];
    GRANTED = "prose-granted", Error, "予以公开的件数", "applications granted",
        [Granted GrantedOrPartly], [DIFFERS NONE NOT_ALL DOUBTFUL];
    PARTLY = "prose-partly-granted", Error, "部分公开的件数", "applications partly granted",
        [PartlyGranted], [DIFFERS NONE NOT_ALL DOUBTFUL];
    REFUSED = "prose-refused", Error, "不予公开的件数", "applications refused",
        [Refused RefusedStateSecret RefusedByLaw RefusedSecurity RefusedThirdParty RefusedInternal RefusedProcess
         RefusedEnforcementFile RefusedInquiry], [DIFFERS NONE LOOSE DOUBTFUL];
    UNAVAILABLE = "prose-unavailable", Error, "无法提供的件数", "applications that could not be met",
        [Unavailable UnavailableNotHeld UnavailableNeedsCreation UnavailableUnclear NotExisting],
        [DIFFERS NONE WIDER DOUBTFUL];
    NOT_PROCESSED = "prose-not-processed", Error, "不予处理的件数", "applications not processed",
        [NotProcessed RejectedComplaint RejectedRepeat RejectedPublication RejectedExcessive RejectedReissue],
        [DIFFERS NONE NOT_ALL DOUBTFUL];
    OTHER_HANDLING = "prose-other-handling", Error, "其他处理的件数", "applications handled otherwise",
        [OtherHandling OtherUncorrected OtherUnpaid], [DIFFERS NONE DOUBTFUL];
    APPLICANTS = "prose-applicants", Error, "申请人的类别", "kinds of applicants",
        [NaturalPerson LegalPerson Business Research SocialOrganization LegalService], [DIFFERS NOT_ALL DOUBTFUL];
    REVIEW = "prose-review", Error, "行政复议的件数", "reconsideration",
        [Review ReviewUpheld ReviewCorrected ReviewOther ReviewPending ReviewClosed ReviewOrLitigation], [DIFFERS NONE DOUBTFUL];
    LITIGATION = "prose-litigation", Error, "行政诉讼的件数", "litigation",
        [Litigation LitigationUpheld LitigationCorrected LitigationOther LitigationPending LitigationClosed DirectLitigation
         LitigationAfter], [DIFFERS NONE DOUBTFUL];
    DISCLOSURE = "prose-disclosure", Warning, "规章、规范性文件和许可、处罚、强制的件数", "documents and decisions",
        [RegulationsIssued RegulationsRepealed RegulationsInForce NormativeIssued NormativeRepealed NormativeInForce
         Licensing Penalties Compulsion], [DIFFERS NONE DOUBTFUL];
}

const CHECK: Words = words(
    "对照台账，看正文和表哪一处写错了。",
    "Compare with your records: either the prose or the table is wrong.",
);

const LOOK: Words = words(
    "如果说的就是同一个数，请改成一致；不是，可以不管。",
    "Where both mean the same, make them agree; otherwise nothing to do.",
);

const TITLE: Words = words("正文和表的数不一样", "Prose and table differ");

const fn text(code: &'static str, title: Words, message: Words, advice: Words) -> Text {
    Text { code, title, message, advice }
}

const DIFFERS: Text = text(
    "differs",
    TITLE,
    words(
        "正文说{what} {left} {unit}，{table}{cells}是 {right}，差 {difference}。",
        "The prose says {what} {left}; in {table} {cellsEnglish} is {right}; they differ by {difference}.",
    ),
    CHECK,
);

const RECEIVED_DIFFERS: Text = text(
    "differs",
    TITLE,
    words(
        "正文说共{what} {left} {unit}，表三“本年新收”总计是 {right}（加上上年结转是 {both}）。",
        "The prose says {what} {left}; in 表三 本年新收 is {right} in total ({both} with those carried in).",
    ),
    CHECK,
);

/// The same where nothing was carried in: both sums are one.
const NEW_DIFFERS: Text = text(
    "new-differs",
    TITLE,
    words(
        "正文说共{what} {left} {unit}，表三“本年新收”总计是 {right}，差 {difference}。",
        "The prose says {what} {left}; in 表三 本年新收 is {right} in total; they differ by {difference}.",
    ),
    CHECK,
);

const NONE: Text = text(
    "none-differs",
    TITLE,
    words(
        "正文说没有{what}，{table}{cells}是 {right}。",
        "The prose says there was no {what}; in {table} {cellsEnglish} is {right}.",
    ),
    CHECK,
);

const NOT_ALL: Text = text(
    "not-all",
    words("正文说的“均”和表对不上", "Not all of them, by the table"),
    words(
        "正文说均为{what}，{table}里这一类是 {left}，总数是 {right}，差 {difference}。",
        "The prose says all were {what}; in {table} these are {left} of {right}, {difference} apart.",
    ),
    CHECK,
);

const NOT_ALL_CLOSED: Text = text(
    "not-all-closed",
    words("正文说都办完了，表里还有结转", "All closed by the prose, not by the table"),
    words(
        "正文说均已办结或答复，表三“四、结转下年度继续办理”的总计是 {right}。",
        "The prose says all were closed; in 表三 四、结转下年度继续办理 is {right} in total.",
    ),
    LOOK,
);

const LOOSE: Text = text(
    "loose",
    words("正文说的“不予公开”比表里宽", "不予公开 is meant more widely"),
    words(
        "正文说{what} {left} {unit}，{table}{cells}是 {right}；把无法提供或不予处理也算进去是 {loose}，正好相等。",
        "The prose says {what} {left}; in {table} {cellsEnglish} is {right}; with 无法提供 or 不予处理 it is {loose}, the same.",
    ),
    words(
        "表里的“不予公开”只算（三）的八项，正文里请分开写。",
        "In the form 不予公开 is the eight rows of (三) only; say the others apart.",
    ),
);

/// The same of one row.
const WIDER: Text = text(
    "wider",
    words("正文说的比表里这一行宽", "The prose means more than the row"),
    words(
        "正文说{what} {left} {unit}，{table}{cells}是 {right}；整个一类加起来是 {loose}，正好相等。",
        "The prose says {what} {left}; in {table} {cellsEnglish} is {right}; the whole group is {loose}, the same.",
    ),
    words(
        "如果说的是整个一类，请写这一类的名称；不是，看哪一处写错了。",
        "Where the whole group is meant, call it so; otherwise see which of the two is wrong.",
    ),
);

const DOUBTFUL: Text = text(
    "doubtful",
    words("正文和表的数可能不一样", "Prose and table may differ"),
    words(
        "正文说{what} {left} {unit}，{table}{cells}是 {right}。{why}请看一眼。",
        "The prose says {what} {left}; in {table} {cellsEnglish} is {right}. {why}",
    ),
    LOOK,
);

/// A claim with what the table says to it.
struct Told<'a> {
    claim: &'a Claim,
    /// What came in, as the paragraph says before.
    inflow: Option<&'a Claim>,
    compared: Compared,
}

fn find(context: &Context, kinds: &[K]) -> Found {
    let claims = &context.report.claims;
    let told: Vec<Told> = claims
        .iter()
        .zip(inflows(claims))
        .filter(|(claim, _)| kinds.contains(&claim.kind))
        .map(|(claim, inflow)| Told { claim, inflow, compared: compare(context, claim) })
        .filter(|told| !matches!(told.compared, Compared::NoCell | Compared::Apart))
        .collect();
    let Some(first) = told.first() else {
        return Found::not_applicable(words("正文没有写这个数。", "The prose does not state this."));
    };
    let mut found = Found { of: told.len() as u32, ..Found::default() };
    let agreed = agreed(&told);
    for told in &told {
        let doubtful = told.claim.doubt.is_some() || !names_the_row(context, told.claim);
        match &told.compared {
            Compared::Unread(missing) => found.missing.extend(missing),
            Compared::Differs(mismatch) if !(doubtful && agreed.contains(&told.claim.kind)) => {
                found.drafts.push(draft(context, told, mismatch))
            }
            _ => {}
        }
        found.checked += u32::from(!matches!(told.compared, Compared::Unread(_)));
    }
    order::sort_and_dedup(&mut found.missing);
    found.reason = (found.checked < found.of).then(|| super::unread(context, table(first.claim.kind)));
    found
}

/// The kinds of which a sure claim agrees with the table: a doubtful one of these needs no look.
fn agreed(told: &[Told]) -> BTreeSet<K> {
    let sure = |told: &&Told| told.claim.doubt.is_none() && matches!(told.compared, Compared::Equal(_));
    order::set(told.iter().filter(sure).map(|told| told.claim.kind))
}

fn draft(context: &Context, told: &Told, mismatch: &Mismatch) -> Draft {
    let claim = told.claim;
    let draft = match verdict(context, told, mismatch) {
        Verdict::Fail(code) => Draft::fail(code),
        Verdict::Review(code) => Draft::review(code).severity(Severity::Warning),
        Verdict::Doubt(why) => Draft::review("doubtful")
            .severity(Severity::Warning)
            .param("why", why.in_language(context.options.language)),
    };
    let table = mismatch.against.first().map_or(TableName::Applications, |a| a.table);
    let both = [Row::Received, Row::CarriedIn].map(|row| Address::applications(row, Column::Total));
    draft
        .equation(mismatch.equation.clone())
        .param("what", claim.kind.label())
        .param("unit", unit(claim))
        .param("table", table_label(table))
        .param("cells", cells(&mismatch.against))
        .param("cellsEnglish", cells_english(&mismatch.against))
        .param("loose", mismatch.loose.unwrap_or_default())
        .param("both", both.into_iter().filter_map(|a| context.number(a)).sum::<Figure>())
        .place(claim.place.clone())
        .key(format!("{:?}|{}", claim.kind, fold(&claim.quote)))
}

/// How sure a contradiction is, with the sentence that says it.
enum Verdict {
    Fail(&'static str),
    Review(&'static str),
    Doubt(Words),
}

fn verdict(context: &Context, told: &Told, mismatch: &Mismatch) -> Verdict {
    let claim = told.claim;
    if let Some(doubt) = claim.doubt.or_else(|| doubt_before(context, told)) {
        return Verdict::Doubt(doubt_words(doubt));
    }
    if mismatch.blanks {
        return Verdict::Doubt(words("表里有空着的格。", "Cells of the table are blank."));
    }
    match (claim.kind, claim.value) {
        (K::Completed | K::Replied | K::Handled, None) => Verdict::Review("not-all-closed"),
        (_, None) => Verdict::Fail("not-all"),
        (K::UnavailableNotHeld, _) if mismatch.loose.is_some() => Verdict::Review("wider"),
        _ if mismatch.loose.is_some() => Verdict::Review("loose"),
        _ if !names_the_row(context, claim) => {
            Verdict::Doubt(words("两处的口径可能不同。", "They may count different things."))
        }
        (_, Some(value)) if claim.unit.is_empty() && value == Figure::ZERO => Verdict::Fail("none-differs"),
        (kind, _) if kind.is_inflow() && carried_in(context) == Some(Figure::ZERO) => {
            Verdict::Fail("new-differs")
        }
        _ => Verdict::Fail("differs"),
    }
}

fn carried_in(context: &Context) -> Option<Figure> {
    context.number(Address::applications(Row::CarriedIn, Column::Total))
}

/// For each claim what came in, as its paragraph says before it.
fn inflows(claims: &[Claim]) -> impl Iterator<Item = Option<&Claim>> {
    claims.iter().scan(None::<&Claim>, |last, claim| {
        let before = last.filter(|inflow| inflow.paragraph == claim.paragraph);
        *last = if claim.kind.is_inflow() { Some(claim) } else { before };
        Some(before)
    })
}

/// 收到线索12件，办结12件: why what came in, and is not what the table has either, may be others.
fn doubt_before(context: &Context, told: &Told) -> Option<Doubt> {
    let inflow = told.inflow.filter(|_| !told.claim.kind.is_inflow() && told.claim.kind < K::Review)?;
    let doubt = inflow.doubt?;
    matches!(compare(context, inflow), Compared::Differs(_)).then_some(doubt)
}

/// Whether the words are those of the form: 规范性文件 alone may be more than 行政规范性文件, 受理复议 another business.
fn names_the_row(context: &Context, claim: &Claim) -> bool {
    match claim.kind {
        K::NormativeIssued | K::NormativeRepealed | K::NormativeInForce => {
            context.form(TableName::Disclosure) == FormKind::Y2019 || claim.quote.contains("行政规范性文件")
        }
        K::NotExisting | K::Handled => false,
        _ => true,
    }
}

/// The cells as people call them.
fn cells(addresses: &[Address]) -> String {
    match addresses {
        [one] => crate::check::context::spoken(*one),
        [first, rest @ ..] if rest.iter().all(|a| a.row == first.row) => {
            let columns: Vec<&str> = addresses.iter().map(|a| a.column.label()).collect();
            format!("“{}”的{}相加", first.row.label(), columns.join("、"))
        }
        [first, .., last] => format!("“{}”到“{}”各项相加", first.row.label(), last.row.label()),
        [] => String::new(),
    }
}

/// The same for an English sentence.
fn cells_english(addresses: &[Address]) -> String {
    match addresses {
        [one] => format!("“{}” {}", one.row.label(), one.column.english()),
        [first, .., last] => format!("“{}” to “{}” together", first.row.label(), last.row.label()),
        [] => String::new(),
    }
}
