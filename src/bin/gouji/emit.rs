//! Results to standard output.

use crate::Failure;
use crate::args::{Common, Format};
use gouji::check::{Finding, Years};
use gouji::options::Language;
use gouji::output::CheckResult;
use gouji::render::{self, sarif::Sarif};
use std::collections::HashMap;
use std::io::Write;

/// Writes results in one format.
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

    /// All results and what the rules between years say of pairs of them.
    pub fn all(mut self, mut results: Vec<CheckResult>, years: Vec<Years>) -> Result<(), Failure> {
        self.begin()?;
        let said = self.compared(&results, &years);
        let to_read = matches!(self.format, Format::Text | Format::Html);
        // People read what is wrong with a report in one place; for programs it stands in `across`.
        for pair in years.iter().filter(|_| to_read) {
            if let Some(later) = results.get_mut(pair.later as usize) {
                later.findings.extend(pair.findings.iter().cloned());
            }
        }
        for (index, result) in results.iter().enumerate() {
            self.result(result, said.get(&index).map_or("", String::as_str))?;
        }
        self.end(years.into_iter().flat_map(|years| years.findings).collect())
    }

    /// With which other result each later one of a pair was compared, by its index.
    fn compared(&self, results: &[CheckResult], years: &[Years]) -> HashMap<usize, String> {
        let said = years.iter().filter_map(|pair| {
            let earlier = results.get(pair.earlier as usize)?;
            let year = earlier.report.as_ref()?.meta.year?;
            let name = &earlier.source.name;
            let said = match self.language {
                Language::Zh => format!("和 {year} 年的报告（{name}）一起核对了。"),
                Language::En => format!("Checked together with the report for {year} ({name})."),
            };
            Some((pair.later as usize, said))
        });
        said.collect()
    }

    /// What stands before the first result.
    fn begin(&mut self) -> Result<(), Failure> {
        match self.format {
            Format::Json => self.write(&render::json::head()),
            Format::Csv => self.write(&render::csv::head(self.bom)),
            Format::Html => self.write(&render::html::head(self.language)),
            _ => Ok(()),
        }
    }

    /// One result, and with which other one it was compared.
    fn result(&mut self, result: &CheckResult, compared: &str) -> Result<(), Failure> {
        let first = self.results == 0;
        self.results += 1;
        let text = match self.format {
            Format::Json => render::json::item(result, first),
            Format::Ndjson => render::json::line(result),
            Format::Csv => render::csv::rows(&result.source, result.report.as_ref()),
            Format::Text => render::text::result(result, compared, self.language),
            Format::Html => render::html::record(result, compared, &[], self.language),
            Format::Sarif => {
                self.sarif.add(result);
                String::new()
            }
        };
        self.write(&text)
    }

    /// What stands after the last result: the findings over several.
    fn end(&mut self, across: Vec<Finding>) -> Result<(), Failure> {
        let text = match self.format {
            Format::Json => render::json::tail(&across),
            Format::Ndjson if self.results > 1 => render::json::line(&Across { across: &across }),
            Format::Html => render::html::tail().into(),
            Format::Sarif => {
                self.sarif.across(&across);
                std::mem::take(&mut self.sarif).finish()
            }
            Format::Ndjson | Format::Csv | Format::Text => String::new(),
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
