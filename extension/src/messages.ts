/** What page, panel and background say to each other: one schema, checked on arrival. A page's renderer is not to be trusted. */
import type { DocumentInput } from "../../npm/engine/instance.js";
import type { Block, DomPlace, Grid, GridCell, Media, Notice, Paragraph, Place, Property, Source } from "../../npm/engine/types.js";
import { anyOf, count, type Guard, kind, list, optional, record, text, truth, word } from "./guards.js";

/** A link to a file, its address absolute. */
export interface FileLink {
  address: string;
  text: string;
}

/** What stands in one frame of the page. */
export interface PageRead {
  address: string;
  title: string;
  document: DocumentInput;
  links: FileLink[];
  /** Origins of frames in it that are other sites'. */
  frames: string[];
  /** The browser shows a file here, a PDF say: there is no page to read, only the link to the file. */
  isFile: boolean;
}

/** Something to mark in the page, and what it stands for. */
export interface Mark {
  key: string;
  outcome: "fail" | "review";
  place: Place;
}

export type ToPage =
  | { kind: "read" }
  | { kind: "mark"; marks: Mark[] }
  | { kind: "show"; key: string; places: Place[] };

export type FromPage =
  | { kind: "page"; page: PageRead }
  | { kind: "changed" }
  | { kind: "clicked"; keys: string[] }
  | { kind: "shown"; key: string; found: boolean };

export interface FromAction {
  kind: "action";
  tabId: number;
}

/** More than any page that can be read in good time holds. */
const MANY = 200_000;
const LONG = 20_000_000;
const SHORT = 4_096;

const dom = record<DomPlace>({ table: count, row: count, cell: count });
const place = record<Place>({
  kind: word("text", "cell", "page", "whole"), source: count, block: optional(count), start: optional(count), end: optional(count),
  grid: optional(count), row: optional(count), col: optional(count), dom: optional(dom), page: optional(count),
});
const cell = record<GridCell>({ row: count, col: count, rowSpan: count, colSpan: count, text: text(LONG), dom: optional(dom) });
const block: Guard<Block> = anyOf<Block>(
  record<Paragraph & { kind: "paragraph" }>({ kind: kind("paragraph"), text: text(LONG), level: optional(count), chrome: optional(isTrue) }),
  record<Grid & { kind: "grid" }>({ kind: kind("grid"), rows: count, cols: count, cells: list(cell, MANY) }),
  record<Media & { kind: "media" }>({
    kind: kind("media"), media: word("image", "frame", "attachment", "chart"), address: text(SHORT), text: text(LONG),
  }),
);
const page = record<PageRead>({
  address: text(LONG), title: text(LONG),
  document: record<DocumentInput>({
    source: record<Source>({ name: text(LONG), format: text(100), encoding: text(100), bytes: count, sha256: text(100) }),
    blocks: list(block, MANY),
    properties: list(record<Property>({ name: text(LONG), value: text(LONG) }), MANY),
    notices: list(record<Notice>({ code: text(100), text: text(SHORT), english: text(SHORT), place }), 100),
  }),
  links: list(record<FileLink>({ address: text(SHORT), text: text(SHORT) }), 200),
  frames: list(text(SHORT), 200),
  isFile: truth,
});
const mark = record<Mark>({ key: text(SHORT), outcome: word("fail", "review"), place });

function isTrue(value: unknown): value is boolean {
  return value === true;
}

export const isToPage: Guard<ToPage> = anyOf<ToPage>(
  record<ToPage & { kind: "read" }>({ kind: kind("read") }),
  record<ToPage & { kind: "mark" }>({ kind: kind("mark"), marks: list(mark, MANY) }),
  record<ToPage & { kind: "show" }>({ kind: kind("show"), key: text(SHORT), places: list(place, MANY) }),
);

export const isFromPage: Guard<FromPage> = anyOf<FromPage>(
  record<FromPage & { kind: "page" }>({ kind: kind("page"), page }),
  record<FromPage & { kind: "changed" }>({ kind: kind("changed") }),
  record<FromPage & { kind: "clicked" }>({ kind: kind("clicked"), keys: list(text(SHORT), 1_000) }),
  record<FromPage & { kind: "shown" }>({ kind: kind("shown"), key: text(SHORT), found: truth }),
);

export const isFromAction: Guard<FromAction> = record<FromAction>({ kind: kind("action"), tabId: count });
