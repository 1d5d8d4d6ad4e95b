//! The review table: three times five figures in order, as one table, two or three.

use super::applications::lost_a_cell;
use super::bind::cell;
use super::region::{REVIEW_CELLS, fits};
use super::review_order::{Order, order};
use super::token::{Kind, Token, label_chars};
use super::{Sheet, place_of};
use crate::extract::lines::Shape;
use crate::extract::number::split_glued;
use crate::form::labels::REVIEW_SIGNS;
use crate::form::sums::review_cells;
use crate::report::{Cell, CellState, Table, TableKind};

/// Reads the review table from its tokens. Lines of prose that speak of the same things (维持 2 件) may stand apart from it:
/// where all of them together cannot be read, the one stretch that is a table is. Another with many figures may as well be it.
pub fn read(tokens: &[Token]) -> Sheet {
    let whole = read_stretch(tokens);
    if is_read(&whole) {
        return whole;
    }
    let figures = |part: &&[Token]| part.iter().filter(|token| token.reading().is_some()).count();
    let stretches = tokens.chunk_by(|one, next| next.line <= one.line + 1);
    let mut tables = stretches.filter(|part| figures(part) >= MANY);
    match (tables.next().map(read_stretch), tables.next()) {
        (Some(table), None) if is_read(&table) => table,
        _ => whole,
    }
}

/// Figures from which on a stretch may be a table: one may have lost a group of five, and prose seldom says as many.
const MANY: usize = 10;

fn is_read(sheet: &Sheet) -> bool {
    sheet.cells.values().any(|cell| cell.state != CellState::Unreadable)
}

fn read_stretch(tokens: &[Token]) -> Sheet {
    let mut sheet = Sheet::default();
    let addresses = review_cells();
    let mut values = values_after_header(tokens);
    // A column of the form's own making: 合计 of both kinds of suits, printed last.
    if values.len() == 16 && has_grand_total(tokens) {
        values.pop();
    }
    let read = fifteen(&values)
        .or_else(|| by_position(&values))
        .or_else(|| unglued(&values))
        .or_else(|| with_words(tokens));
    let figures: Vec<&Token> = values.iter().copied().filter(|token| token.reading().is_some()).collect();
    match (order(tokens), read) {
        (Order::Known(places), Some(cells)) => {
            let pairs = places.into_iter().filter_map(|place| addresses.get(place)).zip(cells);
            sheet.cells.extend(pairs.filter_map(|(address, cell)| Some((*address, cell?))));
        }
        // 复议 and 诉讼 with five figures each: those of litigation have no address.
        (Order::ReviewOnly, _) if figures.len() == 10 => {
            sheet
                .cells
                .extend(addresses.iter().copied().zip(figures.iter().map(|token| cell(token))).take(5));
        }
        _ => sheet.ambiguous(&addresses, &values, "复议诉讼表"),
    }
    sheet.table(Table {
        kind: TableKind::Review,
        form: None,
        place: place_of(tokens),
        cells_expected: 15,
        cells_found: 0,
        score: header_score(tokens),
        subtotals: Default::default(),
        strangers: Vec::new(),
    });
    sheet
}

/// Whether 合计 stands behind 复议后起诉 on the same line, where the form has nothing.
fn has_grand_total(tokens: &[Token]) -> bool {
    let words = |token: &Token| token.label().unwrap_or_default().iter().collect::<String>();
    let labels = tokens.iter().filter(|token| token.label().is_some());
    labels
        .clone()
        .zip(labels.skip(1))
        .any(|(one, next)| words(one) == "复议后起诉" && matches!(words(next).as_str(), "合计" | "总计"))
}

/// Values and gaps below the first header word; gaps only on lines that hold a value or where the source is a grid.
fn values_after_header<'a>(tokens: &'a [Token]) -> Vec<&'a Token> {
    let begins = |token: &Token| {
        let words: String = token.label().unwrap_or_default().iter().collect();
        REVIEW_SIGNS.iter().any(|sign| words.contains(sign)) || words == "行政复议"
    };
    // Where the header's words are torn, the region begins with them.
    let start = tokens.iter().position(begins).unwrap_or(0);
    let body = first_instance(&tokens[start..], begins);
    let lines = || body.chunk_by(|one, next| one.line == next.line);
    let has_figure = |line: &[Token]| line.iter().any(|token| token.reading().is_some());
    let one_a_line = lines().filter(|line| has_figure(line)).all(|line| line.len() == 1);
    // Where cells stand one a line, several gaps on one are what a cell above them covers.
    let covers = |line: &[Token]| {
        (one_a_line && line.len() > 1) || line.iter().any(|token| token.label().is_some_and(is_header))
    };
    let of_line = |line: &'a [Token]| {
        let gaps = !covers(line);
        line.iter().filter(move |token| match token.kind {
            Kind::Value { .. } => true,
            Kind::Gap => gaps,
            Kind::Label(_) => false,
        })
    };
    let mut values: Vec<&Token> = lines().flat_map(of_line).collect();
    while values.last().is_some_and(|token| matches!(token.kind, Kind::Gap)) && values.len() > 15 {
        values.pop();
    }
    values
}

/// Two reports in one page: once fifteen figures are there, the next header begins another table.
fn first_instance(body: &[Token], begins: impl Fn(&Token) -> bool) -> &[Token] {
    let mut figures = 0;
    for (index, token) in body.iter().enumerate() {
        figures += usize::from(token.reading().is_some());
        if figures >= 15 && begins(token) {
            return &body[..index];
        }
    }
    body
}

fn is_header(words: &[char]) -> bool {
    let words: String = words.iter().collect();
    REVIEW_SIGNS.iter().any(|sign| sign.contains(words.as_str()) || words.contains(sign))
        || matches!(words.as_str(), "行政复议" | "行政诉讼" | "总计" | "合计")
}

/// Exactly fifteen figures, or fifteen figures and blanks; or a first line that has them all.
fn fifteen(values: &[&Token]) -> Option<Vec<Option<Cell>>> {
    let figures: Vec<&Token> = values.iter().copied().filter(|token| token.reading().is_some()).collect();
    let first_line: Vec<&Token> = match values.first() {
        Some(first) => values.iter().copied().take_while(|token| token.line == first.line).collect(),
        None => return None,
    };
    let any_figure = !figures.is_empty();
    let whole_line = whole_line(values).unwrap_or_default();
    [figures, values.to_vec(), first_line, whole_line]
        .into_iter()
        .find(|list| list.len() == 15 && any_figure && !is_padded(list))
        .map(|list| list.into_iter().map(|token| Some(cell(token))).collect())
}

/// The one line of fifteen figures among lines of one number each: those number a page.
fn whole_line<'a>(values: &[&'a Token]) -> Option<Vec<&'a Token>> {
    let lines = || values.chunk_by(|one, next| one.line == next.line);
    let is_whole =
        |line: &&[&Token]| line.iter().filter(|token| token.reading().is_some()).count() == REVIEW_CELLS;
    let (mut whole, mut rest) = (lines().filter(is_whole), lines().filter(|line| !is_whole(line)));
    let (Some(line), None) = (whole.next(), whole.next()) else { return None };
    rest.all(|line| line.len() == 1).then(|| line.to_vec())
}

/// Whether blanks at the end may stand for a cell that was lost further left: rows of pipes are filled up to the
/// width of the widest. Where they begin behind a whole group of five, that group is blank.
fn is_padded(list: &[&Token]) -> bool {
    let figures = list.iter().take_while(|token| token.reading().is_some()).count();
    let blanks = &list[figures..];
    figures % 5 != 0 && blanks.iter().all(|token| token.reading().is_none() && token.shape == Shape::Cells)
}

/// A grid row of fifteen positions that leaves blank ones out: each cell is where it stands.
fn by_position(values: &[&Token]) -> Option<Vec<Option<Cell>>> {
    let line = values.first()?.line;
    let one_row = values.iter().all(|token| token.line == line && token.shape == Shape::GridRow);
    let in_range = values.iter().all(|token| token.cols.is_some_and(|(col, span)| span == 1 && col < 15));
    if !one_row || !in_range || values.len() < 10 || values.len() > 15 || lost_a_cell(values, 14) {
        return None;
    }
    let at = |col: u32| values.iter().find(|token| token.cols.is_some_and(|(c, _)| c == col));
    Some((0..15).map(|col| at(col).map(|token| cell(token))).collect())
}

/// The one row of fifteen cells where some hold words of no header in place of a figure, 暂无 or a stray letter, or all hold
/// the same; it may have a name in front.
fn with_words(tokens: &[Token]) -> Option<Vec<Option<Cell>>> {
    let is_row = |line: &&[Token]| {
        line.iter().all(|token| token.shape != Shape::Plain && !fits(TableKind::Review, token))
            && line.iter().any(|token| token.label().is_some())
            && (line.iter().any(|token| token.reading().is_some())
                || line.iter().all(|token| token.label() == line[0].label()))
    };
    let mut rows = tokens.chunk_by(|one, next| one.line == next.line).filter(is_row);
    let (row, None) = (rows.next()?, rows.next()) else { return None };
    let cells = match row {
        [name, rest @ ..] if rest.len() == REVIEW_CELLS && name.label().is_some() => rest,
        row => row,
    };
    (cells.len() == REVIEW_CELLS).then(|| cells.iter().map(|token| Some(cell(token))).collect())
}

fn unglued(values: &[&Token]) -> Option<Vec<Option<Cell>>> {
    let [token] = values else { return None };
    let figures = split_glued(&token.text, 15).filter(|_| token.shape == Shape::Plain)?;
    let cells = figures.into_iter().map(|figure| {
        let (raw, place) = (figure.to_string(), token.place.clone());
        Some(Cell { value: Some(figure), raw, state: CellState::Number, place })
    });
    Some(cells.collect())
}

/// Share of the header's words that are there; truncated ones count by half.
fn header_score(tokens: &[Token]) -> f32 {
    let all: String = tokens.iter().flat_map(|token| token.label().unwrap_or_default()).collect();
    let words = ["行政复议", "行政诉讼", "结果", "其他", "尚未", "总计", "未经复议直接起诉", "复议后起诉"];
    let found =
        words.iter().filter(|word| all.contains(&label_chars(word).iter().collect::<String>())).count();
    found as f32 / words.len() as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::tables::region::regions;

    fn values(text: &str) -> Vec<Option<String>> {
        use crate::document::{Block, Document};
        let blocks = text.split('\n').filter(|line| !line.trim().is_empty()).map(Block::paragraph).collect();
        let document = Document { blocks, ..Document::default() };
        let lines = crate::extract::lines::lines(&document).0;
        let (regions, _) = regions(&lines);
        let sheet = regions.first().map(|region| read(&region.tokens)).unwrap_or_default();
        let cells = review_cells().into_iter().map(|address| sheet.cells.get(&address)?.value);
        cells.map(|value| value.map(|value| value.to_string())).collect()
    }

    #[test]
    fn blank_cells_one_a_line_are_no_lines_of_filling_pipes() {
        let header = "行政复议 |\n行政诉讼 |\n|||||||||||||\n结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n未经复议直接起诉 |\n复议后起诉 |";
        let figures = " |\n |\n |\n |\n |\n |\n1 |\n |\n |\n1 |\n |\n2 |\n1 |\n |\n3 |";
        let read = values(&format!("{header}\n{figures}"));
        let printed: Vec<&str> = read.iter().map(|value| value.as_deref().unwrap_or("")).collect();
        assert_eq!(printed, ["", "", "", "", "", "", "1", "", "", "1", "", "2", "1", "", "3"]);
    }

    const HEADER: &str = "行政复议 行政诉讼
结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计";
    const FIGURES: &str = "2 0 0 1 3 1 0 0 0 1 0 1 0 0 1";

    fn text(text: &str) -> crate::document::Document {
        use crate::document::{Block, Document};
        Document { blocks: text.lines().map(Block::paragraph).collect(), ..Document::default() }
    }

    #[test]
    fn what_numbers_a_page_stands_between_header_and_figures_and_is_no_cell() {
        for page in ["3 / 9", "·4·", "4", "2024/1/22 10:23 某局2023年年报", "某局2023年度报告 第 4 页"]
        {
            let read: Vec<String> =
                values(&format!("{HEADER}\n{page}\n{FIGURES}")).into_iter().flatten().collect();
            assert_eq!(read.join(" "), FIGURES, "{page}");
        }
        // Fourteen and one may be a row that was torn.
        let torn = FIGURES.replacen("2 0", "2\n0", 1).replace(" 1 0 0 1", " 1 0 0\n1 7");
        assert!(values(&format!("{HEADER}\n{torn}")).iter().all(Option::is_none));
    }

    #[test]
    fn lines_of_prose_on_the_same_things_are_none_of_it() {
        let prose = "一、总体情况
申请人对答复不服申请行政复议 3 件（
维持 2 件、尚未审结 1 件）
，被提起行政诉讼共 2 件，其中直接起诉 1 件，经
复议后起诉 1 件。";
        let between = "二、主动公开政府信息情况
四、政府信息公开行政复议、行政诉讼情况";
        for prose in [
            prose,
            "一、总体情况
维持 2
尚未审结 1
复议后起诉",
        ] {
            let report = crate::extract::extract(&text(&format!(
                "{prose}
{between}
{HEADER}
{FIGURES}
五、存在的主要问题及改进情况"
            )));
            let read: Vec<String> = review_cells()
                .iter()
                .map(|a| report.cells.get(a).and_then(|c| c.value).map_or("?".into(), |v| v.to_string()))
                .collect();
            assert_eq!(read.join(" "), FIGURES, "{prose}");
        }
    }

    #[test]
    fn last_years_table_stands_in_for_no_broken_one() {
        let broken = &FIGURES[..FIGURES.len() - 2];
        let other = "9 9 9 9 36 9 9 9 9 36 9 9 9 9 36";
        let heading = "四、政府信息公开行政复议、行政诉讼情况";
        for between in ["上年情况如下，供对照。", "五、存在的主要问题及改进情况\n上年的表："]
        {
            let report = crate::extract::extract(&text(&format!(
                "{heading}\n{HEADER}\n{broken}\n{between}\n{HEADER}\n{other}"
            )));
            let read =
                review_cells().into_iter().filter(|a| report.cells.get(a).is_some_and(|c| c.value.is_some()));
            assert_eq!(read.count(), 0, "{between}");
        }
    }

    #[test]
    fn a_header_one_character_a_line_is_read_on() {
        let torn = |words: &str| -> String {
            words.chars().filter(|c| !c.is_whitespace()).flat_map(|c| [c, '\n']).collect()
        };
        let (groups, rest) = HEADER.split_once('\n').unwrap_or_default();
        let figures = FIGURES.replace(' ', "\n");
        let lines = groups.replace(' ', "\n") + "\n" + &torn(rest) + &figures;
        let read: Vec<String> = values(&lines).into_iter().flatten().collect();
        assert_eq!(read.join(" "), FIGURES);
        // In another order nobody knows.
        let other = groups.replace(' ', "\n") + "\n" + &torn(&rest.replace("维持", "纠正")) + &figures;
        assert!(values(&other).iter().all(Option::is_none));
    }

    #[test]
    fn what_fills_the_columns_of_a_spanning_cell_hides_no_header() {
        let cells = format!(
            "行政复议 |
||||
行政诉讼 |
|||||||||
{}",
            HEADER
                .lines()
                .skip(1)
                .flat_map(|l| l.split(' '))
                .chain(FIGURES.split(' '))
                .map(|c| format!("{c} |\n"))
                .collect::<String>()
        );
        let drawn = HEADER
            .lines()
            .chain([FIGURES])
            .map(|line| format!("│{}│\n├─┼─┤\n", line.replace(' ', "│")))
            .collect::<String>();
        for lines in [cells, drawn] {
            let document = text(&lines);
            let lines = crate::extract::lines::lines(&document).0;
            let (regions, _) = regions(&lines);
            let sheet = regions.first().map(|region| read(&region.tokens)).unwrap_or_default();
            assert_eq!(sheet.table.map(|table| (table.cells_found, table.score)), Some((15, 1.0)));
        }
    }
}
