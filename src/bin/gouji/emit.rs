//! Results to standard output, as they come.

use crate::Failure;
use crate::args::{Common, Format};
use gouji::check::Finding;
use gouji::options::Language;
use gouji::output::CheckResult;
use gouji::render::{self, sarif::Sarif};
use std::io::Write;

/// Writes results in one format, each as soon as it is there.
pub struct Emitter {
    out: Box<dyn Write>,
    format: Format,
    language: Language,
    bom: bool,
    results: usize,
    sarif: Sarif,
}

impl Emitter {
    /// Colour only where standard output is a terminal that wants it.
    pub fn new(format: Format, common: &Common) -> Self {
        let out: Box<dyn Write> = match format {
            Format::Text => Box::new(anstream::stdout()),
            _ => Box::new(std::io::stdout()),
        };
        let language = common.lang.into();
        Self { out, format, language, bom: common.bom, results: 0, sarif: Sarif::new(language) }
    }

    /// What stands before the first result.
    pub fn begin(&mut self) -> Result<(), Failure> {
        match self.format {
            Format::Json => self.write(&render::json::head()),
            Format::Csv => self.write(&render::csv::head(self.bom)),
            Format::Html => self.write(&render::html::head(self.language)),
            _ => Ok(()),
        }
    }

    /// One result.
    pub fn result(&mut self, result: &CheckResult) -> Result<(), Failure> {
        let first = self.results == 0;
        self.results += 1;
        let text = match self.format {
            Format::Json => render::json::item(result, first),
            Format::Ndjson => render::json::line(result),
            Format::Csv => render::csv::rows(&result.source, result.report.as_ref()),
            Format::Text => render::text::result(result, self.language),
            Format::Html => render::html::record(result, &[], self.language),
            Format::Sarif => {
                self.sarif.add(result);
                String::new()
            }
        };
        self.write(&text)
    }

    /// What stands after the last result: the findings over several.
    pub fn end(&mut self, across: &[Finding]) -> Result<(), Failure> {
        let text = match self.format {
            Format::Json => render::json::tail(across),
            Format::Ndjson if self.results > 1 => render::json::line(&Across { across }),
            Format::Text => render::text::across(across, self.language),
            Format::Html => render::html::across(across, self.language) + render::html::tail(),
            Format::Sarif => {
                self.sarif.across(across);
                std::mem::take(&mut self.sarif).finish()
            }
            Format::Ndjson | Format::Csv => String::new(),
        };
        self.write(&text)?;
        Ok(self.out.flush()?)
    }

    fn write(&mut self, text: &str) -> Result<(), Failure> {
        Ok(self.out.write_all(text.as_bytes())?)
    }
}

/// The last line of ndjson where several sources were given.
#[derive(serde::Serialize)]
struct Across<'a> {
    across: &'a [Finding],
}
