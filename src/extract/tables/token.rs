//! Lines of a table as tokens: labels, values and gaps, with row and column where the source has them.

use super::region::{corpus, fits};
use crate::document::fold::{fold_char, is_han};
use crate::extract::lines::{Line, Piece, Shape};
use crate::extract::number::{Reading, is_change_word, is_label_char, is_unit, read_cell};
use crate::form::labels::{APPLICATIONS, Label, OVER, SHORT, Slot};
use crate::place::{Place, utf16_len};
use crate::report::{CellState, TableKind};

/// A label, a value or an empty cell.
#[derive(Clone, Debug)]
pub struct Token {
    /// Index of its line.
    pub line: usize,
    /// How its line was laid out.
    pub shape: Shape,
    /// As in the source.
    pub text: String,
    /// Where.
    pub place: Place,
    /// Column in the grid and columns covered.
    pub cols: Option<(u32, u32)>,
    /// What it is.
    pub kind: Kind,
}

/// What a token is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Its characters that count for comparing.
    Label(Vec<char>),
    /// A number, a dash, or digits that cannot be told; `glued` where nothing set it apart from its neighbours.
    Value { reading: Reading, glued: bool },
    /// An empty cell.
    Gap,
}

impl Token {
    /// Its characters for comparing, if it is a label.
    pub fn label(&self) -> Option<&[char]> {
        match &self.kind {
            Kind::Label(chars) => Some(chars),
            _ => None,
        }
    }

    /// Its reading, if it is a value.
    pub fn reading(&self) -> Option<&Reading> {
        match &self.kind {
            Kind::Value { reading, .. } => Some(reading),
            _ => None,
        }
    }

    /// Whether it is a value whose neighbours may be glued to it.
    pub fn is_glued(&self) -> bool {
        matches!(self.kind, Kind::Value { glued: true, .. })
    }
}

/// The characters of a text that count for comparing labels.
pub fn label_chars(text: &str) -> Vec<char> {
    text.chars().filter_map(fold_char).filter(|c| is_label_char(*c)).collect()
}

/// A label that is printed in short in the form's own words, its ordinal aside.
fn spelled_out(chars: Vec<char>) -> Vec<char> {
    // 其中 stands before the first row of a group and says nothing of the row.
    let chars = chars.strip_prefix(&['其', '中']).map_or_else(|| chars.clone(), <[char]>::to_vec);
    let words: String = chars.iter().collect();
    let whole = SHORT.iter().find_map(|(short, whole)| {
        let mark = words.strip_suffix(short)?;
        (mark.chars().count() <= 1).then(|| mark.chars().chain(whole.chars()).collect())
    });
    whole.or_else(|| by_key(&words)).unwrap_or(chars)
}

/// Words of one row only, whatever stands around them, and that row's in the form: 1.该信息本机关不掌握.
const KEYS: &[(&str, &str)] = &[("不掌握", "1本机关不掌握相关政府信息")];

/// Characters of a label with such words at most; a piece of the form's own label stays one, and so does a group before it.
const KEYED: usize = 14;

fn by_key(words: &str) -> Option<Vec<char>> {
    let short = words.chars().count() <= KEYED && !words.contains("无法提供");
    let (_, label) =
        KEYS.iter().find(|(key, label)| short && words.contains(key) && !label.contains(words))?;
    Some(label.chars().collect())
}

/// The tokens of one line; none for rules of a Markdown table.
pub fn tokens(index: usize, line: &Line) -> Vec<Token> {
    if is_rule(&line.text) {
        return Vec::new();
    }
    let mut tokens = Vec::new();
    for piece in &line.pieces {
        match line.shape {
            Shape::GridRow => of_cell(index, line.shape, piece, &mut tokens),
            Shape::Cells if !mixes(piece.text) => of_cell(index, line.shape, piece, &mut tokens),
            _ => chunks(index, line.shape, piece, &mut tokens),
        }
    }
    if line.shape == Shape::Cells {
        merge_spans(&mut tokens);
    }
    // Those of every line are held at once, and room for four would be three times what most lines need.
    tokens.shrink_to_fit();
    tokens
}

/// In text, a cell that spans columns may be printed once for each of them. Words that no form has, or that stand behind a
/// figure, may be there in a figure's place, 暂无 | 暂无: each of those is a cell.
fn merge_spans(tokens: &mut Vec<Token>) {
    let labels = tokens.iter().take_while(|token| token.reading().is_none()).count();
    let rest = tokens.split_off(labels);
    tokens.dedup_by(|next, one| next.label().is_some() && next.label() == one.label() && is_of_a_form(next));
    tokens.extend(rest);
}

/// Whether a token's words are some of a form's: a label, a header, a caption, or most of one. Of two characters, a label
/// in full: 没有 is a part of one, too.
fn is_of_a_form(token: &Token) -> bool {
    let words: String = token.label().unwrap_or_default().iter().collect();
    let is_whole = |kind| corpus(kind).split('|').any(|label| label == words);
    let long = words.chars().count() > 2;
    [TableKind::Disclosure, TableKind::Applications, TableKind::Review]
        .into_iter()
        .any(|kind| is_whole(kind) || (long && fits(kind, token)))
}

/// A cell is one token, but for one that names a row with its groups: `（三）不予公开：1.属于国家秘密`.
fn of_cell(line: usize, shape: Shape, piece: &Piece, tokens: &mut Vec<Token>) {
    if group_and_row(piece.text).is_none() {
        return tokens.push(whole(line, shape, piece, false));
    }
    let part = |text| Piece { text, ..piece.clone() };
    let mut rest = piece.text;
    while let Some((group, row)) = group_and_row(rest) {
        tokens.push(whole(line, shape, &part(group), false));
        rest = row;
    }
    tokens.push(whole(line, shape, &part(rest), false));
}

/// What parts a group's name from its row's in one cell.
const BETWEEN: [char; 6] = ['：', ':', '-', '—', '－', '–'];

fn group_and_row(text: &str) -> Option<(&str, &str)> {
    let (group, row) = text.split_once(BETWEEN)?;
    let words: String = label_chars(group).into_iter().collect();
    let is_group = |label: &Label| {
        let tall = matches!(label.slot, Slot::Group(_)) || OVER.contains(&label.core);
        tall && words.strip_prefix(label.mark).unwrap_or(&words) == label.core
    };
    let row = row.trim_start_matches(BETWEEN).trim();
    (row.contains(is_han) && APPLICATIONS.iter().any(is_group)).then_some((group, row))
}

/// A row of dashes and pipes that only frames: `|---|:--:|`, `├─┼─┤`.
fn is_rule(text: &str) -> bool {
    let drawn = |c: char| ('\u{2500}'..='\u{257F}').contains(&c);
    let crossing = |c: char| drawn(c) && !matches!(c, '─' | '━' | '│' | '┃' | '═' | '║');
    if text.contains(crossing) && text.chars().all(|c| drawn(c) || c.is_whitespace()) {
        return true;
    }
    text.contains("---") && text.chars().all(|c| matches!(c, '-' | '|' | ':' | '+' | ' ' | '='))
}

/// Whether a cell holds a figure apart from words: `0 三、收到和处理…`.
fn mixes(text: &str) -> bool {
    let figure = |chunk: &str| {
        !chunk.is_empty() && chunk.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    };
    text.chars().any(is_han) && text.split_whitespace().any(figure)
}

/// An ordinal that a line break or a space parted from its words: `1.`, `2、`, `(3)`.
fn is_lone_ordinal(text: &str) -> bool {
    let chars: Vec<char> = text.chars().filter_map(fold_char).collect();
    matches!(chars.as_slice(), ['1'..='9', '.' | '、' | ')'] | ['(', '1'..='9', ')'])
}

fn whole(line: usize, shape: Shape, piece: &Piece, glued: bool) -> Token {
    let reading = read_cell(piece.text);
    let han = piece.text.chars().filter(|c| is_han(*c)).count();
    let kind = match reading.state {
        _ if shape != Shape::GridRow && is_lone_ordinal(piece.text) => Kind::Label(label_chars(piece.text)),
        CellState::Blank => Kind::Gap,
        CellState::Number | CellState::Dash => Kind::Value { reading, glued },
        CellState::Unreadable if han < 2 => Kind::Value { reading, glued },
        CellState::Text if is_change_word(piece.text) => Kind::Value { reading, glued },
        _ => Kind::Label(spelled_out(label_chars(piece.text))),
    };
    let cols = piece.col.map(|col| (col, piece.span));
    Token { line, shape, text: piece.text.into(), place: piece.place.clone(), cols, kind }
}

/// Cuts running text into labels and values at white space, then at digits glued to words.
fn chunks(line: usize, shape: Shape, piece: &Piece, tokens: &mut Vec<Token>) {
    let sure = matches!(read_cell(piece.text).state, CellState::Number | CellState::Dash);
    if sure && !piece.text.contains(char::is_whitespace) {
        return tokens.push(whole(line, shape, piece, false));
    }
    // White space in brackets parts nothing: `5（其中修订 2 件）` is one figure with its note.
    let closed = piece.text.chars().map(bracket).sum::<i32>() == 0;
    let (mut depth, mut from) = (0, 0);
    let gap = |c: char| {
        depth += bracket(c);
        c.is_whitespace() && (depth <= 0 || !closed)
    };
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for chunk in piece.text.split(gap) {
        let end = from + chunk.len();
        let number = |(at, to): &(usize, usize)| piece.text[*at..*to].ends_with(|c: char| c.is_ascii_digit());
        match parts.last_mut().filter(|last| is_unit(chunk) && number(last)) {
            Some(last) => last.1 = end,
            None if !chunk.is_empty() => parts.push((from, end)),
            None => {}
        }
        from = end + piece.text[end..].chars().next().map_or(0, char::len_utf8);
    }
    for (from, end) in parts {
        cut_chunk(line, shape, piece, from, &piece.text[from..end], tokens);
    }
}

fn cut_chunk(line: usize, shape: Shape, piece: &Piece, from: usize, chunk: &str, tokens: &mut Vec<Token>) {
    let reading = read_cell(chunk);
    let words = chunk.chars().filter(|c| is_han(*c)).count() >= 2;
    let whole_chunk = reading.state == CellState::Number || (reading.is_figure() && !words);
    let one = whole_chunk || is_lone_ordinal(chunk);
    let parts = if one { vec![(0, chunk, false)] } else { split_glued_words(chunk) };
    for (at, part, glued) in parts {
        let before = utf16_len(&piece.text[..from + at]);
        let start = piece.place.start.unwrap_or(0) + before;
        let part = Piece {
            text: part,
            place: piece.place.part(start, start + utf16_len(part)),
            col: piece.col,
            span: piece.span,
        };
        tokens.push(whole(line, shape, &part, glued));
    }
}

/// Parts a chunk such as `规章555规范性文件` or `申请00000002.重复申请` into words and digits, with byte offsets.
/// Digits in brackets, behind 第, and the last digit before a stop belong to the words.
fn split_glued_words(chunk: &str) -> Vec<(usize, &str, bool)> {
    let chars: Vec<(usize, char)> = chunk.char_indices().collect();
    let mut parts = Vec::new();
    let (mut from, mut depth, mut i) = (0usize, 0i32, 0usize);
    while i < chars.len() {
        let (at, c) = chars[i];
        depth += bracket(c);
        let run = digits_at(&chars, i);
        if depth > 0 || run == 0 || numbers_a_part(&chunk[..at]) || is_year(&chars, i, run) {
            i += run.max(1);
            continue;
        }
        let figures = run - usize::from(is_ordinal(&chars, i, run));
        let end = chars.get(i + figures).map_or(chunk.len(), |(at, _)| *at);
        if figures > 0 {
            if at > from {
                parts.push((from, &chunk[from..at], false));
            }
            parts.push((at, &chunk[at..end], true));
            from = end;
        }
        i += run;
    }
    if from < chunk.len() {
        parts.push((from, &chunk[from..], false));
    }
    parts
}

fn bracket(c: char) -> i32 {
    match c {
        '(' | '（' => 1,
        ')' | '）' => -1,
        _ => 0,
    }
}

/// Length of the number that begins at `i`, with sign, separators and decimals.
fn digits_at(chars: &[(usize, char)], i: usize) -> usize {
    let digit =
        |k: usize| chars.get(k).is_some_and(|(_, c)| fold_char(*c).is_some_and(|c| c.is_ascii_digit()));
    let sign = usize::from(matches!(chars[i].1, '-' | '+' | '－' | '＋') && digit(i + 1));
    let mut k = i + sign;
    while digit(k) || (k > i + sign && matches!(chars.get(k), Some((_, '.' | ','))) && digit(k + 1)) {
        k += 1;
    }
    if k > i + sign { k - i } else { 0 }
}

/// Whether digits behind these words say which part it is: 第20条, 附件2, 表3.
fn numbers_a_part(before: &str) -> bool {
    before.ends_with('第') || matches!(before, "附件" | "附表" | "表")
}

/// Whether the run is a year: a caption's, never a figure.
fn is_year(chars: &[(usize, char)], i: usize, run: usize) -> bool {
    run == 4 && chars.get(i + run).is_some_and(|(_, c)| *c == '年')
}

/// Whether the last digit of the run numbers the words behind it: `2.重复申请`, `2、`, `2属于` at the chunk's start.
fn is_ordinal(chars: &[(usize, char)], i: usize, run: usize) -> bool {
    let next = chars.get(i + run).map(|(_, c)| *c);
    let stop = next.is_some_and(|c| matches!(c, '.' | '、' | '．' | ')' | '）'));
    let words = next.is_some_and(is_han);
    stop || (words && i == 0 && run == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(chunk: &str) -> Vec<&str> {
        split_glued_words(chunk).into_iter().map(|(_, part, _)| part).collect()
    }

    #[test]
    fn cuts_digits_out_of_words() {
        assert_eq!(
            split("规章555规范性文件(指2021年前)141414第20条"),
            ["规章", "555", "规范性文件(指2021年前)", "141414", "第20条"]
        );
        assert_eq!(split("申请00000002.重复申请"), ["申请", "0000000", "2.重复申请"]);
        assert_eq!(split("1属于国家秘密"), ["1属于国家秘密"]);
        assert_eq!(split("本年增-15"), ["本年增", "-15"]);
        assert_eq!(split("2023年度"), ["2023年度"]);
        assert_eq!(split("附件2"), ["附件2"]);
    }
}
