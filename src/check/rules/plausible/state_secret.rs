//! State secrets of towns and streets.

use super::{HINT, LOOK, handled, some};
use crate::check::context::Context;
use crate::check::finding::Family;
use crate::check::organ::{self, OrganKind};
use crate::check::rule::{Draft, Find, Found, Rule, Text, words};
use crate::form::Row;

/// State secrets of a town or street.
pub const RULE: Rule = Rule {
    slug: "state-secret",
    family: Family::Table,
    title: words("乡镇、街道以国家秘密为由不予公开", "State secrets of a town or street"),
    summary: words(
        "乡镇和街道很少因“属于国家秘密”不予公开。",
        "Towns and streets rarely refuse because of state secrets.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "some",
        title: words("有“属于国家秘密”的", "Some refused as state secrets"),
        message: words(
            "“(三)1.属于国家秘密”有 {count} 件，乡镇、街道少见，请看是不是填串了行。",
            "(三)1.属于国家秘密 is {count}, rare for a town or street; see whether it stands in the right row.",
        ),
        advice: LOOK,
    }],
    ..HINT
};

fn find(context: &Context) -> Found {
    let organ = context.report.meta.organ.as_deref().unwrap_or_default();
    if organ::kind(organ) != OrganKind::Township {
        return Found::not_applicable(words(
            "只看乡镇和街道的报告。",
            "Only reports of towns and streets are looked at.",
        ));
    }
    some(context, handled(Row::RefusedStateSecret), |count| Draft::review("some").param("count", count))
}
