// Written by npm/tools/types.mjs from docs/schema.json; do not edit.

export type Address = string;

/** Words in both languages. */
export interface Bilingual {
  /** English. */
  en: string;
  /** Chinese. */
  zh: string;
}

/** One block of a Document. */
export type Block = Paragraph & { kind: "paragraph"; } | Grid & { kind: "grid"; } | Page & { kind: "page"; } | Media & { kind: "media"; };

/** A figure of the official form as the document prints it, errors included, never corrected. */
export interface Cell {
  /** Where. */
  place: Place;
  /** As printed. */
  raw: string;
  /** What stands there. */
  state: CellState;
  /** In the unit of the address; null unless `state` is `number`. */
  value: Figure | null;
}

/** What stands in a cell. */
export type CellState = "number" | "blank" | "dash" | "text" | "unreadable";

/** How sure it is that a text says so. */
export type Certainty = "text" | "practice" | "unconfirmed";

/** The result for one source. `report` is null exactly where `error` is set. */
export interface CheckResult {
  /** What became of each claim, by id. */
  coverage: { [key: string]: Coverage };
  /** Why there is no report. */
  error: SourceError | null;
  /** What does not hold or should be seen. */
  findings: Finding[];
  /** Each rule's one outcome, by slug. */
  outcomes: { [key: string]: RuleOutcome };
  /** Smallest changes that would make the sums hold. */
  repairs: Repair[];
  /** What it says. */
  report: Report | null;
  /** What the source was. */
  source: Source;
  /** Fingerprints of the sums that no change of up to three cells was found to mend. */
  unrepaired?: string[];
}

/** A number that the prose states about something. No judgement: see the coverage. */
export interface Claim {
  /** 余, 近, 约, 多, 左右. */
  approximate: boolean;
  /** Why it may not mean what it seems to say at first sight. */
  doubt?: Doubt;
  /** `c1`, `c2`, … in the order of the document. */
  id: string;
  /** What is counted. */
  kind: ClaimKind;
  /** Id of the paragraph it stands in. */
  paragraph: string;
  /** The claim that this one is a part of (其中…). */
  partOf?: string;
  /** The number itself. */
  place: Place;
  /** The words around the number, as printed. */
  quote: string;
  /** Whose and of when: see [`Scope`]. */
  scope: Scope;
  /** As printed: 件, 条, 元; normalised 万元 stays 万元. */
  unit: string;
  /** Null for "all of them" (均, 全部). */
  value: Figure | null;
}

/** What a claim counts. Serialised as its name in camelCase. */
export type ClaimKind = "received" | "newlyReceived" | "accepted" | "carriedIn" | "carriedOut" | "completed" | "replied" | "handled" | "granted" | "partlyGranted" | "grantedOrPartly" | "refused" | "refusedStateSecret" | "refusedByLaw" | "refusedSecurity" | "refusedThirdParty" | "refusedInternal" | "refusedProcess" | "refusedEnforcementFile" | "refusedInquiry" | "unavailable" | "unavailableNotHeld" | "unavailableNeedsCreation" | "unavailableUnclear" | "notExisting" | "notProcessed" | "rejectedComplaint" | "rejectedRepeat" | "rejectedPublication" | "rejectedExcessive" | "rejectedReissue" | "otherHandling" | "otherUncorrected" | "otherUnpaid" | "withdrawn" | "naturalPerson" | "legalPerson" | "business" | "research" | "socialOrganization" | "legalService" | "channel" | "review" | "reviewUpheld" | "reviewCorrected" | "reviewOther" | "reviewPending" | "reviewClosed" | "litigation" | "litigationUpheld" | "litigationCorrected" | "litigationOther" | "litigationPending" | "litigationClosed" | "directLitigation" | "litigationAfter" | "reviewOrLitigation" | "regulationsIssued" | "regulationsRepealed" | "regulationsInForce" | "normativeIssued" | "normativeRepealed" | "normativeInForce" | "licensing" | "penalties" | "compulsion" | "feeAmount" | "infoFee" | "rate" | "other";

/** A row's total moves, and by as much one column of the row, which nothing tells apart from the others. */
export interface ColumnUnknown {
  /** The cells of the row one of which moves along. */
  of: Address[];
  /** The total as it would have to be. */
  total: Figure;
}

/** How to reach the organ, as printed. */
export interface Contact {
  /** Postal address. */
  address: string | null;
  /** E-mail. */
  email: string | null;
  /** Fax. */
  fax: string | null;
  /** Telephone numbers as printed. */
  phones: string[];
  /** Postcode, six digits. */
  postcode: string | null;
}

/** What became of a claim. */
export interface Coverage {
  /** The cells it was compared with. */
  against: Address[];
  /** Why, in the language asked for. */
  reason: string;
  /** How it ended. */
  status: CoverageStatus;
}

/** How a number of the prose ended. */
export type CoverageStatus = "verified" | "contradicted" | "noCell" | "notComparable";

/** Days of the year after the reporting year, as `01-26`; the law's where absent (条例 art. 49). */
export interface Deadlines {
  /** Of departments, 01-31 by law. */
  department?: string;
  /** Of governments, 03-31 by law. */
  government?: string;
}

/** Blocks in reading order, with what the source says about itself and what its reader noticed. */
export interface SourceDocument {
  /** In reading order. A [`Place`]'s `block` is an index into this. */
  blocks: Block[];
  /** What the reader could not use or had to guess. */
  notices: Notice[];
  /** `<title>`, `<meta>` tags, document properties, in order. */
  properties: Property[];
  /** What the source was. */
  source: Source;
}

/** Zero-based indexes of a live page's `document.querySelectorAll("table")`, `table.rows`, `row.cells`. */
export interface DomPlace {
  /** Index in the row's `cells`. */
  cell: number;
  /** Index in the table's `rows`. */
  row: number;
  /** Index of the table among all tables of the page, in document order. */
  table: number;
}

/** Why a claim may not mean what its words say at first sight. Not a verdict: a reason for a person to look. */
export type Doubt = "narrowed" | "weakSubject" | "joined" | "nested" | "sinceUnclear";

/** An equation laid out: the sums of both sides and their difference. */
export interface Equation {
  /** `left - right`. */
  difference: Figure;
  /** Sum of the left side. */
  left: Figure;
  /** Sum of the right side. */
  right: Figure;
  /** Every figure that takes part. */
  terms: Term[];
}

/** A stable code and a sentence for people. */
export interface SourceError {
  /** See [`ErrorKind::code`]. */
  code: string;
  /** The same in English. */
  english: string;
  /** One Chinese sentence: what happened, and what to do. */
  message: string;
}

/** The groups of rules that the field knows. */
export type Family = "table" | "crossTable" | "proseTable" | "prose" | "crossYear" | "aggregate" | "structure" | "dates" | "identity" | "wording" | "reading";

/** An exact decimal number. */
export type Figure = number;

/** Something that does not hold, or that a person should see. */
export interface Finding {
  /** What to do. */
  advice: string;
  /** Fingerprint of the root finding, where one wrong figure breaks several rules. */
  causedBy?: string;
  /** Which sentence of the rule; stable. */
  code: string;
  /** For every arithmetic rule and every comparison of prose with a cell. */
  equation?: Equation;
  /** Its group. */
  family: Family;
  /** Rule, addresses or claim kind and folded quote, occurrence number: stable over edits elsewhere. */
  fingerprint: string;
  /** What it rests on. */
  laws: Law[];
  /** What is wrong: figures, sum, difference. */
  message: string;
  /** `fail` or `review`. */
  outcome: Outcome;
  /** What the sentence is filled with. */
  params: { [key: string]: Param };
  /** Everything it is about. */
  places: Place[];
  /** Slug of the rule. */
  rule: string;
  /** How bad. */
  severity: Severity;
  /** A few words. */
  title: string;
}

/** A generation of the official form, read off the labels of the tables, never off the year. */
export type FormKind = "2014" | "2019" | "2021";

/** Glyphs on one baseline. */
export interface GlyphRun {
  /** `[x, y, width, height]` in points from the page's top left. */
  rect: [number, number, number, number];
  /** The characters. */
  text: string;
}

/** A table. Only origin cells are listed, in row-major order; what they cover follows from their spans. */
export interface Grid {
  /** Origin cells in row-major order. */
  cells: GridCell[];
  /** Columns of the expanded grid. */
  cols: number;
  /** Rows of the expanded grid. */
  rows: number;
  /** Name of the sheet, where the source is a workbook. */
  sheet?: string;
}

/** An origin cell. */
export interface GridCell {
  /** Zero-based column in the expanded grid. */
  col: number;
  /** Columns covered, at least 1. */
  colSpan: number;
  /** The same cell in the live page, where the source is one. */
  dom?: DomPlace;
  /** Page (one-based), where the source has pages. */
  page?: number;
  /** `[x, y, width, height]` on that page, in points from the top left. */
  rect?: [number, number, number, number];
  /** Zero-based row in the expanded grid. */
  row: number;
  /** Rows covered, at least 1. */
  rowSpan: number;
  /** Paragraphs of the cell joined by `\n`. */
  text: string;
}

/** Language of titles, messages and advice. */
export type Language = "zh" | "en";

/** A clause that a finding rests on. */
export interface Law {
  /** How sure that the text says so. */
  certainty: Certainty;
  /** The text and its clause, in the language asked for. */
  clause: string;
  /** Stable id of [`crate::form::clauses`]. */
  id: string;
}

/** What a profile says of a rule. */
export type Level = "off" | "info" | "warning" | "error";

/** Something that holds no text. */
export interface Media {
  /** Its address as written in the source; never fetched. */
  address: string;
  /** What it is. */
  media: MediaKind;
  /** Where a reader knows more than "this block": page and rectangle. */
  place?: Place;
  /** Its alternative text, link text or caption. */
  text: string;
}

/** Something without text within the content. */
export interface MediaItem {
  /** Its address as written; never fetched. */
  address: string;
  /** What it is. */
  kind: MediaKind;
  /** Where. */
  place: Place;
  /** The section it stands in. */
  section: SectionKind | null;
  /** Link text, alternative text or caption. */
  text: string;
}

/** What a [`Media`] is. */
export type MediaKind = "image" | "frame" | "attachment" | "chart";

/** What the report says about itself. Dates are ISO 8601 (`2023-01-13`). */
export interface Meta {
  /** Telephone, address and the like, as far as printed. */
  contact: Contact | null;
  /** 文号. */
  documentNumber: string | null;
  /** 索引号. */
  indexNumber: string | null;
  /** Name as printed: title first, then signature, metadata, prose. */
  organ: string | null;
  /** `organ` folded for pairing (contract.md §5). */
  organKey: string | null;
  /** The statistics period. */
  period: Period | null;
  /** Where each of the above stands, by its key. */
  places: { [key: string]: Place };
  /** The date of publication: 发布时间, else the date under the title or signature. */
  published: string | null;
  /** 发布机构. */
  publisher: string | null;
  /** The organ as signed at the end. */
  signature: string | null;
  /** The date beside the signature or under the title (落款日期). */
  signed: string | null;
  /** As printed, lines joined. */
  title: string | null;
  /** The years that heading, title, period and prose speak for, as far as they differ: see `year`. */
  titleYear: number | null;
  /** The reporting year. */
  year: number | null;
}

/** Something a stage noticed: not a finding about the report, but about the reading of it. */
export interface Notice {
  /** Stable, in kebab-case: `encoding-guessed`, `row-unmatched`, `cells-ambiguous`, … */
  code: string;
  /** The same in English: a reader knows no language, whoever prints chooses. Empty where a reader has none. */
  english: string;
  /** Where. */
  place: Place;
  /** One Chinese sentence for people. */
  text: string;
}

/** What a caller may choose. */
export interface Options {
  /** The day to judge deadlines by, ISO 8601; without it, rules that need today are not applicable. */
  asOf: string | null;
  /** Cells corrected by the user: value by address; the report is checked as if it printed these. */
  edits: { [key: string]: Figure | null };
  /** The content type or encoding that a server or user declared, if any. */
  encoding: string | null;
  /** Language of titles, messages and advice. */
  language: Language;
  /** Name of the source, for output only. */
  name: string;
  /** Local choices: rules switched off, other severities, earlier deadlines. */
  profile: Profile;
}

/** How a rule ended for a report, or how sure a finding is (`fail` or `review`). */
export type Outcome = "fail" | "review" | "cannotCheck" | "pass" | "notApplicable";

/** A page of positioned text: glyph lines and ruling lines, in points from the top left. */
export interface Page {
  /** In points. */
  height: number;
  /** One-based. */
  number: number;
  /** Pictures that may hold what could not be read: `[x, y, width, height]`. */
  pictures?: [number, number, number, number][];
  /** Strokes and thin rectangles that may rule a table: `[x, y, width, height]`. */
  rulings: [number, number, number, number][];
  /** Runs of glyphs on one baseline, in any order. */
  runs: GlyphRun[];
  /** In points. */
  width: number;
}

/** One paragraph, or one line of flattened text (pipes, tabs and runs of spaces left as they are). */
export interface Paragraph {
  /** The source marks it as chrome (`nav`, `footer`, `aside`, a list of links): never content. */
  chrome?: boolean;
  /** 1–6 where the source marks it as a heading. */
  level?: number;
  /** Where a reader knows more than "this block": page and rectangle. */
  place?: Place;
  /** As decoded; white space that the format does not show is collapsed. */
  text: string;
}

/** A parameter of a finding, for renderers that say it in another language. */
export type Param = Figure | string;

/** The statistics period; `from` and `to` are ISO dates as far as they could be read for sure. */
export interface Period {
  /** First day. */
  from: string | null;
  /** Last day. */
  to: string | null;
}

/** Where something stands in the source. Keys that do not apply are left out. */
export interface Place {
  /** The cell's name in the sheet, as `B7`. */
  a1?: string;
  /** Index of the block in the Document. */
  block?: number;
  /** Zero-based column in the expanded grid. */
  col?: number;
  /** The same cell in the live page. */
  dom?: DomPlace;
  /** One past the last UTF-16 code unit in the block's text. */
  end?: number;
  /** Zero-based index of the grid among the Document's grids. */
  grid?: number;
  /** Which of the keys below apply. */
  kind: PlaceKind;
  /** One-based page number. */
  page?: number;
  /** `[x, y, width, height]` in points from the page's top left. */
  rect?: [number, number, number, number];
  /** Zero-based row in the expanded grid. */
  row?: number;
  /** Name of the sheet. */
  sheet?: string;
  /** Index of the source in the output's `results`. */
  source: number;
  /** First UTF-16 code unit in the block's text. */
  start?: number;
}

/** What kind of place it is; the other keys of [`Place`] follow from it. */
export type PlaceKind = "text" | "cell" | "page" | "whole";

/** The choices of an office: which rules, how grave, and its own deadlines. */
export interface Profile {
  /** Days by which reports must be published, earlier than the law's. */
  deadlines: Deadlines;
  /** By slug: switched off, or told with another severity. */
  rules: { [key: string]: Level };
}

/** A name and a value that the source says about itself: `<meta>` tags, document properties. */
export interface Property {
  /** As in the source: `SiteName`, `PubDate`, `title`. */
  name: string;
  /** As in the source. */
  value: string;
}

/** The smallest change found that would make the sums hold. */
export interface Repair {
  /** What would change. */
  changes: RepairChange[];
  /** Fingerprints of the findings that it mends. */
  explains: string[];
  /** Whether nothing else does with as few changes. */
  unique: boolean;
}

/** One change of a repair. */
export interface RepairChange {
  /** Where `to` is null: the row's total, which moves together with one of its columns. */
  columnUnknown?: ColumnUnknown;
  /** As printed. */
  from: Figure | null;
  /** An address or a claim id. */
  target: string;
  /** As it would have to be; null for "one of this row, column unknown". */
  to: Figure | null;
}

/** What the document says (contract.md §5). Rules see Reports only. */
export interface Report {
  /** Every figure of the official form that the document has, in the order of the form. */
  cells: { [key: string]: Cell };
  /** The numbers of the prose, in the order of the document. */
  claims: Claim[];
  /** Form of the applications table, read off its labels; else of the disclosure table; else null. */
  form: FormKind | null;
  /** What was given, as far as it can be told from its content. */
  kind: ReportKind;
  /** Pictures, frames, attachments within the content. */
  media: MediaItem[];
  /** What the report says about itself. */
  meta: Meta;
  /** What reading could not use or had to guess. */
  notices: Notice[];
  /** In the order of the document. */
  sections: Section[];
  /** In the order of the document. */
  tables: Table[];
}

/** What was given, as far as it can be told from its content. Not a verdict: the rule `not-a-report` decides. */
export type ReportKind = "report" | "institution" | "notice" | "news" | "blankForm" | "otherDocument" | "attachmentOnly" | "unknown";

/** A paragraph of prose. */
export interface ReportParagraph {
  /** `p1`, `p2`, … in the order of the document. */
  id: string;
  /** Where each of its lines stands, where hard-wrapped lines were joined: `text` is theirs one behind the other. */
  lines?: Place[];
  /** Where; `start`/`end` of everything inside count from the block's text, not from this text. */
  place: Place;
  /** As decoded. */
  text: string;
}

/** What `gouji rules --format json` says of a rule. */
export interface RuleInfo {
  /** Its group. */
  family: Family;
  /** Ids of the clauses that it rests on. */
  laws: string[];
  /** Whether it needs two years of one organ. */
  pair: boolean;
  /** Of its findings, as a rule. */
  severity: Severity;
  /** Stable for ever. */
  slug: string;
  /** How settled it is. */
  status: Status;
  /** One sentence. */
  summary: Bilingual;
  /** A few words. */
  title: Bilingual;
}

/** The one outcome of a rule for a report. */
export interface RuleOutcome {
  /** Checks of it that were made. */
  checked: number;
  /** Addresses that were missing for the others. */
  missing?: Address[];
  /** Checks of it that the report calls for. */
  of: number;
  /** How it ended. */
  outcome: Outcome;
  /** Why not applicable or not checked, or on what condition it holds; in the language asked for. */
  reason?: string;
}

/** What a claim speaks of. */
export type Scope = "report" | "part" | "ownLevel" | "otherOrgan" | "previousYear" | "cumulative" | "planned" | "compared";

/** A first-level part of the report with its paragraphs. Sub-headings are paragraphs. */
export interface Section {
  /** As printed, with its number; empty for the front. */
  heading: string;
  /** Which part. */
  kind: SectionKind;
  /** The number printed before the heading, as `一` → 1; absent where none is printed. */
  ordinal: number | null;
  /** Prose in order, tables left out. */
  paragraphs: ReportParagraph[];
  /** Where the heading stands. */
  place: Place;
  /** False for a first-level heading that the form does not know (then `kind` is `other`). */
  standard: boolean;
}

/** Which part of the report. */
export type SectionKind = "front" | "overview" | "disclosure" | "applications" | "review" | "problems" | "other" | "annex";

/** How bad, apart from how sure. */
export type Severity = "error" | "warning" | "info";

/** Left or right of the equals sign. */
export type Side = "left" | "right";

/** What the source was. */
export interface Source {
  /** Length of the input in bytes. */
  bytes: number;
  /** The encoding that was read, by its WHATWG name; empty where the format has none of its own. */
  encoding: string;
  /** `text`, `html`, `docx`, … known by content, never by extension alone. */
  format: string;
  /** File name or address, as given; `outer.zip!inner.docx` for a file in an archive. */
  name: string;
  /** SHA-256 of the input, 64 hex digits. */
  sha256: string;
}

/** How settled a rule is. Its slug is for ever. */
export type Status = "stable" | "trial";

/** A row or column in a table that its form does not know. */
export interface Stranger {
  /** The form that knows it, if any. */
  form: FormKind | null;
  /** As printed. */
  label: string;
  /** Where. */
  place: Place;
}

/** A table found in the document. */
export interface Table {
  /** Cells that the form has. */
  cellsExpected: number;
  /** Cells of those that the document has (blank, dash and text count; unreadable ones do not). */
  cellsFound: number;
  /** Of which form, read off its labels. */
  form: FormKind | null;
  /** Which. */
  kind: TableKind;
  /** Where it begins. */
  place: Place;
  /** 0–1: how well its labels match the form. */
  score: number;
  /** Rows and columns that are not of this table's form, as printed. */
  strangers?: Stranger[];
  /** Figures printed in rows that the form leaves empty ((三)–(六) 小计), by `applications.<group>.<column>`. */
  subtotals?: { [key: string]: Cell };
}

/** Which official table. */
export type TableKind = "disclosure" | "applications" | "review" | "statistics2014" | "unknown";

/** A figure in an equation, each leading back to its place. */
export interface Term {
  /** The cell it is, if it is one. */
  address?: Address;
  /** The claim it is, if it is one. */
  claim?: string;
  /** The form's words or the prose's. */
  label: string;
  /** Where. */
  place: Place;
  /** Left or right of the equals sign. */
  side: Side;
  /** 1 or -1. */
  sign: number;
  /** Null where the cell is blank. */
  value: Figure | null;
}

/** Who made an output. */
export interface Tool {
  /** `gouji`. */
  name: string;
  /** [`RULES_VERSION`]. */
  rulesVersion: string;
  /** Of the crate. */
  version: string;
}

/** The whole output of one run. */
export interface Output {
  /** Findings over several reports. */
  across: Finding[];
  /** One per source, in the order given. */
  results: CheckResult[];
  /** [`SCHEMA_VERSION`]. */
  schemaVersion: number;
  /** Who made it. */
  tool: Tool;
}
