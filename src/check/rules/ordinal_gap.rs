//! 一是, 二是, 四是: gaps and orphans in enumerations, nesting understood.

use super::ordinal_items::Items;
use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::form::clauses::PRACTICE;
use crate::place::Place;
use crate::report::ReportParagraph;

/// Enumerations run without gaps.
pub const RULE: Rule = Rule {
    slug: "ordinal-gap",
    family: Family::Prose,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("“一是、二是”的顺序", "The order of 一是, 二是"),
    summary: words(
        "“一是、二是”和段首的“（一）（二）”“1. 2.”不跳号、不重号；大点里套小点不算。",
        "Enumerations (一是…, (一)…, 1. …) skip no number and repeat none; lists within lists are understood.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "gap",
            title: words("中间少了一点", "One is skipped"),
            message: words(
                "“{before}……”之后直接到了“{after}……”，中间没有“{missing}”。",
                "After “{before}…” comes “{after}…”; “{missing}” is not there.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "orphan",
            title: words("前面少了一点", "One is missing before it"),
            message: words(
                "有“{after}……”，前面没有“{missing}”。",
                "“{after}…” stands there, and no “{missing}” before it.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "repeat",
            title: words("同一个序号写了两次", "A number twice"),
            message: words("“{after}”写了两次。", "“{after}” stands twice."),
            advice: ADVICE,
        },
    ],
    laws: &[&PRACTICE],
};

const ADVICE: Words =
    words("看是漏了一点，还是序号写错。", "Either a point is missing or a number is wrong.");

/// One to ten.
pub(super) const NUMERALS: &str = "一二三四五六七八九十";

/// 一是, 二要: a number of an enumeration.
#[derive(Clone, Copy)]
struct Marker {
    number: usize,
    /// 是 or 要; 第 of 第一，.
    style: char,
    /// Folded characters of the passage.
    at: usize,
}

fn find(context: &Context) -> Found {
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let (mut lists, mut items) = (Lists::default(), Items::default());
    let mut found = Found::default();
    let mut section = None;
    for passage in context.prose {
        let here = std::ptr::from_ref(passage.section);
        if section != Some(here) || is_heading(passage) {
            lists.open.clear();
        }
        if section != Some(here) {
            items = Items::default();
        }
        section = Some(here);
        let (numbered, draft) = items.next(passage);
        found.drafts.extend(draft);
        let markers = markers(&passage.folded.chars);
        found.of += u32::from(numbered || !markers.is_empty());
        found.drafts.extend(markers.into_iter().filter_map(|marker| lists.next(passage, marker)));
    }
    found.checked = found.of;
    if found.of == 0 {
        return Found::not_applicable(words(
            "正文没有“一是、二是”这样的序号。",
            "The prose has no such enumeration.",
        ));
    }
    found
}

/// A sub-heading: short, begins with a number, ends without a full stop. 三是… is a point, if a line's end cuts it.
fn is_heading(passage: &Passage) -> bool {
    let chars = &passage.folded.chars;
    chars.len() <= 32
        && !matches!(chars.get(1), Some('是' | '要'))
        && chars.first().is_some_and(|c| "(（".contains(*c) || c.is_ascii_digit() || NUMERALS.contains(*c))
        && !chars.last().is_some_and(|c| "。;,:".contains(*c))
}

/// Every 一是 and the like that begins a clause.
fn markers(chars: &[char]) -> Vec<Marker> {
    // 主要原因一是…二是: the first may stand right behind what the list is of.
    let joined = |i: usize| chars.get(i.wrapping_sub(1)).is_some_and(|c| !WITH_ONE.contains(*c));
    let begins = |i: usize| i == 0 || chars.get(i - 1).is_some_and(|c| ",。;:、)\"!?".contains(*c));
    let mut markers = Vec::new();
    for (at, pair) in chars.windows(2).enumerate() {
        let [c, style] = pair else { continue };
        let Some(number) = NUMERALS.chars().position(|n| n == *c) else { continue };
        let first = number == 0 && *style == '是' && joined(at);
        if "是要".contains(*style) && (begins(at) || first) {
            markers.push(Marker { number: number + 1, style: *style, at });
        }
        // 第一，…；第二，…: not 位列全县第一，, nor 位列全市（县区组）第二，.
        let stopped = chars.get(at + 1) == Some(&',') && at > 0 && chars.get(at - 1) == Some(&'第');
        let clause = |i: usize| i == 0 || chars.get(i - 1).is_some_and(|c| ",。;:".contains(*c));
        if stopped && clause(at - 1) {
            markers.push(Marker { number: number + 1, style: '第', at: at - 1 });
        }
    }
    markers
}

/// What makes another word of a 一 behind it: 统一, 之一, 十一.
const WITH_ONE: &str = "统唯第之逐万同专单这那每任期周十百零初某";

/// Enumerations that are open, innermost last.
#[derive(Default)]
struct Lists {
    open: Vec<Open>,
}

/// The last number of a list.
#[derive(Clone)]
struct Open {
    number: usize,
    style: char,
    place: Place,
    /// The paragraph that it stands in.
    of: *const ReportParagraph,
}

/// More lists within lists than anybody writes.
const MOST: usize = 64;

impl Lists {
    fn next(&mut self, passage: &Passage, marker: Marker) -> Option<Draft> {
        let place = passage.place(marker.at, marker.at + 2);
        let of = std::ptr::from_ref(passage.paragraph);
        let open = Open { number: marker.number, style: marker.style, place, of };
        if marker.number == 1 {
            if self.open.len() >= MOST {
                self.open.remove(0);
            }
            self.open.push(open);
            return None;
        }
        let same = |list: &Open| list.style == marker.style;
        // Within a paragraph that has a list of its own another paragraph's does not go on.
        let own = |list: &Open| list.of == of && same(list) && list.number + 1 < marker.number;
        let within = marker.at > 0 && self.open.last().is_some_and(own);
        let continues =
            |list: &Open| list.number + 1 == marker.number && same(list) && (!within || list.of == of);
        if let Some(at) = self.open.iter().rposition(continues) {
            self.open.truncate(at);
            self.open.push(open);
            return None;
        }
        // 第二， counts something only where 第一， did.
        let last = self.open.iter().rposition(same);
        if marker.style == '第' && last.is_none() {
            return None;
        }
        // 一是…。二要…: one list in two words.
        let other = self.open.iter().any(|list| !same(list) && list.style != '第');
        if last.is_none() && other {
            return None;
        }
        let before = last.map(|at| self.open.remove(at));
        let place = open.place.clone();
        self.open.push(open);
        judge(passage, marker, before, place)
    }
}

fn judge(passage: &Passage, marker: Marker, before: Option<Open>, place: Place) -> Option<Draft> {
    let name = |number: usize| -> String {
        let numeral = NUMERALS.chars().nth(number.wrapping_sub(1));
        if marker.style == '第' {
            return ['第'].into_iter().chain(numeral).collect();
        }
        numeral.into_iter().chain([marker.style]).collect()
    };
    let said_otherwise = |number: usize| otherwise(passage, number, marker.at);
    let draft = match before {
        Some(Open { number: last, style, place, .. }) if style == marker.style && last < marker.number => {
            if said_otherwise(last + 1) {
                return None;
            }
            Draft::fail("gap").param("before", name(last)).param("missing", name(last + 1)).place(place)
        }
        Some(Open { number, style, place, .. }) if style == marker.style && number == marker.number => {
            Draft::fail("repeat").place(place)
        }
        Some(_) => return None,
        // No list of its kind is open.
        None if said_otherwise(1) || said_otherwise(marker.number - 1) => return None,
        None => Draft::fail("orphan").param("missing", name(marker.number - 1)),
    };
    Some(
        draft
            .param("after", name(marker.number))
            .place(place)
            .key(format!("{}{}", passage.paragraph.id, marker.number)),
    )
}

/// Characters looked back through for a number in other words.
const LOOK_BACK: usize = 2_000;

/// Whether the number stands before `at` in other words: 第五, 五、, 首先, 一方面.
fn otherwise(passage: &Passage, number: usize, at: usize) -> bool {
    let head: String = passage.folded.chars.iter().take(at).skip(at.saturating_sub(LOOK_BACK)).collect();
    let numeral = NUMERALS.chars().nth(number.wrapping_sub(1)).unwrap_or('一');
    let forms = ["第X", "X、", "X则", "X来", "X为", "X抓", "X方面", "其X", "(X)", "X要", "X是"];
    let first = ["首先", "一方面", "1.", "1、", "(1)", "①"];
    forms.iter().any(|form| head.contains(&form.replace('X', &numeral.to_string())))
        || (number == 1 && first.iter().any(|word| head.contains(word)))
}
