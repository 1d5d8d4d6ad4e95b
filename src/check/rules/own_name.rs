//! The organ's name throughout its report: two rules.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::organ::{self, OrganKind};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::fold::fold;
use crate::form::clauses::PRACTICE;

/// Title and signature name one organ.
pub const NAME: Rule = Rule {
    slug: "organ-name",
    family: Family::Identity,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("机关名称前后一致", "One name for one organ"),
    summary: words("标题和落款写的是同一个机关。", "Title and signature name the same organ."),
    find: Find::Report(name),
    texts: &[Text {
        code: "signature",
        title: words("标题和落款的名称不一样", "Title and signature differ"),
        message: words(
            "标题写的是“{organ}”，落款写的是“{signature}”。",
            "The title says “{organ}”, the signature “{signature}”.",
        ),
        advice: words("看是不是同一个机关。", "See whether they are one organ."),
    }],
    laws: &[&PRACTICE],
};

/// 我镇 in the report of a 局.
pub const FOREIGN: Rule = Rule {
    slug: "foreign-organ",
    severity: Severity::Warning,
    title: words("自称与机关不符", "Another organ speaks"),
    summary: words(
        "局的报告里不自称“我镇”，镇的报告里不自称“我局”；写自己的地方不是别的机关的名称。",
        "The report of a bureau does not say 我镇 (our town), nor that of a town 我局 (our bureau), and no other body's name \
         stands where its own should.",
    ),
    find: Find::Report(foreign),
    texts: &[
        Text {
            code: "other-self",
            title: words("自称不像本机关", "It calls itself another body"),
            message: words(
                "这是{organ}的报告，“{quote}”里自称“{said}”：是不是从别处复制来的？",
                "This is the report of {organ}; “{quote}” says “{said}”: was it copied from elsewhere?",
            ),
            advice: words(
                "改成本机关的自称；引用别人的话可以不管。",
                "Mend it; in a quotation there is nothing to do.",
            ),
        },
        Text {
            code: "other-name",
            title: words("写了别的机关的名称", "Another body's name"),
            message: words(
                "这是{organ}的报告，这里写的是“{said}”：是不是从别处复制来的？",
                "This is the report of {organ}, and here stands “{said}”: was it copied from elsewhere?",
            ),
            advice: words(
                "改成本机关的名称；说的就是那个机关的，可以不管。",
                "Mend it; where the other body is meant there is nothing to do.",
            ),
        },
    ],
    ..NAME
};

fn name(context: &Context) -> Found {
    let meta = &context.report.meta;
    let (Some(organ), Some(signature)) = (&meta.organ, &meta.signature) else {
        return Found::not_applicable(words("没有标题或者没有落款。", "There is no title or no signature."));
    };
    let (own, signed) = (fold(organ), fold(signature));
    let same = within(&own, &signed) || within(&signed, &own) || kin(&own, &signed);
    let draft = || {
        let draft =
            Draft::review("signature").param("organ", organ.as_str()).param("signature", signature.as_str());
        draft.places(meta.places.get("signature").cloned()).key("signature")
    };
    Found::one((!same).then(draft))
}

/// Whether every character of `short` stands in `long`, in order: 市应急局 in 澜川市应急管理局.
fn within(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|c| rest.any(|other| other == c))
}

/// A government and its office sign for each other.
fn kin(a: &str, b: &str) -> bool {
    let bare = |name: &str| {
        ["办公室", "人民政府", "政府", "委员会", "管理", "街道办事处", "街道"]
            .iter()
            .fold(name.to_owned(), |name, word| name.replace(word, ""))
    };
    let (a, b) = (bare(a), bare(b));
    within(&a, &b) || within(&b, &a)
}

/// Who calls itself so: what of a name goes with the word. A body of one of the kinds whose name has none of it is another.
const SELVES: &[(&str, &[&str], &[OrganKind])] = &[
    ("我镇", &["镇"], &[OrganKind::Department, OrganKind::Township]),
    ("我乡", &["乡"], &[OrganKind::Department, OrganKind::Township]),
    ("我街道", &["街道"], &[OrganKind::Department, OrganKind::Township]),
    ("我局", &["局"], &ALL),
    ("我委", &["委"], &ALL),
    ("我厅", &["厅"], &ALL),
    ("我校", &["校", "学", "院"], &ALL),
    ("我院", &["院", "学"], &ALL),
    // Towns and bureaus speak of their place so; those of a city may leave out the county that they lie in.
    ("我县", &["县", "旗", "镇", "乡", "街道", "省"], &[OrganKind::Department, OrganKind::Government]),
    (
        "我区",
        &["区", "市", "州", "盟", "省", "镇", "乡", "街道"],
        &[OrganKind::Department, OrganKind::Government],
    ),
];

const ALL: [OrganKind; 3] = [OrganKind::Department, OrganKind::Township, OrganKind::Government];

/// Whether a body of this name and kind does not call itself so. 我区 may be the autonomous region.
fn is_strange(word: &str, organ: &str, kind: OrganKind, context: &Context) -> bool {
    // 市场监督管理局 is of no 市.
    let organ = &["市场", "城市", "市政"].iter().fold(fold(organ), |organ, word| organ.replace(word, ""));
    let region = || word == "我区" && context.prose.iter().any(|p| p.text.contains("自治区"));
    let placed = || !matches!(word, "我县" | "我区") || organ::names_a_place(organ);
    SELVES.iter().any(|(said, parts, kinds)| {
        *said == word && kinds.contains(&kind) && !parts.iter().any(|part| organ.contains(part))
    }) && placed()
        && !region()
}

fn foreign(context: &Context) -> Found {
    let organ = context.report.meta.organ.as_deref().unwrap_or_default();
    let kind = organ::kind(organ);
    let names = super::foreign_name::drafts(context, organ);
    if kind == OrganKind::Unclear && names.is_empty() {
        return Found::not_applicable(words(
            "看名称分不清是哪一类机关。",
            "The name does not tell what kind of body it is.",
        ));
    }
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let strange: Vec<&str> = SELVES
        .iter()
        .map(|(word, _, _)| *word)
        .filter(|word| is_strange(word, organ, kind, context))
        .collect();
    let drafts =
        context.prose.iter().flat_map(|p| strange.iter().filter_map(move |word| said(p, word, organ)));
    Found::one(None).with(drafts).with(names)
}

/// The first time that a passage says so; 自我, 为我, 对我 and 我镇江 are other words.
fn said(passage: &Passage, word: &str, organ: &str) -> Option<Draft> {
    let at = passage.text.match_indices(word).map(|(at, _)| at).find(|at| {
        let head = passage.text.get(..*at).unwrap_or_default();
        let tail = passage.text.get(at + word.len()..).unwrap_or_default();
        !head.ends_with(['自', '"', '对', '给'])
            && !tail.starts_with([
                '江', '长', '定', '域', '分', '别', '托', '派', '校', '园', '对', '堂', '准', '内',
            ])
    })?;
    let quote: String = passage.text.get(at..)?.chars().take(12).collect();
    let draft =
        Draft::review("other-self").param("organ", organ).param("quote", quote.as_str()).param("said", word);
    Some(draft.place(passage.place_of(at, word.len())).key(quote))
}
