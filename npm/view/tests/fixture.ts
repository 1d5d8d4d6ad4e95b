// A small result to test with; each test changes what it needs.

import type { CheckResult, Finding, Outcome, Report } from "../types.js";

const place = (start: number, end: number) => ({ source: 0, kind: "text" as const, block: 7, start, end });

export const report = (more: Partial<Report> = {}): Report => ({
  form: "2021",
  kind: "report",
  meta: {
    title: "某局2022年政府信息公开工作年度报告", organ: "某局", organKey: "某局", year: 2022, period: null, published: null, indexNumber: null,
    documentNumber: null, publisher: null, contact: null, places: {}, titleYear: null, signature: null, signed: null,
  },
  sections: [],
  tables: (["disclosure", "applications", "review"] as const).map((kind) => (
    { kind, form: "2021", place: place(0, 0), cellsExpected: 10, cellsFound: 10, score: 1 })),
  media: [],
  cells: {
    "applications.received.total": { value: 12, raw: "12件", state: "number", place: place(3, 5) },
    "disclosure.licensing.change": { value: -3, raw: "-3", state: "number", place: place(6, 8) },
  },
  claims: [],
  notices: [],
  ...more,
});

export const finding = (fingerprint: string, more: Partial<Finding> = {}): Finding => ({
  rule: "applications-row-sum", family: "table", outcome: "fail", severity: "error", code: "sum", params: {}, title: fingerprint,
  message: "", places: [], advice: "", laws: [], fingerprint, ...more,
});

export const outcomes = (list: [string, Outcome][]): CheckResult["outcomes"] =>
  Object.fromEntries(list.map(([slug, outcome]) => [slug, { outcome, checked: 1, of: 1 }]));

export const result = (more: Partial<CheckResult> = {}): CheckResult => ({
  source: { name: "a.txt", format: "text", encoding: "utf-8", bytes: 1, sha256: "00" },
  report: report(), outcomes: {}, findings: [], coverage: {}, repairs: [], error: null, ...more,
});
