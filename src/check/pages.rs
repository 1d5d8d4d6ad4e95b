//! The rules' pages, `docs/rules/<slug>.md`: one line each.

macro_rules! pages {
    ($($slug:literal)*) => {
        /// Slug and Markdown.
        pub const PAGES: &[(&str, &str)] =
            &[$(($slug, include_str!(concat!("../../docs/rules/", $slug, ".md")))),*];
    };
}

pages! {
    "all-zero"
    "applications-balance"
    "applications-incomplete"
    "applications-result-sum"
    "applications-row-sum"
    "applications-subtotal"
    "attachment-only"
    "carry-over"
    "cell-blank"
    "cell-dash"
    "cell-fraction"
    "cell-not-number"
    "contact-missing"
    "date-missing"
    "direct-litigation-2024"
    "disclosure-columns"
    "disclosure-in-force"
    "disclosure-incomplete"
    "disclosure-item-roll"
    "disclosure-negative"
    "disclosure-newly-disclosed"
    "disclosure-not-cumulative"
    "encoding-damaged"
    "fee-unit"
    "in-force-roll"
    "item-roll"
    "litigation-after-reconsideration"
    "mixed-form"
    "not-a-report"
    "other-handling-share"
    "outdated-form"
    "pending-resumed"
    "period-missing"
    "period-year"
    "published-early"
    "published-late"
    "regulations-power"
    "review-exceeds-decisions"
    "review-incomplete"
    "review-sum"
    "same-as-last-year"
    "section-heading"
    "section-order"
    "sections-missing"
    "state-secret"
    "table-doubtful"
    "tables-missing"
    "title-missing"
    "title-wording"
    "year-on-year-outlier"
}
