//! PDF: each page as glyphs with positions and ruling lines. Tables and lines are made of these in
//! `document::layout`, the same for every format with pages.

mod collect;
mod font;

use crate::document::{Block, Document, Page};
use crate::error::{Error, ErrorKind};
use crate::limits::{MAX_PAGE_GLYPHS, MAX_PAGES};
use crate::notice::Notice;
use crate::place::Place;
use crate::read::page::Canvas;
use collect::Collector;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use hayro_syntax::{LoadPdfError, Pdf};
use kurbo::{Affine, Rect};
use std::sync::Arc;

/// Reads a PDF into one Page block a page.
///
/// # Errors
/// `encrypted` or `damaged` where no page can be reached, `image-only` where no page holds a character.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| refused(&error))?;
    let mut document = Document::default();
    let mut glyphs = 0;
    for (index, page) in pdf.pages().iter().take(MAX_PAGES).enumerate() {
        let (page, unread, full) = read_page(&pdf, page, index as u32 + 1);
        glyphs += page.runs.len();
        if unread > 0 {
            let text = format!("第 {} 页有 {unread} 个字的编码读不出来。", page.number);
            document.notices.push(Notice::new("glyphs-unreadable", text, Place::page(page.number, [0.0; 4])));
        }
        if full {
            let text = format!("第 {} 页超过 {MAX_PAGE_GLYPHS} 字，只读了前面的部分。", page.number);
            document.notices.push(Notice::new("limit-exceeded", text, Place::page(page.number, [0.0; 4])));
        }
        document.blocks.push(Block::Page(page));
    }
    if pdf.pages().len() > MAX_PAGES {
        let text = format!("只读了前 {MAX_PAGES} 页。");
        document.notices.push(Notice::new("pages-left-out", text, Place::whole()));
    }
    if glyphs == 0 {
        let message =
            "这个 PDF 里没有文字，是扫描件或图片，读不出来。请找文字版，或把表格的数字录入后再核对。";
        return Err(Error::new(ErrorKind::ImageOnly, message));
    }
    Ok(document)
}

fn refused(error: &LoadPdfError) -> Error {
    match error {
        LoadPdfError::Decryption(_) => {
            Error::new(ErrorKind::Encrypted, "这个 PDF 有密码，打不开。请去掉密码后再试。")
        }
        LoadPdfError::Invalid => {
            Error::new(ErrorKind::Damaged, "这个 PDF 损坏了，打不开。请重新下载或重新导出。")
        }
    }
}

fn read_page(pdf: &Pdf, page: &hayro_syntax::page::Page<'_>, number: u32) -> (Page, usize, bool) {
    let (width, height) = page.render_dimensions();
    let settings =
        InterpreterSettings { font_resolver: Arc::new(font::stand_in), ..InterpreterSettings::default() };
    let cache = InterpreterCache::new();
    let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    // Rows from the top left, as everything else here counts; the page's rotation is in it.
    let upright = Affine::new(page.initial_transform(true).as_coeffs());
    let mut context = Context::new(upright, area, &cache, pdf.xref(), settings);
    let mut collector = Collector::new(Canvas::new(number, width, height));
    interpret_page(page, &mut context, &mut collector);
    collector.finish()
}
