//! PDF: each page as glyphs with positions and ruling lines. Tables and lines are made of these in
//! `document::layout`, the same for every format with pages.

mod cmaps;
mod collect;
mod cost;
mod fields;
#[cfg(any(test, not(feature = "pdf-cmaps")))]
pub(crate) mod files;
mod font;
mod reading;
mod reverse;
#[cfg(any(test, not(feature = "pdf-cmaps")))]
mod unpack;

use crate::document::{Document, Page};
use crate::error::{Error, ErrorKind};
use crate::limits::{MAX_PAGE_STEPS, MAX_PAGES};
use crate::notice::Notice;
use crate::place::Place;
use crate::read::page::{self, Canvas};
use cmaps::{Find, Lookup};
use collect::Collector;
use cost::Forms;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, InterpreterWarning, interpret_page};
use hayro_syntax::{LoadPdfError, Pdf};
use kurbo::{Affine, Rect};
use reading::Reading;
use reverse::Fonts;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Reads a PDF into one Page block a page.
///
/// # Errors
/// `encrypted` or `damaged` where no page can be reached, `image-only` where every page is a picture with hardly a
/// character, `cmap-missing` where none could be read for want of a CMap, `glyphs-unreadable` where no code says what it
/// stands for.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let (read, missing) = read_by(bytes, cmaps::FIND);
    cmaps::TELL(&missing);
    read
}

/// The Document, and the CMaps that it lacks.
fn read_by(bytes: &[u8], find: Find) -> (Result<Document, Error>, BTreeSet<String>) {
    let (mut reading, mut fonts) = (Reading::default(), Fonts::default());
    let pdf = match Pdf::new(bytes.to_vec()) {
        Ok(pdf) => pdf,
        Err(error) => return (Err(refused(&error)), BTreeSet::new()),
    };
    let mut forms = Forms::default();
    for (page, number) in pdf.pages().iter().take(MAX_PAGES).zip(1..) {
        reading.take(match forms.steps(page) > MAX_PAGE_STEPS {
            true => endless(page, number),
            false => draw(&pdf, page, number, find, &mut fonts),
        });
    }
    if is_cut(bytes) {
        let zh = "文件的末尾缺了，可能没有传完，读到的也许不全。";
        let en = "The end of the file is missing; what was read may not be all.";
        reading.notice(Notice::new("truncated", zh, en, Place::whole()));
    }
    if pdf.pages().len() > MAX_PAGES {
        reading.notice(page::left_out());
    }
    reading.finish()
}

/// Bytes at the end of a file within which every reader looks for its mark.
const TAIL: usize = 1024;

/// Whether the mark of the end is missing. What is left is found object by object, in the library.
fn is_cut(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or_default();
    !tail.windows(5).any(|mark| mark == b"%%EOF")
}

fn refused(error: &LoadPdfError) -> Error {
    match error {
        LoadPdfError::Decryption(_) => {
            let zh = "这个 PDF 有密码，打不开。请去掉密码后再试。";
            Error::new(ErrorKind::Encrypted, zh, "This PDF has a password. Remove it and try again.")
        }
        LoadPdfError::Invalid => {
            let zh = "这个 PDF 损坏了，打不开。请重新下载或重新导出。";
            Error::new(ErrorKind::Damaged, zh, "This PDF is damaged. Download or export it again.")
        }
    }
}

/// What drawing a page gave.
#[derive(Default)]
struct Drawn {
    page: Page,
    /// Glyphs without a character.
    unread: usize,
    /// There were more than a page may hold.
    full: bool,
    /// CMaps that its fonts asked for in vain.
    missing: BTreeSet<String>,
    /// A font could not be read: what is drawn with it is drawn as if its codes were ASCII, or not at all.
    broken_font: bool,
    /// Where the first value of a form stands that was not drawn.
    field: Option<[f32; 4]>,
    /// It was not drawn: that would take longer than anybody waits.
    endless: bool,
}

/// A page that would take too long to draw.
fn endless(page: &hayro_syntax::page::Page<'_>, number: u32) -> Drawn {
    let (width, height) = page.render_dimensions();
    let page = Page { number, width, height, ..Page::default() };
    Drawn { page, endless: true, ..Drawn::default() }
}

fn draw(pdf: &Pdf, page: &hayro_syntax::page::Page<'_>, number: u32, find: Find, fonts: &mut Fonts) -> Drawn {
    let (width, height) = page.render_dimensions();
    let lookup = Lookup::new(find);
    let broken_font = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&broken_font);
    let settings = InterpreterSettings {
        font_resolver: Arc::new(font::stand_in),
        cmap_resolver: lookup.resolver(),
        warning_sink: Arc::new(move |warning| {
            told.fetch_or(matches!(warning, InterpreterWarning::UnsupportedFont), Ordering::Relaxed);
        }),
        ..InterpreterSettings::default()
    };
    let cache = InterpreterCache::new();
    let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    // Rows from the top left, as everything else here counts; the page's rotation is in it.
    let upright = Affine::new(page.initial_transform(true).as_coeffs());
    let mut context = Context::new(upright, area, &cache, pdf.xref(), settings);
    let mut collector = Collector::new(Canvas::new(number, width, height), fonts);
    interpret_page(page, &mut context, &mut collector);
    let drawn = collector.finish(lookup.missing());
    let field = fields::unread(page, &drawn.page, upright);
    Drawn { broken_font: broken_font.load(Ordering::Relaxed), field, ..drawn }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Block;
    use hayro_cmap::CMapName;

    /// Nothing is there.
    fn nothing(_: CMapName<'_>) -> Option<&'static [u8]> {
        None
    }

    /// A page in a font by this CMap, and one in Helvetica.
    fn pages(encoding: &str) -> Vec<u8> {
        let (first, second) = ("BT /A 9 Tf 9 90 Td (1234) Tj ET", "BT /B 9 Tf 9 90 Td (5678) Tj ET");
        let fonts = "/Resources << /Font << /A 7 0 R /B 8 0 R >> >>";
        let page = format!("/Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] {fonts}");
        let descendant = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) \
                          /Ordering (GB1) /Supplement 2 >> >>";
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".into(),
            "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>".into(),
            format!("<< {page} /Contents 5 0 R >>"),
            format!("<< {page} /Contents 6 0 R >>"),
            format!("<< /Length {} >>\nstream\n{first}\nendstream", first.len()),
            format!("<< /Length {} >>\nstream\n{second}\nendstream", second.len()),
            format!(
                "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /{encoding} /DescendantFonts [{descendant}] >>"
            ),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".into(),
        ];
        let body: String =
            objects.iter().zip(1..).map(|(object, n)| format!("{n} 0 obj\n{object}\nendobj\n")).collect();
        format!("%PDF-1.7\n{body}trailer\n<< /Root 1 0 R >>\n%%EOF\n").into_bytes()
    }

    /// A page that draws this, in Helvetica as `/B`.
    fn page_of(content: &str) -> Vec<u8> {
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".into(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources << /Font << /B 5 0 R >> >> /Contents 4 0 R >>"
                .into(),
            format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".into(),
        ];
        let body: String =
            objects.iter().zip(1..).map(|(object, n)| format!("{n} 0 obj\n{object}\nendobj\n")).collect();
        format!("%PDF-1.7\n{body}trailer\n<< /Root 1 0 R >>\n%%EOF\n").into_bytes()
    }

    #[test]
    fn a_picture_with_a_scanners_mark_is_no_text() {
        let mark = "BT /B 9 Tf 9 90 Td (CamScanner) Tj ET";
        let picture = "q 99 0 0 99 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q";
        let long = "BT /B 1 Tf 1 80 Td (0123456789012345678901234567890123456789012345678901234567890123456789) Tj \
                    (0123456789012345678901234567890123456789) Tj ET";
        let error = |content: String| read_by(&page_of(&content), nothing).0.err().map(|error| error.code);
        assert_eq!(error(format!("{picture} {mark}")).as_deref(), Some("image-only"));
        assert_eq!(error(mark.into()), None);
        assert_eq!(error(format!("{picture} {long}")), None);
    }

    /// A page with this annotation, whose parent is a field with the value 56.
    fn page_with(annotation: &str) -> Vec<u8> {
        let page = String::from_utf8(page_of("BT /B 9 Tf 9 90 Td (1234) Tj ET")).unwrap();
        let page = page.replace("/Resources <<", "/Annots [6 0 R] /Resources <<");
        let look = "BT /B 9 Tf 2 3 Td (56) Tj ET";
        let look = format!(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 30 12] /Resources << /Font << /B 5 0 R >> >> /Length {} >>\n\
             stream\n{look}\nendstream",
            look.len()
        );
        let objects = format!(
            "6 0 obj\n<< /Type /Annot /Rect [40 50 70 62] {annotation} >>\nendobj\n7 0 obj\n<< /FT /Tx /V (56) >>\nendobj\n8 0 \
             obj\n{look}\nendobj\n"
        );
        page.replace("trailer", &format!("{objects}trailer")).into_bytes()
    }

    #[test]
    fn what_was_filled_in_is_read_where_it_is_drawn_and_else_said() {
        let of = |annotation: &str| {
            let document = read_by(&page_with(annotation), nothing).0.unwrap();
            let [Block::Page(page)] = &document.blocks[..] else { panic!("{:?}", document.blocks) };
            let runs: Vec<_> = page.runs.iter().map(|run| (run.text.clone(), run.rect[0])).collect();
            (
                runs,
                document
                    .notices
                    .into_iter()
                    .map(|notice| (notice.code, notice.place.rect))
                    .collect::<Vec<_>>(),
            )
        };
        let drawn = |text: &str, x: f32| (text.to_string(), x);
        let unread = vec![("field-unread".to_string(), Some([40.0, 37.0, 30.0, 12.0]))];
        let widget = "/Subtype /Widget /Parent 7 0 R";
        assert_eq!(
            of(&format!("{widget} /AP << /N 8 0 R >>")),
            (vec![drawn("1234", 9.0), drawn("56", 42.0)], vec![])
        );
        assert_eq!(of(widget), (vec![drawn("1234", 9.0)], unread.clone()));
        // A line to write on.
        let line = page_with(widget);
        let line =
            String::from_utf8(line).unwrap().replace("9 90 Td (1234) Tj", "9 52 Td (1  ________ 4) Tj");
        let codes =
            read_by(line.as_bytes(), nothing).0.unwrap().notices.into_iter().map(|notice| notice.code);
        assert_eq!(codes.collect::<Vec<_>>(), ["field-unread"]);
        assert_eq!(of("/Subtype /FreeText /Contents (7)"), (vec![drawn("1234", 9.0)], unread));
        for shown in
            ["/Subtype /Widget /FT /Tx /V ( )", "/Subtype /Widget /FT /Btn /V /Yes", "/Subtype /Link"]
        {
            assert_eq!(of(shown), (vec![drawn("1234", 9.0)], vec![]), "{shown}");
        }
        assert_eq!(of(&format!("{widget} /F 2")), (vec![drawn("1234", 9.0)], vec![]));
    }

    /// The text of each page, and the codes of the notices.
    fn told(bytes: &[u8], find: Find) -> (Vec<String>, Vec<String>) {
        let document = read_by(bytes, find).0.unwrap();
        let text = |block: &Block| match block {
            Block::Page(page) => page.runs.iter().map(|run| run.text.as_str()).collect(),
            _ => String::new(),
        };
        (
            document.blocks.iter().map(text).collect(),
            document.notices.into_iter().map(|notice| notice.code).collect(),
        )
    }

    #[test]
    fn a_page_whose_cmap_is_missing_is_not_read() {
        for encoding in ["GBK-EUC-H", "UniGB-UCS2-V", "Identity-H"] {
            let (pages, notices) = told(&pages(encoding), nothing);
            assert_eq!(pages, ["", "5678"], "{encoding}");
            assert_eq!(notices, ["cmap-missing"], "{encoding}");
        }
    }

    /// Each form draws the next one thirty times.
    #[test]
    fn a_page_whose_forms_draw_without_end_is_not_drawn() {
        let form = |next: usize, times: usize| {
            let draws = "/X Do ".repeat(times);
            let resources = format!("/Resources << /XObject << /X {next} 0 R >> >>");
            let head = format!("/Type /XObject /Subtype /Form /BBox [0 0 99 99] {resources}");
            format!("<< {head} /Length {} >>\nstream\n{draws}\nendstream", draws.len())
        };
        let of = |forms: Vec<String>| {
            let content = "BT /B 9 Tf 9 90 Td (1234) Tj ET /X Do";
            let page = String::from_utf8(page_of(content)).unwrap();
            let page = page.replace("/Resources <<", "/Resources << /XObject << /X 6 0 R >>");
            let forms: String =
                forms.iter().zip(6..).map(|(form, n)| format!("{n} 0 obj\n{form}\nendobj\n")).collect();
            let file = page.replace("trailer", &format!("{forms}trailer"));
            read_by(file.as_bytes(), nothing).0.map_or_else(|error| error.code, |_| "read".into())
        };
        assert_eq!(of((7..15).map(|next| form(next, 30)).collect()), "limit-exceeded");
        // The library draws no form within itself.
        assert_eq!(of(vec![form(7, 2), form(6, 2)]), "read");
        assert_eq!(
            (of(vec![form(6, 1)]), of((7..9).map(|next| form(next, 30)).collect())),
            ("read".into(), "read".into())
        );
    }

    /// Each of many forms draws every one: what it would cost is not found by going through all of that.
    #[test]
    fn that_forms_draw_without_end_is_found_out_soon() {
        let names: String = (0..400).map(|n| format!("/X{n} {} 0 R ", n + 6)).collect();
        let draws: String = (0..400).map(|n| format!("/X{n} Do ")).collect();
        let form = format!(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources 3 0 R /Length {} >>\nstream\n{draws}\nendstream",
            draws.len()
        );
        let forms: String = (6..406).map(|n| format!("{n} 0 obj\n{form}\nendobj\n")).collect();
        let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources 3 0 R /Contents 4 0 R >>";
        let pages: String = (407..416).map(|n| format!("{n} 0 obj\n{page}\nendobj\n")).collect();
        let kids: String = (407..416).map(|n| format!("{n} 0 R ")).collect();
        let file = format!(
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [{kids}] /Count 9 \
             >>\nendobj\n3 0 obj\n<< /XObject << {names} >> >>\nendobj\n4 0 obj\n<< /Length 6 >>\nstream\n/X0 Do\nendstream\n\
             endobj\n{forms}{pages}trailer\n<< /Root 1 0 R >>\n%%EOF\n"
        );
        let pdf = Pdf::new(file.into_bytes()).unwrap();
        let mut forms = Forms::default();
        let steps: Vec<bool> = pdf.pages().iter().map(|page| forms.steps(page) > MAX_PAGE_STEPS).collect();
        assert_eq!(steps, [true; 9]);
    }

    #[test]
    fn a_page_in_a_font_that_cannot_be_read_is_not_read() {
        let bytes =
            String::from_utf8(pages("GBK-EUC-H")).unwrap().replace("/Subtype /Type0", "/Subtype /Type9");
        assert_eq!(
            told(bytes.as_bytes(), nothing),
            (vec!["".into(), "5678".into()], vec!["glyphs-unreadable".into()])
        );
        let one = bytes.replace("/Kids [3 0 R 4 0 R] /Count 2", "/Kids [3 0 R] /Count 1");
        let error = read_by(one.as_bytes(), nothing).0.unwrap_err();
        assert_eq!(error.code, "glyphs-unreadable");
    }

    #[test]
    fn a_file_of_which_nothing_could_be_read_says_which_cmap_is_missing() {
        let bytes = String::from_utf8(pages("GBK-EUC-H"))
            .unwrap()
            .replace("/Kids [3 0 R 4 0 R] /Count 2", "/Kids [3 0 R] /Count 1");
        let (read, missing) = read_by(bytes.as_bytes(), nothing);
        let error = read.unwrap_err();
        assert_eq!(missing, ["GBK-EUC-H".to_string()].into());
        assert_eq!(error.code, "cmap-missing");
        assert!(error.message.contains("GBK-EUC-H"), "{}", error.message);
    }

    #[cfg(feature = "pdf-cmaps")]
    #[test]
    fn with_the_cmap_the_page_is_read() {
        assert_eq!(told(&pages("GBK-EUC-H"), cmaps::FIND), (vec!["1234".into(), "5678".into()], vec![]));
    }

    #[test]
    fn a_page_by_a_table_that_no_standard_knows_is_not_read_and_says_so() {
        for find in [nothing, cmaps::FIND] {
            let document = read_by(&pages("Own-Table-H"), find).0.unwrap();
            let [notice] = &document.notices[..] else { panic!("{:?}", document.notices) };
            assert_eq!(notice.code, "cmap-missing");
            assert!(notice.text.contains("Own-Table-H 才认得出来，文件里没有带"), "{}", notice.text);
        }
        assert_eq!(told(&pages("Own-Table-H"), nothing).0, ["", "5678"]);
    }
}
