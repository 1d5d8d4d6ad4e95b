//! `gouji extract`: the stages before checking, printed.

use crate::Failure;
use crate::args::{ExtractArgs, ExtractFormat, Stage};
use crate::inputs::{self, Input};
use crate::work;
use gouji::document::{Document, Source};
use gouji::error::Error;
use gouji::options::Options;
use gouji::render;
use gouji::report::Report;
use std::io::Write;

/// One source read as far as asked.
#[derive(serde::Serialize)]
struct Extracted {
    source: Source,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<Document>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Report>,
    error: Option<Error>,
}

/// Reads all sources, prints as it goes, and gives the exit code.
pub fn run(args: &ExtractArgs) -> Result<u8, Failure> {
    match (args.format, args.stage) {
        (ExtractFormat::Xlsx, _) => {
            return Err(Failure::Usage(
                "这一版还没有 --format xlsx。 (--format xlsx is not in this version yet.)".into(),
            ));
        }
        (ExtractFormat::Csv, Stage::Document) => {
            return Err(Failure::Usage(
                "csv 是报告的单元格，请用 --stage report。 (csv lists the cells of a report.)".into(),
            ));
        }
        _ => {}
    }
    let inputs = inputs::collect(&args.inputs);
    let mut out = std::io::stdout();
    let (mut first, mut unread) = (true, false);
    let csv = args.format == ExtractFormat::Csv;
    let head = if csv { render::csv::head(args.common.bom) } else { "[".into() };
    out.write_all(head.as_bytes())?;
    work::in_order(
        &inputs,
        |input| extract(input, args),
        |input| vec![failed(&input.name)],
        |one| {
            unread |= one.error.is_some();
            let text = if csv {
                render::csv::rows(&one.source, one.report.as_ref())
            } else {
                render::json::item(&one, first)
            };
            first = false;
            Ok(out.write_all(text.as_bytes())?)
        },
    )?;
    out.write_all(if csv { b"" } else { b"]\n" })?;
    Ok(if unread { 2 } else { 0 })
}

fn extract(input: &Input, args: &ExtractArgs) -> Vec<Extracted> {
    let bytes = match input.bytes() {
        Ok(bytes) => bytes,
        Err(error) => return vec![nothing(input.source(), error)],
    };
    let mut all = Vec::new();
    gouji::for_each_file(&bytes, &args.common.options(&input.name), &mut |options, bytes| {
        all.push(work::caught(|| one(bytes, options, args.stage)).unwrap_or_else(|| failed(&options.name)));
    });
    all
}

fn one(bytes: Result<&[u8], Error>, options: &Options, stage: Stage) -> Extracted {
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => return nothing(named(&options.name), error),
    };
    let document = match gouji::read_bytes(bytes, options) {
        Ok(document) => document,
        Err(error) => return nothing(gouji::input::describe(bytes, options), error),
    };
    let source = document.source.clone();
    match stage {
        Stage::Document => Extracted { source, document: Some(document), report: None, error: None },
        Stage::Report => {
            let report = Some(gouji::extract::extract(&document));
            Extracted { source, document: None, report, error: None }
        }
    }
}

fn named(name: &str) -> Source {
    Source { name: name.into(), ..Source::default() }
}

fn nothing(source: Source, error: Error) -> Extracted {
    Extracted { source, document: None, report: None, error: Some(error) }
}

fn failed(name: &str) -> Extracted {
    nothing(named(name), work::broken())
}
