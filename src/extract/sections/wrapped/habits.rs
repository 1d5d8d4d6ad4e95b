//! What the lines of a document have in common: the measure that they keep, the margin, and how a paragraph begins.

use crate::document::fold::is_han;
use crate::extract::identity::title;
use crate::extract::lines::Shape;
use crate::extract::sections::heading::{self, Strength};
use crate::extract::sections::ordinal::prefix;
use crate::extract::sections::units::{Unit, columns};
use crate::order;
use crate::place::PlaceKind;

/// Half characters from which a line may fill a measure.
const NARROWEST: usize = 32;
/// Half characters by which full lines differ: marks that must not begin a line, numbers kept whole.
const RAGGED: usize = 8;
/// The same of a column of a paper or a telephone's screen: only where many lines of sentences keep it.
const NARROW: usize = 16;
/// Half characters by which its lines differ.
const NARROW_RAGGED: usize = 4;
/// Full lines from which on that is a measure.
const MANY: usize = 8;
/// What stands right behind a figure.
const UNITS: [char; 16] =
    ['件', '条', '次', '份', '个', '起', '人', '篇', '期', '万', '元', '年', '月', '日', '%', '项'];
/// Full lines from which on a measure is one, even if a few lines are longer.
const ENOUGH: usize = 3;

/// One line as it was printed.
#[derive(Clone, Copy)]
pub struct Line {
    /// Its width in half characters, digits and Latin letters being half a character, and being a whole one: programs cut
    /// by either.
    width: [usize; 2],
    /// It ends a sentence, or with a colon: so does a paragraph.
    pub stops: bool,
    /// It ends within a sentence.
    within: bool,
    /// It ends with a mark that something follows.
    open: bool,
    /// It ends in a digit.
    digit: bool,
    /// It could be a line of prose at all.
    prose: bool,
}

impl Line {
    /// What a unit that is one line tells.
    pub fn of(unit: &Unit) -> Line {
        let chars = unit.chars();
        let bare = chars.iter().rposition(|c| !matches!(c, ')' | '"' | '》' | ']')).map_or(0, |at| at + 1);
        let (last, stop) = (chars.last(), is_stop(&chars[..bare]));
        Line {
            width: [columns(&unit.text), 2 * unit.text.chars().count()].map(|width| unit.indent + width),
            stops: stop || last == Some(&':'),
            within: !stop && !chars.is_empty() && !chars.ends_with(&['报', '告']) && !is_dated_title(unit),
            open: last.is_some_and(|c| matches!(c, ',' | '、' | '(')),
            digit: last.is_some_and(char::is_ascii_digit) && !ends_in_a_code(chars),
            prose: is_prose(unit),
        }
    }
}

/// Whether a unit could be a line of prose at all.
fn is_prose(unit: &Unit) -> bool {
    !unit.taken && !unit.chrome && unit.level.is_none() && unit.shape != Shape::Cells
}

/// Whether the last character ends a sentence, a full stop of Latin letters behind a Chinese character too.
fn is_stop(chars: &[char]) -> bool {
    match chars {
        [.., before, '.'] => is_han(*before),
        [.., last] => matches!(last, '。' | ';' | '!' | '?' | '…'),
        [] => false,
    }
}

/// A telephone, a date, an address, a number of a document: no figure that may go on on the next line.
fn ends_in_a_code(chars: &[char]) -> bool {
    let part = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.' | '_' | '@');
    let tail = &chars[chars.iter().rposition(|c| !part(c)).map_or(0, |at| at + 1)..];
    tail.len() >= 7 || tail.iter().any(|c| !c.is_ascii_digit() && *c != '.')
}

/// A line of a list of reports, the day behind each.
fn is_dated_title(unit: &Unit) -> bool {
    ends_in_a_code(unit.chars()) && title::named_year(unit).is_some()
}

/// A width that lines keep, in half characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Measure {
    /// Full lines.
    count: usize,
    /// Their greatest width.
    most: usize,
    /// In which way of counting, an index of [`Line::width`].
    way: usize,
}

impl Measure {
    fn is_filled_by(&self, line: Line) -> bool {
        line.width[self.way] <= self.most && line.width[self.way] + self.ragged() >= self.most
    }

    fn ragged(&self) -> usize {
        if self.most < NARROWEST { NARROW_RAGGED } else { RAGGED }
    }
}

/// How a line hangs together with the one above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// It does not.
    None,
    /// It goes on where that one ends.
    Line,
    /// It begins within a figure.
    Figure,
}

/// What the lines of a document have in common.
pub struct Habits {
    /// What full lines have at most, where lines keep a measure.
    measure: Option<Measure>,
    /// Columns in front of a line that goes on where the one above ends.
    margin: usize,
    /// Paragraphs begin further in than that.
    indents: bool,
}

impl Habits {
    /// What the units tell.
    pub fn of(units: &[Unit]) -> Habits {
        let units: Vec<&Unit> = units.iter().filter(|unit| !is_page_number(unit)).collect();
        let units = units.as_slice();
        let margin = margin(units);
        let measure = (0..2).filter_map(|way| measure(units, way)).max();
        Habits { measure, margin, indents: indents(units, margin) }
    }

    /// How `unit`, which is `line`, goes on where `above` ends, whose last line is `last`.
    pub fn joint(&self, above: &Unit, last: Line, unit: &Unit, line: Line) -> Joint {
        let years = last.digit && begins_with_a_year(unit);
        let full = self.measure.is_some_and(|measure| measure.is_filled_by(last));
        // Of a narrow line that is full, the number before it tells no heading where headings stand further in, nor does 二是.
        let headed = is_headed(above)
            && !(full && last.width[0] < NARROWEST && (above.indent > self.margin || is_point(above)));
        if headed || !may_follow(above, last, unit) || unit.indent > self.margin || is_apart(unit) || years {
            return Joint::None;
        }
        let outdented = self.indents
            && above.indent > self.margin
            && (is_sentence(above) || last.digit && unit.chars().first().is_some_and(char::is_ascii_digit));
        // A line in the midst is as wide as its neighbours.
        let wide = (0..2).any(|way| line.width[way] + RAGGED >= last.width[way]);
        let narrow = full && last.width[0] < NARROWEST;
        let cuts = (narrow || last.width[0] >= NARROWEST) && cuts_a_word(last, unit);
        match full || (wide || line.stops) && (cuts || outdented && !begins(unit)) {
            true if cuts && wide && last.digit => Joint::Figure,
            true => Joint::Line,
            false => Joint::None,
        }
    }
}

/// 1200 | 2023年，…: two figures, not one.
fn begins_with_a_year(unit: &Unit) -> bool {
    let digits = unit.chars().iter().take_while(|c| c.is_ascii_digit()).count();
    digits == 4 && unit.chars().get(4) == Some(&'年')
}

/// Whether a line is something of its own, whatever stands above it: a heading, a title, 【关闭】.
fn is_apart(unit: &Unit) -> bool {
    let chars = unit.chars();
    let heading = || heading::at_start(unit, 0, None).is_some_and(|found| found.strength == Strength::Full);
    chars.first() == Some(&'[') || chars.ends_with(&['报', '告']) || heading()
}

/// Whether the words allow that `unit` goes on where `above` ends, whose last line is `last`.
fn may_run_on(above: &Unit, last: Line, unit: &Unit) -> bool {
    !is_headed(above) && may_follow(above, last, unit)
}

/// The same where what the line above begins with is no heading.
fn may_follow(above: &Unit, last: Line, unit: &Unit) -> bool {
    let words = |unit: &Unit| unit.has_words() || unit.chars().iter().any(|c| matches!(c, '。' | ',' | ')'));
    let prose = last.prose && above.has_words() && is_prose(unit) && words(unit);
    prose && last.within && follows(above, unit) && !is_numbered(unit)
}

/// A number and words without a mark: as a heading is written.
fn is_headed(unit: &Unit) -> bool {
    is_numbered(unit) && !is_marked(unit)
}

/// 二是….
fn is_point(unit: &Unit) -> bool {
    unit.chars().get(prefix(unit.chars()).len) == Some(&'是')
}

/// Whether the line's end cuts what is written in one: digits from digits or their unit, a mark from what it follows.
fn cuts_a_word(last: Line, unit: &Unit) -> bool {
    let Some(first) = unit.chars().first() else { return false };
    let goes_on = |c: char| c.is_ascii_digit() || UNITS.contains(&c);
    matches!(first, ',' | '。' | '、' | ';' | ')') || last.open || last.digit && goes_on(*first)
}

/// The width that most lines that end within a sentence reach, where hardly a line is longer.
fn measure(units: &[&Unit], way: usize) -> Option<Measure> {
    let wide = |(count, full, marked, longer): (usize, usize, usize, usize)| {
        let often = count >= ENOUGH && count * 3 >= full * 2 && longer * 4 <= count;
        let always = longer == 0 && count == full && marked == count && count > 1;
        often || always
    };
    let narrow = |(count, full, marked, longer): (usize, usize, usize, usize)| {
        count >= MANY && count * 3 >= full * 2 && longer * 4 <= count && marked * 3 >= count
    };
    kept(units, way, NARROWEST, RAGGED, wide).or_else(|| kept(units, way, NARROW, NARROW_RAGGED, narrow))
}

/// The width from `narrowest` on that most such lines reach but for `ragged`, if what is counted is enough: those lines, all
/// that end within a sentence, those with a mark in them, and those that are longer.
fn kept(
    units: &[&Unit],
    way: usize,
    narrowest: usize,
    ragged: usize,
    enough: impl Fn((usize, usize, usize, usize)) -> bool,
) -> Option<Measure> {
    let wide = |line: &Line| line.prose && line.width[way] >= narrowest;
    let pairs = units.windows(2).map(|pair| (Line::of(pair[0]), pair));
    let open = pairs.filter(|(line, pair)| wide(line) && may_run_on(pair[0], *line, pair[1]));
    let (mut full, mut marked) = (Vec::new(), 0);
    for (line, pair) in open {
        full.push(line.width[way]);
        marked += usize::from(is_marked(pair[0]));
    }
    order::sort_by(&mut full, usize::cmp);
    let reach = |most: usize| {
        full.partition_point(|width| *width <= most) - full.partition_point(|width| *width + ragged < most)
    };
    let (count, most) = full.iter().map(|most| (reach(*most), *most)).max()?;
    let longer =
        units.iter().map(|unit| Line::of(unit)).filter(|line| line.prose && line.width[way] > most).count();
    enough((count, full.len(), marked, longer)).then_some(Measure { count, most, way })
}

/// The least indentation of lines that stand below the midst of a sentence.
fn margin(units: &[&Unit]) -> usize {
    let below = |pair: &&[&Unit]| {
        let [above, unit] = pair else { return false };
        let sentence = is_sentence(above) && !begins(above);
        sentence && may_run_on(above, Line::of(above), unit) && unit.indent <= above.indent
    };
    units.windows(2).filter(below).map(|pair| pair[1].indent).min().unwrap_or(0)
}

/// Whether lines of prose that stand behind the end of a sentence are indented, all but a few.
fn indents(units: &[&Unit], margin: usize) -> bool {
    let begins = |pair: &&[&Unit]| {
        let [above, unit] = pair else { return false };
        let inside = is_sentence(above) || above.indent > margin;
        let goes_on = Line::of(above).within && inside && !begins(above);
        is_prose(unit) && unit.chars().contains(&'。') && !begins(unit) && !goes_on
    };
    let (mut indented, mut flush) = (0, 0);
    for pair in units.windows(2).filter(begins) {
        *if pair[1].indent > margin { &mut indented } else { &mut flush } += 1;
    }
    indented >= 2 && flush * 8 <= indented
}

/// A line with the marks of a sentence in it.
fn is_sentence(unit: &Unit) -> bool {
    unit.chars().len() >= 8 && is_marked(unit) || unit.chars().len() * 2 >= NARROWEST
}

fn is_marked(unit: &Unit) -> bool {
    unit.chars().iter().skip(2).any(|c| matches!(c, '。' | ',' | ';'))
}

/// Whether the second stands behind the first in the same stretch of text: a cell does not run on into the next.
fn follows(above: &Unit, unit: &Unit) -> bool {
    let (one, other) = (&above.place, &unit.place);
    one.kind == other.kind
        && (one.kind != PlaceKind::Cell
            || (one.block, one.row, one.col) == (other.block, other.row, other.col))
}

/// Whether the line begins something of its own: numbered, or a label with its colon.
fn begins(unit: &Unit) -> bool {
    let colon = unit.chars().iter().take(10).position(|c| *c == ':');
    is_numbered(unit) || colon.is_some_and(|at| unit.chars()[..at].iter().all(|c| is_han(*c)))
}

/// 一、 （二） 1. ■ 二是: a line that goes on begins with no number of its own, though with a mark (、重大项目) or with what
/// is left of a figure (7,邮编).
fn is_numbered(unit: &Unit) -> bool {
    let (chars, prefix) = (unit.chars(), prefix(unit.chars()));
    let is = chars.get(prefix.len) == Some(&'是');
    let comma = prefix.len > 0 && matches!(chars.get(prefix.len - 1), Some(',' | ':' | '。'));
    prefix.marks > 0 || prefix.ordinal.is_some() && (is || !prefix.tight && !comma)
}

/// - 3 -, 第3页: digits with at most two characters of words.
pub fn is_page_number(unit: &Unit) -> bool {
    let chars = unit.chars();
    chars.len() <= 8
        && chars.iter().any(char::is_ascii_digit)
        && chars.iter().all(|c| c.is_ascii_digit() || matches!(c, '-' | '—' | '/' | '第' | '页' | '共' | ' '))
}
