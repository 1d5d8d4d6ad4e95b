// The document as it is shown: its parts in order, each with its paragraphs, its official tables and the notes beside it.

import { isOfficial, layoutOf, OFFICIAL, type OfficialTable } from "../form/index.js";
import { addresses, type Layout } from "../form/layout.js";
import type { CheckResult, Finding, Paragraph, Place, Report, Section, Table } from "../types.js";
import { cellsOf, claimsOf, FAMILIES, type Root } from "./findings.js";
import { inOneText, within } from "./prose.js";

export interface TableItem {
  kind: OfficialTable;
  layout: Layout;
  table: Table;
}

export type Item = { paragraph: Paragraph } | TableItem | { missing: OfficialTable };

export interface Chapter {
  /** Id of the chapter within the view. */
  id: string;
  section: Section | null;
  items: Item[];
  notes: Root[];
}

const blockOf = (place: Place | undefined): number => place?.block ?? -1;

/** The section that a place falls into: the last one that begins no later. */
const sectionAt = (report: Report, place: Place): number => {
  const block = blockOf(place);
  if (block < 0) return -1;
  return report.sections.reduce((found, section, i) => (blockOf(section.place) <= block ? i : found), -1);
};

/** Where a table's figures begin: surer than where its matching began. */
const beginning = (report: Report, table: Table): Place =>
  Object.entries(report.cells).find(([address]) => address.startsWith(`${table.kind}.`))?.[1].place ?? table.place;

const homeOf = (report: Report, table: Table): number => {
  const at = sectionAt(report, beginning(report, table));
  const named = report.sections.findIndex((section) => section.kind === table.kind);
  return at >= 0 ? at : named >= 0 ? named : report.sections.length - 1;
};

const read = (table: Table): boolean => isOfficial(table.kind) && table.cellsFound > 0;

const itemsOf = (report: Report, section: Section, tables: Table[]): Item[] => {
  const before = (table: Table) => section.paragraphs.filter((one) => blockOf(one.place) <= blockOf(beginning(report, table))).length;
  const items: Item[] = section.paragraphs.map((paragraph) => ({ paragraph }));
  for (const table of [...tables].reverse()) {
    const kind = table.kind as OfficialTable;
    items.splice(before(table), 0, { kind, layout: layoutOf(report, kind), table });
  }
  const absent = OFFICIAL.filter((kind) => kind === section.kind && !report.tables.some((one) => one.kind === kind && read(one)));
  return [...items, ...absent.map((missing) => ({ missing }))];
};

/** The chapters of a report, without notes. A report of tables alone is one chapter. */
export const chapters = (report: Report): Chapter[] => {
  const tables = OFFICIAL.flatMap((kind) => report.tables.filter((one) => one.kind === kind && read(one)).slice(0, 1));
  const list: Chapter[] = report.sections.map((section, i) => ({
    id: `s${i}`,
    section,
    items: itemsOf(report, section, tables.filter((table) => homeOf(report, table) === i)),
    notes: [],
  }));
  if (list.length > 0) return list;
  const items = tables.map((table) => ({ kind: table.kind as OfficialTable, layout: layoutOf(report, table.kind as OfficialTable), table }));
  return [{ id: "s0", section: null, items, notes: [] }];
};

/** Cells that no shown table has a place for: of another form, or of a table that stands nowhere. */
export const leftover = (report: Report, list: readonly Chapter[]): string[] => {
  const shown = new Set(list.flatMap((chapter) => chapter.items.flatMap((item) => ("layout" in item ? addresses(item.layout) : []))));
  return Object.keys(report.cells).filter((address) => !shown.has(address));
};

const chapterOfCell = (list: readonly Chapter[], address: string): number =>
  list.findIndex((chapter) => chapter.items.some((item) => "layout" in item && addresses(item.layout).includes(address)));

const chapterOfTextPlace = (list: readonly Chapter[], place: Place): number =>
  list.findIndex((chapter) =>
    (chapter.section && inOneText(place, chapter.section.place)) ||
    chapter.items.some((item) => "paragraph" in item && within(item.paragraph, place) !== null));

const TABLE_RULE = /^(disclosure|applications|review)-/;

/** The chapter beside which a finding is noted: its claim, else its cell, else its place, else the table it names, else the top. */
export const chapterOf = (result: CheckResult, list: readonly Chapter[], finding: Finding): number => {
  const claims = result.report?.claims ?? [];
  const ids = new Set(claimsOf(finding));
  const places = [...claims.filter((claim) => ids.has(claim.id)).map((claim) => claim.place), ...finding.places];
  const byText = places.filter((place) => place.start !== undefined).map((place) => chapterOfTextPlace(list, place)).find((i) => i >= 0);
  const byClaim = ids.size > 0 ? byText : undefined;
  const byCell = cellsOf(finding).map((address) => chapterOfCell(list, address)).find((i) => i >= 0);
  const kind = TABLE_RULE.exec(finding.rule)?.[1];
  const byBlock = places.map((place) => (result.report ? sectionAt(result.report, place) : -1)).find((i) => i >= 0);
  const byName = list.findIndex((chapter) => chapter.section?.kind === kind);
  const found = byClaim ?? byCell ?? byText ?? byBlock ?? byName;
  return Math.max(0, found);
};

const family = (root: Root): number => FAMILIES.indexOf(root.finding.family as (typeof FAMILIES)[number]);

/** The chapters with their notes, grouped by family within each. */
export const annotated = (result: CheckResult, found: readonly Root[]): Chapter[] => {
  if (!result.report) return [];
  const list = chapters(result.report);
  for (const root of found) list[chapterOf(result, list, root.finding)]?.notes.push(root);
  for (const chapter of list) chapter.notes.sort((a, b) => family(a) - family(b));
  return list;
};
