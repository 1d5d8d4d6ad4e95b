/**
 * The live page as a Document: the same paragraphs and grids as the core's HTML reader, hidden elements left out where
 * they do not hold the only copy, and the way back from a place to its element. No network, no change to the page, no dependency.
 */
import type { DocumentInput } from "./instance.js";
import { blocksOf, type Made } from "./dom/chrome.js";
import type { Piece } from "./dom/flow.js";
import { likest } from "./dom/likeness.js";
import { rootsIn } from "./dom/shadow.js";
import { Walk } from "./dom/walk.js";
import type { Notice, Place, Property } from "./types.js";

/** What a block came from: a line's pieces, or an element. */
type Origin = Piece[] | Element;

/** Of the last reading of each root; gone with it. */
const origins = new WeakMap<Node, Origin[]>();

/** The frame that was read in place of a page. */
const readIn = new WeakMap<Node, Document>();

/** Characters that are not shown, from which on it is worth saying. */
const MUCH_HIDDEN = 200;
/** Cells that are not shown, from which on they are a table of the page's content: a calendar has fewer. */
const A_TABLE = 100;
/** Cells under which a page shows no table of its own. */
const HARDLY_CELLS = 20;

/**
 * Reads what an element or a page shows. Cells carry the indexes of the whole document's tables, rows and cells. What
 * comes after `most` characters is not read, and that is said.
 */
export function readElement(root: Element | Document, most = Infinity): DocumentInput {
  const owner = root.nodeType === 9 ? (root as Document) : root.ownerDocument ?? document;
  const { walk, made } = walked(root, root.isConnected ? owner.defaultView : null, most);
  readIn.delete(root);
  origins.set(root, made.map(({ item }) => (item.kind === "line" ? item.pieces : item.element)));
  return {
    // What is written into a page has its address.
    source: { name: owner.URL === "about:srcdoc" ? owner.baseURI : owner.URL, format: "html", encoding: owner.characterSet.toLowerCase(), bytes: 0, sha256: "" },
    properties: propertiesOf(owner),
    blocks: made.map(({ block }) => block),
    notices: noticesOf(walk),
  };
}

/** Reads a page, or the frame of it that has more of a report: one written into the page, or of the same site. */
export function readPage(page: Document): DocumentInput {
  const reads = documentsOf(page).map((document) => ({ document, read: readElement(document) }));
  const { document, read } = likest(reads, (one) => one.read) ?? { document: page, read: readElement(page) };
  if (document !== page) readIn.set(page, document);
  return read;
}

/** The page and all that stands in its frames; the document of another site's frame is null. */
const documentsOf = (page: Document): Document[] =>
  [page, ...[page, ...rootsIn(page)].flatMap((tree) => [...tree.querySelectorAll("iframe, frame")]).flatMap((frame) => {
    const { contentDocument } = frame as HTMLIFrameElement;
    return contentDocument ? documentsOf(contentDocument) : [];
  })];

/** Read as it is shown; where the tables are in panes that are not shown, with these (src/read/html/mod.rs). */
function walked(root: Element | Document, view: Window | null, most: number): { walk: Walk; made: Made[] } {
  const tables = new Map([...tablesOf(root), ...shadowedTablesOf(root)].map((table, index) => [table, index]));
  const read = (walk: Walk) => ({ walk, made: blocksOf(walk.read(root), walk.regions) });
  const shown = read(new Walk(view, tables, most));
  if (shown.walk.hiddenCells < A_TABLE || cellsOf(shown.made) >= HARDLY_CELLS) return shown;
  const all = read(new Walk(view, tables, most, true));
  return cellsOf(all.made) >= A_TABLE ? all : shown;
}

const cellsOf = (made: readonly Made[]): number => made.reduce((sum, { block }) => sum + (block.kind === "grid" ? block.cells.length : 0), 0);

/**
 * What a place of a result is in the page: the cell, the words, or the element of a picture or link. Null where the
 * place is none of the page, or the page has changed since `readElement` or `readPage` read this root.
 */
export function elementOf(root: Element | Document, place: Place): Element | Range | null {
  const frame = readIn.get(root);
  if (frame) return elementOf(frame, place);
  if (place.dom) {
    const own = tablesOf(root);
    const table = own[place.dom.table] ?? shadowedTablesOf(root)[place.dom.table - own.length];
    return table?.rows[place.dom.row]?.cells[place.dom.cell] ?? null;
  }
  const origin = place.block === undefined ? undefined : origins.get(root)?.[place.block];
  if (!origin) return null;
  if (!Array.isArray(origin)) return origin.isConnected ? origin : null;
  return rangeOf(origin, place.start ?? 0, place.end ?? Infinity);
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range | null {
  const first = pieces.findLast((piece) => piece.at <= start) ?? pieces[0];
  // No range crosses the edge of a shadow root: it ends with the first words' own tree.
  const tree = first?.node.getRootNode();
  const last = pieces.findLast((piece) => piece.at < end && piece.node.getRootNode() === tree) ?? first;
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  const from = first.from + start - first.at;
  const whole = end === Infinity || pieces.some((piece) => piece.at < end && piece.at > last.at);
  const to = whole ? last.node.length : last.from + end - last.at;
  if (from > first.node.length || to > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, from);
  range.setEnd(last.node, to);
  return range;
}

/** All tables of the tree that this node is in, in document order. */
function tablesOf(root: Element | Document): HTMLTableElement[] {
  const top = root.getRootNode() as ParentNode & Node;
  const inside = [...top.querySelectorAll("table")];
  return top.nodeType === 1 && (top as Element).localName === "table" ? [top as HTMLTableElement, ...inside] : inside;
}

/** Those within open shadow roots come behind: the others keep the indexes that the page's source gives them. */
const shadowedTablesOf = (root: Element | Document): HTMLTableElement[] =>
  rootsIn(root.getRootNode() as ParentNode & Node).flatMap((tree) => [...tree.querySelectorAll("table")]);

/** `<title>` and `<meta>`, in order. */
function propertiesOf(owner: Document): Property[] {
  return [...owner.querySelectorAll("title, meta")].flatMap((element): Property[] => {
    // A drawing has titles of its own.
    if (element.namespaceURI !== "http://www.w3.org/1999/xhtml") return [];
    const title = element.localName === "title";
    const name = title ? "title" : (element.getAttribute("name")?.trim() || element.getAttribute("property")?.trim()) ?? "";
    const value = (title ? element.textContent : element.getAttribute("content")) ?? "";
    const collapsed = value.split(/[\t\n\f\r ]+/).filter(Boolean).join(" ");
    return name === "" || (title && value === "") ? [] : [{ name, value: collapsed }];
  });
}

function noticesOf({ hiddenChars, overLimit, reveal }: Walk): Notice[] {
  const place: Place = { source: 0, kind: "whole" };
  // Word for word those of the core's HTML reader (src/read/html/mod.rs).
  const read = {
    code: "hidden-read", place, text: "网页里的表格都在不显示的部分（如没有点开的标签页）里，别处没有，读的是那里的内容。",
    english: "All tables of the page are in parts that are not shown (a tab not opened, say); they were read from there.",
  };
  const hidden = {
    code: "hidden-skipped", place, text: `网页里有不显示的文字，约 ${hiddenChars} 字，没有读。`,
    english: `The page holds text that is not shown, about ${hiddenChars} characters; it was not read.`,
  };
  const limit = {
    code: "limit-exceeded", place, text: "网页太大或层次太多，有一部分没有读。",
    english: "The page is too large or nested too deeply; part of it was not read.",
  };
  return [...(reveal ? [read] : []), ...(hiddenChars > MUCH_HIDDEN ? [hidden] : []), ...(overLimit ? [limit] : [])];
}
