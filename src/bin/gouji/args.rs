//! What may be asked for (contract.md §8).

use clap::{Args, Parser, Subcommand, ValueEnum};
use gouji::check::Severity;
use gouji::options::{Language, Options};
use std::path::PathBuf;

/// 勾稽：读政府信息公开工作年度报告，还原官方表格，指出对不上的地方。
///
/// Reads Chinese government annual reports on information disclosure, rebuilds their official tables and says
/// what does not add up. Nothing leaves this machine.
#[derive(Parser)]
#[command(name = "gouji", version, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// 核对报告 Check reports
    Check(CheckArgs),
    /// 只读不核对：输出文档或报告 Read only: print the document or the report
    Extract(ExtractArgs),
    /// 列出全部规则 List every rule
    Rules(RulesArgs),
    /// 说明一条规则 Explain a rule
    Explain(ExplainArgs),
}

#[derive(Args)]
pub struct RulesArgs {
    /// 输出格式 What to print
    #[arg(long, value_enum, default_value_t = RulesFormat::Text)]
    pub format: RulesFormat,
    /// 用哪种语言说明 Language of the sentences
    #[arg(long, value_enum, default_value_t = Lang::Zh)]
    pub lang: Lang,
}

#[derive(Args)]
pub struct ExplainArgs {
    /// 规则名，如 applications-row-sum Name of the rule
    pub rule: String,
    /// 用哪种语言说明 Language of the sentences
    #[arg(long, value_enum, default_value_t = Lang::Zh)]
    pub lang: Lang,
}

#[derive(Args)]
pub struct CheckArgs {
    /// 文件、文件夹，或 - 表示标准输入 Files, folders, or - for standard input
    #[arg(required = true, value_name = "FILE|DIR|-")]
    pub inputs: Vec<PathBuf>,
    /// 输出格式 What to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// 同一单位上一年的报告 Last year's report of the same organ
    #[arg(long, value_name = "FILE")]
    pub previous: Vec<PathBuf>,
    /// 规则配置文件 A file that switches rules
    #[arg(long, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// 从哪个级别起算有问题 From which severity on findings make the exit code 1
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    pub fail_on: FailOn,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Args)]
pub struct ExtractArgs {
    /// 文件、文件夹，或 - 表示标准输入 Files, folders, or - for standard input
    #[arg(required = true, value_name = "FILE|DIR|-")]
    pub inputs: Vec<PathBuf>,
    /// 读到哪一步 How far to read
    #[arg(long, value_enum, default_value_t = Stage::Report)]
    pub stage: Stage,
    /// 输出格式 What to print
    #[arg(long, value_enum, default_value_t = ExtractFormat::Json)]
    pub format: ExtractFormat,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Args)]
pub struct Common {
    /// 按哪一天判断期限，如 2024-03-31 The day to judge deadlines by
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<String>,
    /// 用哪种语言说明 Language of the sentences
    #[arg(long, value_enum, default_value_t = Lang::Zh)]
    pub lang: Lang,
    /// csv 以 BOM 开头，电子表格打开不乱码 Begin csv with a BOM, for spreadsheet programs
    #[arg(long)]
    pub bom: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Ndjson,
    Csv,
    Html,
    Sarif,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExtractFormat {
    Json,
    Csv,
    Xlsx,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RulesFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    Document,
    Report,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Lang {
    Zh,
    En,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl Common {
    /// The library's options for the source of this name.
    pub fn options(&self, name: &str) -> Options {
        let language = self.lang.into();
        Options { name: name.into(), language, as_of: self.as_of.clone(), ..Options::default() }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Zh => Self::Zh,
            Lang::En => Self::En,
        }
    }
}

impl FailOn {
    /// Whether a finding of this severity makes the exit code 1.
    pub fn includes(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity == Severity::Error,
            Self::Warning => severity != Severity::Info,
            Self::Info => true,
            Self::Never => false,
        }
    }
}

/// An ISO 8601 date that exists.
fn date(text: &str) -> Result<String, String> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let parts: Vec<&str> = text.split('-').collect();
    if let [year, month, day] = parts[..]
        && digits
        && [year.len(), month.len(), day.len()] == [4, 2, 2]
        && let (Ok(year), Ok(month), Ok(day)) = (year.parse(), month.parse(), day.parse::<u32>())
        && (1..=days(year, month)).contains(&day)
    {
        return Ok(text.into());
    }
    Err("日期要写成 2024-03-31 这样 (a date as 2024-03-31)".into())
}

/// Days of the month; 0 for a month that does not exist.
fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_that_exist() {
        assert!(["2024-02-29", "2023-12-31"].into_iter().all(|text| date(text).is_ok()));
        assert!(
            ["2023-02-29", "2023-13-01", "2023-1-1", "+023-01-01", "heute"]
                .into_iter()
                .all(|t| date(t).is_err())
        );
    }
}
