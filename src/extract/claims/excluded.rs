//! 收到行政复议34件，均非政府信息公开案件: what is said behind figures that takes them out of the report.

use super::Draft;
use super::cases::is_case;
use super::resolve::LOOK_BACK;
use super::scan::{Break, Tok, Token};
use super::words::{Tag, Topic};
use crate::document::figure::Figure;
use crate::order;
use crate::report::{ClaimKind as K, Doubt};

/// What a clause takes out, and how it says so.
struct Exclusion {
    what: What,
    /// Folded character where it begins to say so: a number before it is taken out too.
    at: usize,
    /// 均非政府信息公开案件; else 均为工伤认定案件, which holds only where nothing said that they are of ours.
    denies: bool,
    /// 另有34件均非…: of the figures of its own clause only.
    own: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Reviews,
    Suits,
    Cases,
    Applications,
}

impl What {
    fn holds(self, kind: K) -> bool {
        match self {
            What::Cases => is_case(kind),
            What::Reviews => (K::Review..K::Litigation).contains(&kind) || kind == K::ReviewOrLitigation,
            What::Suits => is_case(kind) && kind >= K::Litigation,
            What::Applications => kind < K::Review,
        }
    }
}

/// Takes out the figures before such clauses, and what is told of them behind.
pub fn settle(drafts: &mut [Draft], tokens: &[Token], chars: &[char]) {
    let mut ranks: Vec<usize> = (0..drafts.len()).collect();
    order::sort_by_key(&mut ranks, |i| drafts.get(*i).map(|d| d.span));
    let mut reach = Reach { drafts, ranks, chars };
    let (mut paragraph, mut sentence, mut stretch, mut before) = (0, 0, 0, 0);
    let mut mark = Tok::Break(Break::Stop);
    for clause in tokens.split_inclusive(|t| ends(t.tok)) {
        let Some((first, last)) = clause.first().zip(clause.last()) else { continue };
        if mark == Tok::Break(Break::Stop) {
            (paragraph, sentence) = (sentence, first.start);
        }
        if matches!(mark, Tok::Break(Break::Stop | Break::Semicolon)) {
            stretch = first.start;
        }
        let said = if ends(last.tok) { clause.get(..clause.len() - 1) } else { Some(clause) };
        if let Some(found) = said.and_then(|said| exclusion(said, chars)) {
            // 行政诉讼2件（均与信息公开无关）: of what the bracket stands behind; 均…, 上述…: of what was told before.
            let from = match mark {
                Tok::Open => [before, before, before],
                _ if found.own => [first.start; 3],
                Tok::Break(Break::Stop) => [sentence, sentence, paragraph],
                _ => [stretch, sentence, sentence],
            };
            reach.take_out(&found, from, (first.start, last.end));
        }
        if !matches!(last.tok, Tok::Close) || clause.len() > 1 {
            before = first.start;
        }
        mark = last.tok;
    }
}

fn ends(tok: Tok) -> bool {
    matches!(tok, Tok::Open | Tok::Close) || matches!(tok, Tok::Break(level) if level > Break::Pause)
}

/// The drafts of a paragraph in the order of the text.
struct Reach<'a> {
    drafts: &'a mut [Draft],
    ranks: Vec<usize>,
    chars: &'a [char],
}

impl Reach<'_> {
    /// From the nearest of the beginnings behind which something fits.
    fn take_out(&mut self, found: &Exclusion, from: [usize; 3], (start, end): (usize, usize)) {
        let named = |from: usize| found.denies || !names_field(self.chars, from, start);
        let ranges = from.into_iter().filter(|from| named(*from)).map(|from| self.before(found, from));
        let Some(hits) = ranges.into_iter().find(|hits| !hits.is_empty()) else { return };
        for at in hits {
            self.drop_out(at, found);
        }
        let behind = self.ranks.partition_point(|i| self.drafts.get(*i).is_some_and(|d| d.span.0 < end));
        let rest: Vec<usize> = self.ranks.iter().skip(behind).take(LOOK_BACK).copied().collect();
        for at in rest {
            let Some(draft) = self.drafts.get(at) else { break };
            if matches!(draft.kind, K::Review | K::Litigation | K::ReviewOrLitigation) {
                break;
            }
            if is_case(draft.kind) && found.what.holds(draft.kind) {
                self.drop_out(at, found);
            }
        }
    }

    fn before(&self, found: &Exclusion, from: usize) -> Vec<usize> {
        let position =
            |at: usize| self.ranks.partition_point(|i| self.drafts.get(*i).is_some_and(|d| d.span.0 < at));
        let to = position(found.at);
        let from = position(from).max(to.saturating_sub(LOOK_BACK));
        let fits =
            |i: &usize| self.drafts.get(*i).is_some_and(|d| found.what.holds(d.kind) && d.span.1 <= found.at);
        self.ranks.get(from..to).unwrap_or_default().iter().copied().filter(fits).collect()
    }

    /// What names 信息公开 itself is ours all the same, and then nobody knows.
    fn drop_out(&mut self, at: usize, found: &Exclusion) {
        let Some(draft) = self.drafts.get_mut(at) else { return };
        if !names_field(self.chars, draft.quote.0, draft.span.1) {
            (draft.kind, draft.doubt) = (K::Other, None);
        } else if found.denies && found.what != What::Applications && draft.value != Some(Figure::ZERO) {
            draft.doubt = draft.doubt.or(Some(Doubt::Narrowed));
        }
    }
}

const FIELDS: [&str; 3] = ["信息公开", "政务公开", "依申请公开"];

/// Characters looked back through for what the figures are of: no sentence is longer.
const SENTENCE: usize = 600;

fn names_field(chars: &[char], from: usize, to: usize) -> bool {
    let said: String =
        chars.get(from.max(to.saturating_sub(SENTENCE))..to).unwrap_or_default().iter().collect();
    FIELDS.iter().any(|field| said.contains(field))
}

fn exclusion(clause: &[Token], chars: &[char]) -> Option<Exclusion> {
    let (first, last) = clause.first().zip(clause.last())?;
    let said: String = chars.get(first.start..last.end)?.iter().collect();
    denied(&said, clause).or_else(|| of_another_matter(&said, clause, chars))
}

/// Between what denies and 信息公开.
#[rustfmt::skip]
const JOINS: &[&str] = &[
    "政府", "涉及到", "涉及", "涉", "属于", "属", "是", "为", "系", "关于", "因", "由", "含有", "含", "包括", "包含", "有", "任何", "一", "1", "件", "起",
    "例", "宗", "在", "到", "相关", "有关",
];

/// The same, saying that there was none.
const OCCURS: &[&str] =
    &["发生", "出现", "产生", "引发", "引起", "存在", "收到", "接到", "受理", "办理", "新增"];

/// What denies.
const DENIES: &[&str] = &["没有", "非", "不", "未", "无", "没", "零"];

/// What may stand behind 信息公开: it names the cases and says nothing more of them.
#[rustfmt::skip]
const TAIL: &[&str] = &[
    "案件", "案", "类型", "类别", "类", "方面", "领域", "范围", "范畴", "事项", "事宜", "工作", "内容", "相关", "有关", "行政", "复议", "诉讼",
    "应诉", "起诉", "申请", "引发", "引起", "产生", "导致", "提起", "发生", "而", "所", "的", "被", "纠纷", "争议", "业务", "情形", "情况", "没有关系",
    "无关联", "无关", "不相关", "或者", "或", "以及", "和", "及", "与", "、", "均", "都", "也", "一", "起", "件", "因", "由", "直接", "行为",
];

/// What says that nothing is left out.
const ALL: [&str; 4] = ["均", "全", "都", "皆"];

/// 均非政府信息公开案件, 与信息公开均无关, 无一件涉及政府信息公开, 未发生因政府信息公开引发的行政复议.
fn denied(said: &str, clause: &[Token]) -> Option<Exclusion> {
    let (at, field) = FIELDS.iter().filter_map(|f| Some((said.find(f)?, f))).min()?;
    let (before, behind) = (said.get(..at)?, said.get(at + field.len()..)?);
    let rest = stripped(behind, TAIL, false);
    let unrelated = ["无关", "没有关系", "不相关"].iter().any(|word| behind.contains(word));
    if !rest.is_empty() {
        return None;
    }
    let joined = stripped(before, JOINS, true);
    let head = stripped(joined, OCCURS, true);
    let occurs = head.len() < joined.len();
    let head = stripped(head, JOINS, true);
    let negated = DENIES.iter().find_map(|word| head.strip_suffix(word));
    let related = ["与", "和", "同", "跟"].iter().find_map(|word| joined.strip_suffix(word));
    let head = match (negated, related) {
        (_, Some(head)) if unrelated => head,
        (Some(head), _) if !unrelated => head,
        _ => return None,
    };
    // 去年无政府信息公开案件: of another year.
    if ["上年", "去年", "往年", "上一年"].iter().any(|word| before.contains(word)) {
        return None;
    }
    let start = clause.first()?.start;
    let at = start + head.chars().count();
    let numbers = || clause.iter().filter(|t| matches!(t.tok, Tok::Number(_)) && t.end <= at);
    let number = numbers().next_back().map(|t| t.end);
    let own = number.is_some() && ["其中", "其余", "其他", "另"].iter().any(|word| head.contains(word));
    let all = ALL.iter().any(|word| head.ends_with(word) || behind.contains(word) || tail_has(head, word));
    // 其中31件非政府信息公开案件: of these only.
    if number.is_some() && !all {
        return None;
    }
    let named = |words: &[&str]| words.iter().any(|word| behind.contains(word));
    let what = match (named(&["复议"]), named(&["诉讼", "起诉", "应诉"])) {
        (true, false) => What::Reviews,
        (false, true) => What::Suits,
        (false, false) if named(&["申请"]) => What::Applications,
        _ => What::Cases,
    };
    // 未收到政府信息公开申请 says nothing of those carried over.
    if occurs && what == What::Applications {
        return None;
    }
    Some(Exclusion { what, at, denies: true, own })
}

/// Whether the word stands behind the last figure.
fn tail_has(head: &str, word: &str) -> bool {
    let tail = head.rsplit(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    tail.contains(word)
}

/// The text without such words at its end or beginning. Each takes some of it away.
fn stripped<'a>(text: &'a str, words: &[&str], end: bool) -> &'a str {
    let strip =
        |text: &'a str, word: &str| if end { text.strip_suffix(word) } else { text.strip_prefix(word) };
    let mut text = text;
    while let Some(less) = words.iter().find_map(|word| strip(text, word)) {
        text = less;
    }
    text
}

/// Ends of what is said to be the matter of a case.
const CASES: &[&str] = &[
    "案件",
    "案",
    "类",
    "类型",
    "纠纷",
    "争议",
    "复议",
    "诉讼",
    "应诉",
    "事项",
    "领域",
    "引发",
    "引起",
    "引发的",
    "引起的",
];

/// What is said of cases and is no matter that they are about.
#[rustfmt::skip]
const NO_MATTER: &[&str] = &[
    "申请人", "原告", "当事人", "公民", "法院", "机关", "公开", "答复", "提起", "提出", "系列", "批量", "关联", "疑难", "复杂", "简单", "首次", "新发",
    "历史", "同类", "同一", "一般", "普通", "重大", "群体", "个人", "个体", "集体", "网络", "书面",
];

/// 均为工伤认定案件, 系行政处罚类, 均因房屋征收引发.
fn of_another_matter(said: &str, clause: &[Token], chars: &[char]) -> Option<Exclusion> {
    let bare = said.trim_end_matches('的');
    if !CASES.iter().any(|end| bare.ends_with(end)) || NO_MATTER.iter().any(|word| said.contains(word)) {
        return None;
    }
    let all = clause.iter().rposition(|t| t.tok == Tok::Word(Tag::All));
    let matter = clause.get(all.map_or(0, |at| at + 1)..)?;
    let first = matter.first().map(|t| chars.get(t.start..t.end).unwrap_or_default())?;
    let belongs = matches!(first, ['系' | '属'] | ['属', '于']);
    let is =
        matches!(first, ['为' | '是']) && (all.is_some() || bare.ends_with("案件") || bare.ends_with('类'));
    let says = belongs || is || all.is_some() && matches!(first, ['因' | '由']);
    let at = clause.get(all.unwrap_or(0))?.start;
    let other = |t: &Token| match t.tok {
        Tok::Word(Tag::Topic(topic)) => {
            matches!(
                topic,
                Topic::Penalties | Topic::Licensing | Topic::Compulsion | Topic::Foreign | Topic::Fee
            )
        }
        tok => tok == Tok::Word(Tag::Thing),
    };
    let tells = |t: &Token| match t.tok {
        Tok::Word(Tag::Topic(topic)) => !matches!(topic, Topic::Review | Topic::Litigation) && !other(t),
        Tok::Word(tag) => {
            !matches!(tag, Tag::Filler | Tag::And | Tag::Aside | Tag::Occur | Tag::Thing | Tag::AndSoOn)
        }
        tok => matches!(tok, Tok::Number(_)),
    };
    let unknown = matter.iter().filter(|t| t.tok == Tok::Unknown).count() > 1;
    let named = unknown || matter.iter().any(other);
    if !says || !named || matter.iter().any(tells) {
        return None;
    }
    let topic = |topic: Topic| matter.iter().any(|t| t.tok == Tok::Word(Tag::Topic(topic)));
    let what = match (topic(Topic::Review), topic(Topic::Litigation)) {
        (true, false) => What::Reviews,
        (false, true) => What::Suits,
        _ => What::Cases,
    };
    Some(Exclusion { what, at, denies: false, own: false })
}
