//! Bodies and levels that a lead-in or sub-heading names: 县区方面：新收53件; （2）税务分局（所）; 市级：受理44件.

use super::organs::{is_excerpt, retag_from};
use super::scan::{Break, Tok, Token};
use super::words::{Tag, Topic};

/// Tokens of a lead-in: no name is longer.
const LONGEST: usize = 24;

/// What a body, a level or a part of a whole is called by, at the end of its name.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "省级", "市级", "州级", "县级", "区级", "旗级", "镇级", "乡级", "村级", "街道级", "层面", "基层", "部门", "机关", "单位", "镇街", "街镇",
    "街道", "办公室", "中心", "系统", "园区", "条线", "战线", "本部", "办事处", "管理处", "科室", "处室", "局", "厅", "委", "镇", "乡", "科", "院",
    "校", "队", "所", "站", "县", "区", "市", "旗", "州", "办",
];

/// What ends like a name and is none.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "网站", "场所", "格局", "布局", "大局", "全局", "误区", "盲区", "为中心", "计量单位", "统计单位", "待办", "交办", "在办", "收办", "应办", "转办",
    "牵头单位", "牵头部门", "牵头科室", "责任单位", "责任部门", "责任科室", "承办单位", "主办单位", "联系部门", "督办", "承办", "主办", "已办", "未办", "代办", "协办", "经办", "快办", "通办", "查办", "难办",
];

/// What a sentence does or where it goes, and no name says: 压实责任到基层, 下设办公室.
const DOES: &str = "到于至入进向给由在把将对让使以深下压加建设立明落延推强";

/// What tells of a body or a level wherever it stands.
#[rustfmt::skip]
const WITHIN: &[&str] = &[
    "省级", "市级", "州级", "县级", "区级", "旗级", "镇级", "乡级", "部门", "单位", "县区", "区县", "镇街", "街镇", "乡镇", "街道", "下属", "直属", "所属",
    "分局", "层面", "基层",
];

/// The tokens with each body or level that stands before a colon or is a paragraph of its own as one token, and a word that
/// says so where somebody is named there, nobody knows who.
pub fn named(tokens: Vec<Token>, chars: &[char], own: &[char]) -> Vec<Token> {
    let mut made: Vec<Token> = Vec::with_capacity(tokens.len());
    let (mut from, mut clean) = (0, true);
    for token in tokens {
        match token.tok {
            Tok::Break(Break::Colon) => {
                name(&mut made, from, chars, own, true);
                (from, clean) = (made.len() + 1, false);
            }
            Tok::Break(level) if level > Break::Pause => {
                let aspect = made.last().and_then(|t| chars.get(t.end.checked_sub(2)?..t.end));
                let aspect = aspect.is_some_and(|said| ends(said, &["方面", "层面"]));
                if clean && level == Break::Stop || level == Break::Comma && aspect {
                    name(&mut made, from, chars, own, aspect);
                }
                // A whole sentence, not the last clause of one.
                (from, clean) = (made.len() + 1, level == Break::Stop);
            }
            _ => {}
        }
        made.push(token);
    }
    if from == 0 {
        name(&mut made, from, chars, own, false);
    }
    made
}

/// The stretch of tokens behind `from`, if that names somebody. A sentence of its own that does something names nobody.
fn name(made: &mut Vec<Token>, from: usize, chars: &[char], own: &[char], leads_in: bool) {
    let Some(stretch) = made.get(from..).filter(|s| s.len() <= LONGEST) else { return };
    let scope =
        |t: &Token| matches!(t.tok, Tok::Number(_) | Tok::Word(Tag::Whole | Tag::Carry | Tag::Compare));
    if stretch.iter().any(scope) {
        return;
    }
    let lead = stretch.iter().take_while(|t| is_before_name(t)).count();
    let behind = stretch.iter().rev().take_while(|t| is_behind_name(t, chars)).count();
    let core = stretch.get(lead..stretch.len().saturating_sub(behind)).unwrap_or_default();
    let Some((start, last)) = core.first().map(|t| t.start).zip(core.last()) else { return };
    let unknown = core.iter().any(|t| t.tok == Tok::Unknown);
    let parts = core.iter().all(|t| is_of_name(t, chars));
    let does = |c: &char| DOES.contains(*c);
    if !unknown
        || core.len() == 1
        || !leads_in && chars.get(start..last.end).is_some_and(|s| s.iter().any(does))
    {
        return;
    }
    let own_level = last.tok == Tok::Word(Tag::OwnLevel);
    let tag = if own_level && parts {
        Tag::OwnLevel
    } else if parts && is_body(chars, start, last.end) && !is_excerpt(&chars[start..last.end], own) {
        Tag::OtherOrgan
    } else if is_told_within(stretch, chars) && !is_excerpt(&chars[start..last.end], own) {
        Tag::Unclear
    } else {
        return;
    };
    let end = last.end;
    let tail = made.split_off(made.len() - behind);
    retag_from(made, from + lead, tag, (start, end));
    made.extend(tail);
}

/// A number before it, 其中, 一是.
fn is_before_name(token: &Token) -> bool {
    matches!(
        token.tok,
        Tok::Noise | Tok::Open | Tok::Close | Tok::Word(Tag::Idiom | Tag::Point | Tag::Part | Tag::And)
    )
}

/// 方面, 办理情况如下: what is said of whoever is named.
fn is_behind_name(token: &Token, chars: &[char]) -> bool {
    let topic = [Topic::Applications, Topic::Weak, Topic::Review, Topic::Litigation];
    match token.tok {
        Tok::Word(Tag::Filler) => !is_body(chars, token.start, token.end),
        Tok::Word(Tag::Topic(named)) => topic.contains(&named),
        Tok::Word(Tag::Kind(_) | Tag::Field | Tag::Sum | Tag::ThisYear | Tag::Previous) => true,
        tok => matches!(tok, Tok::Year(_)),
    }
}

/// What a name is made of: characters that nobody knows, 部门, 街道, 、, (所).
fn is_of_name(token: &Token, chars: &[char]) -> bool {
    match token.tok {
        Tok::Unknown | Tok::Open | Tok::Close | Tok::Break(Break::Pause) => true,
        Tok::Word(Tag::OtherOrgan | Tag::OwnLevel | Tag::And) => true,
        Tok::Word(Tag::Filler) => token.end == token.start + 1 || is_body(chars, token.start, token.end),
        _ => false,
    }
}

/// Whether the characters end as the name of a body or a level does, the bracket's words or the bracket left out: 县(区),
/// 税务分局(所).
fn is_body(chars: &[char], start: usize, end: usize) -> bool {
    let name = chars.get(start..end).unwrap_or_default();
    let open = name.iter().rposition(|c| *c == '(').filter(|_| name.ends_with(&[')']));
    let plain: Vec<char> = name.iter().copied().filter(|c| !matches!(c, '(' | ')')).collect();
    let body = |said: &[char]| said.len() > 1 && ends(said, ENDS) && !ends(said, OTHERWISE);
    body(&plain) || open.and_then(|at| name.get(..at)).is_some_and(body)
}

fn ends(said: &[char], words: &[&str]) -> bool {
    words.iter().any(|word| {
        let from = said.len().checked_sub(word.chars().count());
        from.and_then(|from| said.get(from..)).is_some_and(|tail| tail.iter().copied().eq(word.chars()))
    })
}

/// Whether a body or a level is spoken of there at all.
fn is_told_within(stretch: &[Token], chars: &[char]) -> bool {
    let (Some(first), Some(last)) = (stretch.first(), stretch.last()) else { return false };
    let said = chars.get(first.start..last.end).unwrap_or_default();
    (0..said.len()).any(|end| said.get(..=end).is_some_and(|said| ends(said, WITHIN)))
}
