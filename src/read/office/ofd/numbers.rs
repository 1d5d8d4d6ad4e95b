//! The numbers of OFD: lists of them, lists with repeats, transformations, paths.

/// Points in a millimetre, the unit of OFD.
const POINTS: f32 = 72.0 / 25.4;

/// `0 0 210 297` → numbers; what is none is left out.
pub fn list(text: &str) -> impl Iterator<Item = f32> {
    text.split_ascii_whitespace()
        .filter_map(|word| word.parse().ok())
        .filter(|number: &f32| number.is_finite())
}

/// The first numbers of a list.
pub fn first<const N: usize>(text: &str) -> Option<[f32; N]> {
    let mut numbers = list(text);
    let mut first = [0.0; N];
    for slot in &mut first {
        *slot = numbers.next()?;
    }
    Some(first)
}

/// `g 3 4.5 2` → 4.5 4.5 4.5 2, not more than `most` of them whatever it says of itself.
pub fn deltas(text: &str, most: usize) -> Vec<f32> {
    let mut deltas = Vec::new();
    let mut words = text.split_ascii_whitespace();
    while let Some(word) = words.next() {
        let (times, number) = if word.eq_ignore_ascii_case("g") {
            (words.next().and_then(|times| times.parse().ok()).unwrap_or(0), words.next())
        } else {
            (1, Some(word))
        };
        let number = number.and_then(|number| number.parse().ok()).unwrap_or(0.0);
        let room = most.saturating_sub(deltas.len());
        deltas.extend(std::iter::repeat_n(number, room.min(times)));
        if room == 0 {
            break;
        }
    }
    deltas
}

/// From an object's own space into points of the page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Frame {
    origin: [f32; 2],
    ctm: Option<[f32; 6]>,
}

impl Frame {
    /// By the attributes `Boundary` and `CTM` of an object.
    pub fn new(boundary: Option<String>, ctm: Option<String>) -> Self {
        let origin = boundary.and_then(|text| first(&text)).unwrap_or_default();
        Self { origin, ctm: ctm.and_then(|text| first(&text)) }
    }

    /// A point of the object, on the page.
    pub fn at(&self, x: f32, y: f32) -> [f32; 2] {
        let [a, b, c, d, e, f] = self.ctm.unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        let on_page = [a * x + c * y + e + self.origin[0], b * x + d * y + f + self.origin[1]];
        on_page.map(points)
    }

    /// The rectangle around a box of the object, on the page.
    pub fn around(&self, corners: [[f32; 2]; 2]) -> [f32; 4] {
        let [[left, top], [right, bottom]] = corners;
        let corners = [(left, top), (right, top), (left, bottom), (right, bottom)];
        around(corners.map(|(x, y)| self.at(x, y)))
    }
}

/// `[x, y, width, height]` around points.
pub fn around(points: impl IntoIterator<Item = [f32; 2]>) -> [f32; 4] {
    let start = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
    let [left, top, right, bottom] =
        points.into_iter().fold(start, |r, [x, y]| [r[0].min(x), r[1].min(y), r[2].max(x), r[3].max(y)]);
    [left, top, right - left, bottom - top]
}

/// Millimetres in points.
pub fn points(millimetres: f32) -> f32 {
    millimetres * POINTS
}

/// A part of a path: its points, straight from each to the next where `straight` says so.
#[derive(Debug, Default, PartialEq)]
pub struct Outline {
    /// Points in order, the first one again at the end where the part is closed.
    pub points: Vec<[f32; 2]>,
    /// Whether the way to the point is a straight line.
    pub straight: Vec<bool>,
}

impl Outline {
    fn push(&mut self, point: [f32; 2], straight: bool) {
        self.points.push(point);
        self.straight.push(straight);
    }
}

/// `M 0 0 L 10 0 C` → its parts, in the object's space. Of a curve only its end is kept: no table is ruled by one.
pub fn outlines(data: &str) -> Vec<Outline> {
    let mut outlines: Vec<Outline> = Vec::new();
    let mut words = data.split_ascii_whitespace();
    while let Some(word) = words.next() {
        let operands = match word {
            "S" | "M" | "L" => 2,
            "Q" => 4,
            "B" => 6,
            "A" => 7,
            _ => 0,
        };
        let mut end = [0.0f32; 2];
        for _ in 0..operands {
            end = [end[1], words.next().and_then(|word| word.parse().ok()).unwrap_or(f32::NAN)];
        }
        if !end.iter().all(|value| value.is_finite()) {
            return outlines;
        }
        match (word, outlines.last_mut()) {
            ("S" | "M", _) => {
                outlines.push(Outline::default());
                outlines.last_mut().into_iter().for_each(|outline| outline.push(end, false));
            }
            ("C", Some(outline)) => {
                outline.points.first().copied().into_iter().for_each(|first| outline.push(first, true));
            }
            ("L" | "Q" | "B" | "A", Some(outline)) => outline.push(end, word == "L"),
            _ => {}
        }
    }
    outlines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_are_bounded() {
        assert_eq!(deltas("g 3 4.5 2", 9), [4.5, 4.5, 4.5, 2.0]);
        assert_eq!(deltas("1 g 4000000000 2", 3), [1.0, 2.0, 2.0]);
        assert!(deltas("g", 3).is_empty());
    }

    #[test]
    fn an_object_stands_in_its_boundary() {
        let frame = Frame::new(Some("10 20 5 5".into()), Some("2 0 0 2 1 0".into()));
        assert_eq!(frame.at(1.0, 1.0), [13.0, 22.0].map(points));
        assert_eq!(points(25.4), 72.0);
    }

    #[test]
    fn paths_have_parts() {
        let [closed, open] = &outlines("M 0 0 L 5 0 Q 1 1 2 2 C M 1 1 L 9 1")[..] else {
            panic!("two parts")
        };
        assert_eq!(closed.points, [[0.0, 0.0], [5.0, 0.0], [2.0, 2.0], [0.0, 0.0]]);
        assert_eq!((&closed.straight[..], open.points.len()), (&[false, true, false, true][..], 2));
        assert!(outlines("L 1 1 M 1 x L 2 2").is_empty());
    }
}
