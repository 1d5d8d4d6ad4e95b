// The JSON of the core as far as the view reads it (contract.md §4–§8). Nothing here is computed.

export type Language = "zh" | "en";
export type FormKind = "2014" | "2019" | "2021";
export type Outcome = "fail" | "review" | "cannotCheck" | "pass" | "notApplicable";
export type Severity = "error" | "warning" | "info";
export type Status = "verified" | "contradicted" | "noCell" | "notComparable";
export type CellState = "number" | "blank" | "dash" | "text" | "unreadable";
export type TableKind = "disclosure" | "applications" | "review" | "statistics2014" | "unknown";

export interface Place {
  source?: number;
  kind: "text" | "cell" | "page" | "whole";
  block?: number;
  start?: number;
  end?: number;
  grid?: number;
  row?: number;
  col?: number;
  sheet?: string;
  a1?: string;
  page?: number;
  rect?: number[];
}

export interface Cell {
  value: number | null;
  raw: string;
  state: CellState;
  place: Place;
}

export interface Paragraph {
  id: string;
  text: string;
  place: Place;
}

export interface Section {
  kind: string;
  ordinal?: number | null;
  heading: string;
  place: Place;
  paragraphs: Paragraph[];
}

export interface Table {
  kind: TableKind;
  form: FormKind | null;
  place: Place;
  cellsExpected: number;
  cellsFound: number;
  score: number;
  subtotals?: Record<string, Cell>;
  strangers?: { label: string; place: Place }[];
}

export interface Claim {
  id: string;
  kind: string;
  value: number | null;
  unit: string;
  approximate: boolean;
  scope: string;
  quote: string;
  place: Place;
}

export interface Meta {
  title?: string | null;
  organ?: string | null;
  organKey?: string | null;
  year?: number | null;
  published?: string | null;
  places?: Record<string, Place>;
}

export interface Notice {
  code: string;
  text: string;
  place: Place;
}

export interface Report {
  form: FormKind | null;
  kind?: string;
  meta: Meta;
  sections: Section[];
  tables: Table[];
  media: { kind: string; place: Place; address: string; text?: string }[];
  cells: Record<string, Cell>;
  claims: Claim[];
  notices: Notice[];
}

export interface RuleOutcome {
  outcome: Outcome;
  checked: number;
  of: number;
  missing?: string[];
  reason?: string;
}

export interface Term {
  address?: string;
  claim?: string;
  label: string;
  value: number | null;
  sign: number;
  side: "left" | "right";
  place: Place;
}

export interface Equation {
  left: number;
  right: number;
  difference: number;
  terms: Term[];
}

export interface Finding {
  rule: string;
  family: string;
  outcome: Outcome;
  severity: Severity;
  code: string;
  title: string;
  message: string;
  equation?: Equation;
  places: Place[];
  advice: string;
  laws: { id: string; clause: string; certainty: string }[];
  fingerprint: string;
  causedBy?: string;
}

export interface Coverage {
  status: Status;
  against?: string[];
  reason?: string;
}

export interface Repair {
  changes: { target: string; from: number | null; to: number | null }[];
  explains: string[];
  unique: boolean;
}

export interface CheckResult {
  source: { name: string; format: string; encoding: string; bytes: number; sha256: string };
  report: Report | null;
  outcomes: Record<string, RuleOutcome>;
  findings: Finding[];
  coverage: Record<string, Coverage>;
  repairs: Repair[];
  error: { code: string; message: string } | null;
}

export interface Output {
  schemaVersion: number;
  tool: { name: string; version: string; rulesVersion: string };
  results: CheckResult[];
  across: Finding[];
}

/** A rule as `gouji rules` lists it; the view names passed rules by it. */
export interface RuleInfo {
  slug: string;
  family: string;
  severity: Severity;
  title: string;
  summary: string;
}

/** Corrections by address; null empties the cell. */
export type Edits = Readonly<Record<string, number | null>>;
