//! Stands in for the PDF reader of this name, which anydoc cannot be built without and gouji never calls: it reads
//! PDF itself. With it some eighty crates stay out of the build. The signatures are those that anydoc 0.2.4 names.

/// Why nothing was read.
#[derive(Debug)]
pub enum PdfError {
    /// Never made.
    Encrypted,
    /// Never made.
    Io(std::io::Error),
    /// Always made.
    NotAPdf(String),
    /// Never made.
    InvalidStructure,
    /// Never made.
    Parse(String),
}

/// What a file would give.
#[derive(Debug)]
pub struct Processed {
    /// One-based.
    pub pages_needing_ocr: Vec<u32>,
    /// Pages.
    pub page_count: u32,
    /// Whether fonts are broken.
    pub has_encoding_issues: bool,
    /// The text.
    pub markdown: Option<String>,
    /// What kind of PDF it is.
    pub pdf_type: &'static str,
}

/// What some pages would give.
#[derive(Debug)]
pub struct Pages {
    /// One-based.
    pub pages_needing_ocr: Vec<u32>,
}

/// Reads nothing.
///
/// # Errors
/// Always.
pub fn process_pdf_mem(_: &[u8]) -> Result<Processed, PdfError> {
    Err(PdfError::NotAPdf(String::new()))
}

/// Reads nothing.
///
/// # Errors
/// Always.
pub fn extract_pages_markdown_mem(_: &[u8], _: Option<&[u32]>) -> Result<Pages, PdfError> {
    Err(PdfError::NotAPdf(String::new()))
}
