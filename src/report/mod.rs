//! The canonical Report: what the document says, never a verdict.

mod kind;
mod places;

pub use kind::{ClaimKind, Doubt};

use crate::document::MediaKind;
use crate::document::figure::Figure;
use crate::form::{Address, FormKind};
use crate::notice::Notice;
use crate::place::{self, Place};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the document says (contract.md §5). Rules see Reports only.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Report {
    /// Form of the applications table, read off its labels; else of the disclosure table; else null.
    pub form: Option<FormKind>,
    /// What the report says about itself.
    pub meta: Meta,
    /// In the order of the document.
    pub sections: Vec<Section>,
    /// In the order of the document.
    pub tables: Vec<Table>,
    /// Pictures, frames, attachments within the content.
    pub media: Vec<MediaItem>,
    /// Every figure of the official form that the document has, in the order of the form.
    pub cells: BTreeMap<Address, Cell>,
    /// The numbers of the prose, in the order of the document.
    pub claims: Vec<Claim>,
    /// What reading could not use or had to guess.
    pub notices: Vec<Notice>,
    /// What was given, as far as it can be told from its content.
    pub kind: ReportKind,
}

/// What was given, as far as it can be told from its content. Not a verdict: the rule `not-a-report` decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ReportKind {
    /// A government body's annual report on information disclosure.
    Report,
    /// The report of a school, university or hospital: another form and another law.
    Institution,
    /// A notice or letter about such reports.
    Notice,
    /// News about such reports.
    News,
    /// The national form or an empty template.
    BlankForm,
    /// A 信息公开指南, 自查报告 or another document of the field.
    OtherDocument,
    /// Only a link to a file or an embedded viewer stands where the content should.
    AttachmentOnly,
    /// Nothing of the field in it.
    #[default]
    Unknown,
}

/// What the report says about itself. Dates are ISO 8601 (`2023-01-13`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Meta {
    /// As printed, lines joined.
    pub title: Option<String>,
    /// Name as printed: title first, then signature, metadata, prose.
    pub organ: Option<String>,
    /// `organ` folded for pairing (contract.md §5).
    pub organ_key: Option<String>,
    /// The reporting year.
    pub year: Option<u16>,
    /// The statistics period.
    pub period: Option<Period>,
    /// The date of publication: 发布时间, else the date under the title or signature.
    pub published: Option<String>,
    /// 索引号.
    pub index_number: Option<String>,
    /// 文号.
    pub document_number: Option<String>,
    /// 发布机构.
    pub publisher: Option<String>,
    /// Telephone, address and the like, as far as printed.
    pub contact: Option<Contact>,
    /// Where each of the above stands, by its key.
    pub places: BTreeMap<String, Place>,
    /// The years that heading, title, period and prose speak for, as far as they differ: see `year`.
    pub title_year: Option<u16>,
    /// The organ as signed at the end.
    pub signature: Option<String>,
    /// The date beside the signature or under the title (落款日期).
    pub signed: Option<String>,
}

/// The statistics period; `from` and `to` are ISO dates as far as they could be read for sure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// First day.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
}

/// How to reach the organ, as printed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Contact {
    /// Telephone numbers as printed.
    pub phones: Vec<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Postcode, six digits.
    pub postcode: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Fax.
    pub fax: Option<String>,
}

/// Which part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SectionKind {
    /// Title, metadata and opening statement before the first heading.
    Front,
    /// 一、总体情况.
    Overview,
    /// 二、主动公开政府信息情况.
    Disclosure,
    /// 三、收到和处理政府信息公开申请情况.
    Applications,
    /// 四、政府信息公开行政复议、行政诉讼情况.
    Review,
    /// 五、存在的主要问题及改进情况.
    Problems,
    /// 六、其他需要报告的事项, and first-level headings that the form does not know.
    Other,
    /// 附件, signature.
    Annex,
}

/// A first-level part of the report with its paragraphs. Sub-headings are paragraphs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// Which part.
    pub kind: SectionKind,
    /// The number printed before the heading, as `一` → 1; absent where none is printed.
    pub ordinal: Option<u32>,
    /// As printed, with its number; empty for the front.
    pub heading: String,
    /// Where the heading stands.
    pub place: Place,
    /// Prose in order, tables left out.
    pub paragraphs: Vec<ReportParagraph>,
    /// False for a first-level heading that the form does not know (then `kind` is `other`).
    #[serde(default)]
    pub standard: bool,
}

/// A paragraph of prose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportParagraph {
    /// `p1`, `p2`, … in the order of the document.
    pub id: String,
    /// As decoded.
    pub text: String,
    /// Where; `start`/`end` of everything inside count from the block's text, not from this text.
    pub place: Place,
    /// Where each of its lines stands, where hard-wrapped lines were joined: `text` is theirs one behind the other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Place>,
}

impl ReportParagraph {
    /// The place of UTF-16 code units `start..end` of its text.
    pub fn part(&self, start: u32, end: u32) -> Place {
        self.place.part_of(&self.lines, start, end)
    }

    /// Where in its text a place within it begins.
    pub fn offset(&self, place: &Place) -> Option<u32> {
        place::offset_in(&self.place, &self.lines, place)
    }
}

/// Which official table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TableKind {
    /// Section 二.
    Disclosure,
    /// Section 三.
    Applications,
    /// Section 四.
    Review,
    /// The statistics table used up to report year 2018.
    Statistics2014,
    /// A table that is none of ours.
    Unknown,
}

/// A table found in the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// Which.
    pub kind: TableKind,
    /// Of which form, read off its labels.
    pub form: Option<FormKind>,
    /// Where it begins.
    pub place: Place,
    /// Cells that the form has.
    pub cells_expected: u32,
    /// Cells of those that the document has (blank, dash and text count; unreadable ones do not).
    pub cells_found: u32,
    /// 0–1: how well its labels match the form.
    #[serde(serialize_with = "crate::shortest::serialize")]
    pub score: f32,
    /// Figures printed in rows that the form leaves empty ((三)–(六) 小计), by `applications.<group>.<column>`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub subtotals: BTreeMap<Address, Cell>,
    /// Rows and columns that are not of this table's form, as printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strangers: Vec<Stranger>,
}

/// A row or column in a table that its form does not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stranger {
    /// As printed.
    pub label: String,
    /// The form that knows it, if any.
    pub form: Option<FormKind>,
    /// Where.
    pub place: Place,
}

/// Something without text within the content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MediaItem {
    /// What it is.
    pub kind: MediaKind,
    /// Where.
    pub place: Place,
    /// Its address as written; never fetched.
    pub address: String,
    /// Link text, alternative text or caption.
    #[serde(default)]
    pub text: String,
    /// The section it stands in.
    #[serde(default)]
    pub section: Option<SectionKind>,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CellState {
    /// A number, also with a unit, separators, full-width digits or a note.
    Number,
    /// The cell is there and empty.
    Blank,
    /// —, -, /, 无.
    Dash,
    /// No number in it.
    Text,
    /// A number is there and cannot be told for sure.
    Unreadable,
}

/// A figure of the official form as the document prints it, errors included, never corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell {
    /// In the unit of the address; null unless `state` is `number`.
    pub value: Option<Figure>,
    /// As printed.
    pub raw: String,
    /// What stands there.
    pub state: CellState,
    /// Where.
    pub place: Place,
}

/// A number that the prose states about something. No judgement: see the coverage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// `c1`, `c2`, … in the order of the document.
    pub id: String,
    /// What is counted.
    pub kind: ClaimKind,
    /// Null for "all of them" (均, 全部).
    pub value: Option<Figure>,
    /// As printed: 件, 条, 元; normalised 万元 stays 万元.
    pub unit: String,
    /// 余, 近, 约, 多, 左右.
    pub approximate: bool,
    /// Why it may not mean what it seems to say at first sight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// Whose and of when: see [`Scope`].
    pub scope: Scope,
    /// The words around the number, as printed.
    pub quote: String,
    /// The number itself.
    pub place: Place,
    /// Id of the paragraph it stands in.
    #[serde(default)]
    pub paragraph: String,
    /// The claim that this one is a part of (其中…).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
}

impl Claim {
    /// UTF-16 code units between the end of `before` and the beginning of this one; none where a paragraph or a line ends
    /// between them.
    pub fn gap_behind(&self, before: &Claim) -> Option<u32> {
        let line = |claim: &Claim| (claim.place.block, claim.place.row, claim.place.col);
        let together = self.paragraph == before.paragraph && line(self) == line(before);
        let (start, end) = self.place.start.zip(before.place.end)?;
        together.then(|| start.saturating_sub(end))
    }
}

/// What a claim speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Scope {
    /// The reporting year and the body or area that the report is about.
    #[default]
    Report,
    /// A part introduced by 其中 or a list.
    Part,
    /// 本级, 本机关 within a whole-area report.
    OwnLevel,
    /// Another organ.
    OtherOrgan,
    /// Last year or an earlier one.
    PreviousYear,
    /// Since some year: 累计.
    Cumulative,
    /// Planned or to come.
    Planned,
    /// A change against another year: 增长17%.
    Compared,
}

impl Report {
    /// The cell at this address, if the document has it.
    pub fn cell(&self, address: Address) -> Option<&Cell> {
        self.cells.get(&address)
    }

    /// The value at this address, if it was read for sure.
    pub fn value(&self, address: Address) -> Option<Figure> {
        self.cell(address)?.value
    }

    /// The first table of this kind.
    pub fn table(&self, kind: TableKind) -> Option<&Table> {
        self.tables.iter().find(|table| table.kind == kind)
    }
}
