//! What a page of OFD draws: text objects glyph by glyph, paths as ruling lines.

use super::numbers::{Frame, around, deltas, first, outlines, points};
use crate::read::office::xml::{Step, attribute, walk};
use crate::read::page::Canvas;
use quick_xml::events::BytesStart;

/// The width of a line where nothing is said of it, in millimetres.
const LINE: f32 = 0.353;

/// What a page or a template says of itself before it draws.
#[derive(Debug, Default)]
pub struct Head {
    /// Width and height in millimetres.
    pub size: Option<[f32; 2]>,
    /// Templates drawn beneath, by their ids.
    pub templates: Vec<String>,
}

/// Reads the head of a page.
pub fn head(xml: &[u8]) -> Head {
    let mut head = Head::default();
    let mut in_box = false;
    walk(xml, |step| match step {
        Step::Start(tag, empty) => {
            in_box = tag.local_name().as_ref() == b"PhysicalBox" && !empty;
            if tag.local_name().as_ref() == b"Template" {
                head.templates.extend(attribute(tag, "TemplateID"));
            }
        }
        Step::Text(text) if in_box => head.size = head.size.or_else(|| size(text)),
        Step::End(_) => in_box = false,
        Step::Text(_) => {}
    });
    head
}

/// Width and height of a box `x y w h`.
pub fn size(text: &str) -> Option<[f32; 2]> {
    let [_, _, width, height] = first(text)?;
    (width > 0.0 && height > 0.0).then_some([width, height])
}

/// What could not be read of a page.
#[derive(Debug, Default)]
pub struct Left {
    /// The page's file is cut off or broken.
    pub broken: bool,
    /// Drawings kept in a resource file.
    pub drawings: usize,
}

/// Draws what a page or template holds.
pub fn draw(xml: &[u8], canvas: &mut Canvas) -> Left {
    let mut drawing = Drawing { canvas, left: Left::default(), skipped: 0, object: Object::None, text: None };
    let whole = walk(xml, |step| match step {
        Step::Start(tag, empty) => drawing.start(tag, empty),
        Step::Text(text) => drawing.text.iter_mut().for_each(|kept| *kept += text),
        Step::End(name) => drawing.end(name),
    });
    Left { broken: !whole, ..drawing.left }
}

/// The object that is being read.
enum Object {
    None,
    Text { frame: Frame, size: f32, across: f32, code: Code },
    Path { frame: Frame, strokes: bool, fills: bool, width: f32 },
}

/// Where a text code stands; what it does not say holds from the one before.
#[derive(Clone, Default)]
struct Code {
    x: f32,
    y: f32,
    delta_x: Option<String>,
    delta_y: Option<String>,
}

struct Drawing<'a> {
    canvas: &'a mut Canvas,
    left: Left,
    /// Open elements from one on whose content draws nothing of the page's own.
    skipped: usize,
    object: Object,
    /// Text that is being read.
    text: Option<String>,
}

impl Drawing<'_> {
    fn start(&mut self, tag: &BytesStart, empty: bool) {
        if self.skipped > 0 {
            self.skipped += usize::from(!empty);
            return;
        }
        match tag.local_name().as_ref() {
            b"Clips" | b"FillColor" | b"StrokeColor" | b"Actions" => self.skipped = usize::from(!empty),
            b"TextObject" | b"PathObject" if empty || is_no(attribute(tag, "Visible")) => {
                self.skipped = usize::from(!empty);
            }
            b"TextObject" => self.object = text_object(tag),
            b"PathObject" => self.object = path_object(tag),
            b"TextCode" if !empty => self.start_code(tag),
            b"AbbreviatedData" if !empty => self.text = Some(String::new()),
            b"ImageObject" => self.picture(tag),
            b"CompositeObject" => self.left.drawings += 1,
            _ => {}
        }
    }

    fn picture(&mut self, tag: &BytesStart) {
        if let Some(boundary) = attribute(tag, "Boundary").and_then(|text| first::<4>(&text)) {
            self.canvas.picture(boundary.map(points));
        }
    }

    fn start_code(&mut self, tag: &BytesStart) {
        let Object::Text { code, .. } = &mut self.object else { return };
        let number = |name| attribute(tag, name).and_then(|value| first::<1>(&value)).map(|[number]| number);
        *code = Code {
            x: number("X").unwrap_or(code.x),
            y: number("Y").unwrap_or(code.y),
            delta_x: attribute(tag, "DeltaX"),
            delta_y: attribute(tag, "DeltaY"),
        };
        self.text = Some(String::new());
    }

    fn end(&mut self, name: &[u8]) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            b"TextCode" => self.glyphs(),
            b"AbbreviatedData" => self.path(),
            b"TextObject" | b"PathObject" => self.object = Object::None,
            _ => {}
        }
    }

    fn glyphs(&mut self) {
        let (Object::Text { frame, size, across, code }, Some(text)) = (&self.object, self.text.take())
        else {
            return;
        };
        // Line breaks and tabs are the file's own, no glyphs.
        let glyphs: Vec<char> = text.chars().filter(|c| !c.is_control()).collect();
        let listed = |list: &Option<String>| list.as_deref().map(|list| deltas(list, glyphs.len()));
        let (to_right, down) = (listed(&code.delta_x), listed(&code.delta_y));
        let (mut x, mut y) = (code.x, code.y);
        for (index, glyph) in glyphs.into_iter().enumerate() {
            if !self.canvas.has_room() {
                return;
            }
            let natural = size * across * if glyph.is_ascii() { 0.5 } else { 1.0 };
            let step = to_right.as_ref().map(|list| list.get(index).copied().unwrap_or(natural));
            // Half-width glyphs differ in width; the next one says where this one ends.
            let width = step.filter(|step| (0.3..1.35).contains(&(step / natural))).unwrap_or(natural);
            let corners = [[x, y - 0.85 * size], [x + width, y + 0.15 * size]];
            self.canvas.glyph(glyph.to_string(), frame.around(corners));
            x += step.unwrap_or(if down.is_some() { 0.0 } else { natural });
            y += down.as_ref().and_then(|list| list.get(index).copied()).unwrap_or(0.0);
        }
    }

    fn path(&mut self) {
        let (Object::Path { frame, strokes, fills, width }, Some(data)) = (&self.object, self.text.take())
        else {
            return;
        };
        for outline in outlines(&data) {
            let points: Vec<[f32; 2]> = outline.points.iter().map(|&[x, y]| frame.at(x, y)).collect();
            let ways = points.windows(2).zip(outline.straight.iter().skip(1));
            for (way, _) in ways.filter(|(_, straight)| *strokes && **straight) {
                if let [from, to] = way {
                    self.canvas.stroke(*from, *to, *width);
                }
            }
            if *fills && points.len() > 2 {
                self.canvas.fill(around(points));
            }
        }
    }
}

fn text_object(tag: &BytesStart) -> Object {
    let number = |name| attribute(tag, name).and_then(|value| first::<1>(&value)).map(|[number]| number);
    Object::Text {
        frame: Frame::new(attribute(tag, "Boundary"), attribute(tag, "CTM")),
        size: number("Size").filter(|size| *size > 0.0).unwrap_or(LINE * 10.0),
        across: number("HScale").filter(|scale| *scale > 0.0).unwrap_or(1.0),
        code: Code::default(),
    }
}

fn path_object(tag: &BytesStart) -> Object {
    let width =
        attribute(tag, "LineWidth").and_then(|value| first::<1>(&value)).map_or(LINE, |[width]| width);
    Object::Path {
        frame: Frame::new(attribute(tag, "Boundary"), attribute(tag, "CTM")),
        strokes: !is_no(attribute(tag, "Stroke")),
        fills: attribute(tag, "Fill").is_some_and(|value| !is_no(Some(value))),
        width: points(width),
    }
}

fn is_no(value: Option<String>) -> bool {
    matches!(value.as_deref(), Some("false" | "0"))
}
