//! The Document as lines of pieces: what both the table matcher and the section splitter walk over.
//!
//! A paragraph is one line; pipes and tabs cut it into pieces. A grid row is one line, a piece a cell; a grid of one
//! column is no table, each paragraph in it is a line as outside. A whole report on one line is cut at the headings and
//! captions of the form, offsets kept.

use super::breaks;
use super::tables::is_turned;
use crate::document::fold::is_han;
use crate::document::{Block, Document, Grid, GridCell, Paragraph};
use crate::limits::{LINE_BYTES, MAX_REPORT_BYTES};
use crate::notice::Notice;
use crate::place::{Place, utf16_len};
use std::borrow::Cow;

/// How a line was laid out in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Running text, or figures and labels with spaces between.
    Plain,
    /// Cut into cells by pipes or tabs.
    Cells,
    /// A row of a grid: positions are sure.
    GridRow,
}

/// One line of the document.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Index of the block it is of.
    pub block: u32,
    /// How it was laid out.
    pub shape: Shape,
    /// In order.
    pub pieces: Vec<Piece<'a>>,
    /// The line's text as in the source; for a grid row its cells joined by tabs.
    pub text: Cow<'a, str>,
    /// Where the whole line stands.
    pub place: Place,
    /// 1–6 where the source marks it as a heading.
    pub level: Option<u8>,
    /// The source marks it as chrome.
    pub chrome: bool,
}

/// A cell or a stretch of text.
#[derive(Clone, Debug)]
pub struct Piece<'a> {
    /// As in the source, trimmed.
    pub text: &'a str,
    /// Where.
    pub place: Place,
    /// Column in the expanded grid, for grid rows.
    pub col: Option<u32>,
    /// Columns covered, for grid rows.
    pub span: u32,
}

/// All lines of the document in reading order, up to a limit that is said; media give none.
pub fn lines(document: &Document) -> (Vec<Line<'_>>, Option<Notice>) {
    let bars = Bars::of(document);
    let mut lines = Vec::new();
    let (mut grids, mut weighed, mut left) = (0, 0, MAX_REPORT_BYTES);
    for (index, block) in document.blocks.iter().enumerate() {
        let block_index = index as u32;
        match block {
            Block::Paragraph(paragraph) => {
                lines.extend(paragraph_lines(block_index, paragraph, bars));
            }
            Block::Grid(grid) => {
                if is_column(grid) {
                    lines.extend(grid.cells.iter().flat_map(|cell| {
                        column_lines(grid_piece(block_index, grids, grid, cell).place, &cell.text, bars)
                    }));
                } else {
                    grid_lines(block_index, grids, grid, &mut lines);
                }
                grids += 1;
            }
            Block::Page(_) | Block::Media(_) => {}
        }
        for at in weighed..lines.len() {
            let Some(rest) = left.checked_sub(weight(&lines[at])) else { return cut_at(lines, at) };
            left = rest;
        }
        weighed = lines.len();
    }
    (lines, None)
}

/// What a line counts in [`MAX_REPORT_BYTES`].
fn weight(line: &Line) -> usize {
    line.text.len() + LINE_BYTES * line.pieces.len()
}

fn cut_at(mut lines: Vec<Line<'_>>, at: usize) -> (Vec<Line<'_>>, Option<Notice>) {
    let place = lines[at].place.clone();
    lines.truncate(at);
    let limit = MAX_REPORT_BYTES >> 20;
    let zh = format!("文字超过 {limit} MB，从这里起没有读。");
    let en = format!("There are more than {limit} MB of text; from here on it was not read.");
    (lines, Some(Notice::new("limit-exceeded", zh, en, place)))
}

fn paragraph_lines(block: u32, paragraph: &Paragraph, bars: Bars) -> impl Iterator<Item = Line<'_>> {
    let whole = paragraph.place.clone().unwrap_or_else(|| Place::text(block, 0, 0));
    let place = Place { block: Some(block), ..whole };
    breaks::cut(&paragraph.text).into_iter().map(move |(start, text)| Line {
        level: paragraph.level,
        chrome: paragraph.chrome,
        ..text_line(&place, start, text, bars)
    })
}

/// Whether no row of a grid has two cells: such a grid only frames text, or holds a text pasted into a sheet.
fn is_column(grid: &Grid) -> bool {
    grid.cells.windows(2).all(|pair| pair[0].row != pair[1].row)
}

/// The paragraphs of the one cell of a row; lines without text are none, as in a text.
fn column_lines(place: Place, text: &str, bars: Bars) -> Vec<Line<'_>> {
    let (mut lines, mut at) = (Vec::new(), 0);
    for paragraph in text.split('\n') {
        let cuts = breaks::cut(paragraph).into_iter().filter(|(_, text)| !text.trim().is_empty());
        lines.extend(cuts.map(|(start, text)| text_line(&place, at + start, text, bars)));
        at += utf16_len(paragraph) + 1;
    }
    lines
}

/// A line that begins `start` code units behind the beginning of its paragraph or cell.
fn text_line<'a>(whole: &Place, start: u32, text: &'a str, bars: Bars) -> Line<'a> {
    let celled = text.contains(['|', '\t', '｜', '│', '┃']) || bars.mark_of(text).is_some();
    let cuts = if celled { cell_ranges(text, bars) } else { vec![(0, text.len())] };
    // Counted on from cell to cell: a line of a million cells is read once.
    let (mut at_byte, mut at_unit) = (0, start);
    let pieces = cuts.into_iter().map(|(from, to)| {
        let (from, to) = trim_range(text, from, to);
        let piece_start = at_unit + utf16_len(&text[at_byte..from]);
        let piece_end = piece_start + utf16_len(&text[from..to]);
        (at_byte, at_unit) = (to, piece_end);
        Piece { text: &text[from..to], place: whole.part(piece_start, piece_end), col: None, span: 1 }
    });
    Line {
        block: whole.block.unwrap_or(0),
        shape: if celled { Shape::Cells } else { Shape::Plain },
        pieces: pieces.collect(),
        text: text.into(),
        place: whole.part(start, start + utf16_len(text)),
        level: None,
        chrome: false,
    }
}

/// Byte ranges of the cells of a line cut by pipes or tabs. A pipe at either end only frames.
fn cell_ranges(text: &str, bars: Bars) -> Vec<(usize, usize)> {
    let mark = bars.mark_of(text);
    let is_bar = |c: char| matches!(c, '|' | '｜' | '│' | '┃' | '\t') || mark == Some(c);
    let mut ranges = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| is_bar(*c)) {
        ranges.push((from, at));
        from = at + c.len_utf8();
    }
    ranges.push((from, text.len()));
    let trimmed = text.trim_matches([' ', '\u{3000}', '\u{A0}']);
    let pipe = |c: Option<char>| c.is_some_and(|c| is_bar(c) && !matches!(c, '\t' | ',' | ';'));
    if pipe(trimmed.chars().next_back()) {
        ranges.pop();
    }
    let alone = bars.bare_is_blank && trimmed.chars().all(is_bar);
    if pipe(trimmed.chars().next()) && !ranges.is_empty() && !alone && !bars.close_only {
        ranges.remove(0);
    }
    ranges
}

fn trim_range(text: &str, from: usize, to: usize) -> (usize, usize) {
    let slice = &text[from..to];
    let start = from + (slice.len() - slice.trim_start().len());
    let end = from + slice.trim_end().len();
    (start, end.max(start))
}

/// What the pipes of a document are: frames on both sides of a row, or the end of each cell.
#[derive(Clone, Copy, Debug, Default)]
struct Bars {
    /// A line that is one pipe only is an empty cell: so where cells stand one a line, each ending in a pipe.
    bare_is_blank: bool,
    /// Rows end in a pipe and never begin with one: a pipe at the beginning ends an empty first cell.
    close_only: bool,
    /// A table saved as comma-separated values: the mark that parts cells.
    mark: Option<char>,
}

/// What parts the values of a saved sheet; semicolons where the program's language writes fractions with commas.
const MARKS: [char; 2] = [',', ';'];

/// Rows of figures parted so from which on a text is taken for comma-separated values.
const ROWS: usize = 8;

impl Bars {
    fn of(document: &Document) -> Bars {
        let (mut closing, mut opening) = ([0usize; 2], [0usize; 2]);
        let mut rows = [0; MARKS.len()];
        for text in document.blocks.iter().flat_map(texts) {
            for (rows, mark) in rows.iter_mut().zip(MARKS) {
                *rows += usize::from(is_row_of_values(text, mark));
            }
            let many = usize::from(text.matches('|').take(2).count() > 1);
            if text.chars().any(|c| c != '|' && !c.is_whitespace()) {
                closing[many] += usize::from(text.ends_with('|') && !text.starts_with('|'));
                opening[many] += usize::from(text.starts_with('|') && begins_with_words(text));
            }
        }
        let close_only = closing[1] > 0 && opening == [0, 0];
        let mark = rows.iter().zip(MARKS).filter(|(rows, _)| **rows >= ROWS).max_by_key(|(rows, _)| **rows);
        Bars { bare_is_blank: closing[0] > opening[0], close_only, mark: mark.map(|(_, mark)| mark) }
    }

    /// The mark that parts the cells of a line, where it is a row of values.
    fn mark_of(self, text: &str) -> Option<char> {
        self.mark.filter(|mark| text.matches(*mark).count() > 1 && !text.contains('。'))
    }
}

/// The texts of a block that pipes may cut.
fn texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Paragraph(paragraph) => vec![paragraph.text.trim()],
        Block::Grid(grid) if is_column(grid) => {
            grid.cells.iter().flat_map(|cell| cell.text.split('\n').map(str::trim)).collect()
        }
        _ => Vec::new(),
    }
}

/// A row of values parted by `mark`: four figures or blanks at least, and hardly a word.
fn is_row_of_values(text: &str, mark: char) -> bool {
    let fields = || text.split(mark);
    let figure = |field: &&str| field.chars().all(|c| c.is_ascii_digit() || c == '.');
    let figures = fields().filter(figure).count();
    text.len() < 400
        && figures >= 4
        && fields().count() - figures <= 3
        && text.chars().any(|c| c.is_ascii_digit())
}

/// Whether the first cell behind the first pipe holds words: `| 规章 | 0 |`, not `| | 0 |`.
fn begins_with_words(text: &str) -> bool {
    text[1..].split('|').next().is_some_and(|cell| cell.chars().any(is_han))
}

/// The rows of a grid; of one that lies on its side the columns.
fn grid_lines<'a>(block: u32, grid_index: u32, grid: &'a Grid, lines: &mut Vec<Line<'a>>) {
    let turned = is_turned(grid);
    let mut cells: Vec<&GridCell> = grid.cells.iter().collect();
    if turned {
        let down = |col: u32| grid.cells.iter().filter(move |cell| cell.col == col);
        cells = (0..grid.cols).flat_map(down).collect();
    }
    let line_of = |cell: &GridCell| if turned { cell.col } else { cell.row };
    let mut cells = cells.as_slice();
    while let Some(first) = cells.first() {
        let count = cells.iter().take_while(|cell| line_of(cell) == line_of(first)).count();
        let (row, rest) = cells.split_at(count);
        cells = rest;
        let mut pieces: Vec<Piece> =
            row.iter().map(|cell| grid_piece(block, grid_index, grid, cell)).collect();
        if turned {
            for (piece, cell) in pieces.iter_mut().zip(row) {
                (piece.col, piece.span) = (Some(cell.row), cell.row_span);
            }
        }
        let texts: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
        lines.push(Line {
            block,
            shape: Shape::GridRow,
            place: pieces.first().map(|piece| piece.place.clone()).unwrap_or_default(),
            pieces,
            text: texts.join("\t").into(),
            level: None,
            chrome: false,
        });
    }
}

fn grid_piece<'a>(block: u32, grid_index: u32, grid: &Grid, cell: &'a GridCell) -> Piece<'a> {
    let place = Place {
        dom: cell.dom,
        page: cell.page,
        rect: cell.rect,
        sheet: grid.sheet.clone(),
        a1: grid.sheet.as_ref().map(|_| a1(cell.row, cell.col)),
        ..Place::cell(block, grid_index, cell.row, cell.col)
    };
    Piece { text: cell.text.trim(), place, col: Some(cell.col), span: cell.col_span }
}

/// The name of a cell in a sheet: row 6, column 1 → `B7`.
fn a1(row: u32, col: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = col + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &(row + 1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str) -> Vec<String> {
        let document = Document { blocks: vec![Block::paragraph(line)], ..Document::default() };
        lines(&document).0.into_iter().flat_map(|l| l.pieces.into_iter().map(|p| p.text.into())).collect()
    }

    #[test]
    fn pipes_cut_and_frame() {
        assert_eq!(texts("规章 | 0 |  | 5 | "), ["规章", "0", "", "5"]);
        assert_eq!(texts("| a | b |"), ["a", "b"]);
        assert_eq!(texts("0 | |"), ["0", ""]);
        assert_eq!(texts("a\t\tb"), ["a", "", "b"]);
    }

    #[test]
    fn where_rows_only_end_in_pipes_a_pipe_at_the_beginning_ends_an_empty_cell() {
        let cells = |rows: [&str; 2]| {
            let blocks = rows.map(Block::paragraph).into();
            let document = Document { blocks, ..Document::default() };
            lines(&document).0.last().map(|line| line.pieces.len())
        };
        assert_eq!(cells(["规章 | 0 | 5 |", " | 0 | 5 |"]), Some(3));
        assert_eq!(cells(["| 规章 | 0 | 5 |", "| | 0 | 5 |"]), Some(3));
    }

    #[test]
    fn commas_or_semicolons_part_cells_where_many_rows_of_figures_have_them() {
        for mark in [",", ";"] {
            let row = |cells: &[&str]| Block::paragraph(cells.join(mark));
            let mut blocks = vec![row(&["规章", "", "5"])];
            blocks.extend((0..8).map(|_| row(&["新收", "1", "0", "", "0", "1"])));
            blocks.push(Block::paragraph("公开信息5条;其中网站3条;其余2条。"));
            let document = Document { blocks, ..Document::default() };
            let counts: Vec<usize> = lines(&document).0.iter().map(|line| line.pieces.len()).collect();
            assert_eq!(counts, [3, 6, 6, 6, 6, 6, 6, 6, 6, 1], "{mark}");
        }
    }

    #[test]
    fn a_column_of_a_sheet_is_lines() {
        let cell = |row, text: &str| GridCell { row, text: text.into(), ..GridCell::default() };
        let cells = vec![cell(0, "规章 | 0 | 5 |"), cell(1, " "), cell(2, "一\n二 | |")];
        let grid = Grid { rows: 3, cols: 1, cells, sheet: Some("表".into()) };
        let document = Document { blocks: vec![Block::Grid(grid)], ..Document::default() };
        let lines = lines(&document).0;
        let pieces: Vec<_> = lines
            .iter()
            .flat_map(|line| &line.pieces)
            .map(|p| (p.text, p.place.a1.as_deref(), p.place.start))
            .collect();
        let (first, third) = (Some("A1"), Some("A3"));
        let expected =
            [("规章", first, 0), ("0", first, 5), ("5", first, 9), ("一", third, 0), ("二", third, 2)];
        assert_eq!(pieces[..5], expected.map(|(text, a1, at)| (text, a1, Some(at))));
        assert_eq!(
            lines.iter().map(|line| line.shape).collect::<Vec<_>>(),
            [Shape::Cells, Shape::Plain, Shape::Cells]
        );
    }

    #[test]
    fn names_of_sheet_cells() {
        assert_eq!((a1(6, 1), a1(0, 26), a1(0, 701)), ("B7".into(), "AA1".into(), "ZZ1".into()));
    }
}
