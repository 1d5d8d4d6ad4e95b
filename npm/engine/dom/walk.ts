/** The walk over live elements: what src/read/html/build.rs does over tokens, without a parser. */
import type { MediaKind } from "../types.js";
import type { Region } from "./chrome.js";
import { addSize, Flow, type Item } from "./flow.js";
import { addressOf, BLOCKS, CHROME, isChrome, isFileLink, isTiny, labelOf, lookOf, namesFile, RAW, UNSEEN } from "./look.js";
import { shownIn } from "./shadow.js";
import { type Row, Table } from "./table.js";

/** What an element is to what stands in it. */
interface Context {
  /** `display:none`, inherited. */
  gone: boolean;
  hidden: boolean;
  pre: boolean;
  /** White space kept by style, to see where that begins. */
  stylePre: boolean;
  boxes: boolean;
  level: number | undefined;
  region: number;
  content: boolean;
}

interface Link {
  address: string;
  text: string;
  region: number;
  /** A file by what its start tag says. */
  isFile: boolean;
  element: Element;
}

const HTML = "http://www.w3.org/1999/xhtml";
const MAX_DEPTH = 2000;
const MEDIA: Record<string, MediaKind> = { img: "image", iframe: "frame", frame: "frame", object: "frame", embed: "frame", canvas: "chart" };
const ROOT: Context = { gone: false, hidden: false, pre: false, stylePre: false, boxes: false, level: undefined, region: 0, content: false };

export class Walk {
  readonly regions: Region[] = [];
  /** Characters that the page does not show. */
  hiddenChars = 0;
  /** Cells of tables that it does not show. */
  hiddenCells = 0;
  /** Something is missing: the page is too deep, or too long. */
  overLimit = false;
  private flow = new Flow();
  private link: Link | undefined;
  /** How many cells and captions it stands in. */
  private within = 0;

  /** `tables`: indexes of all tables of the document. `left`: characters that may be read. `reveal`: panes that are not shown are read like any. */
  constructor(private readonly view: Window | null, private readonly tables: ReadonlyMap<Element, number>, private left: number, readonly reveal = false) {}

  /** Everything that is shown of this node, in order. */
  read(root: Node): Item[] {
    this.node(root, ROOT, 0);
    this.endLink();
    this.endLine();
    return this.flow.items;
  }

  private node(node: Node, context: Context, depth: number): void {
    if (node.nodeType === 3) this.text(node as Text, context);
    else if (node.nodeType === 1) this.element(node as Element, context, depth);
    else if (node.nodeType === 9 || node.nodeType === 11) this.children(node, context, depth);
  }

  private children(node: Node, context: Context, depth: number): void {
    if (depth >= MAX_DEPTH || this.left <= 0) return void (this.overLimit = true);
    const elsewhere = shownIn(node);
    if (elsewhere) for (const child of elsewhere) this.node(child, context, depth + 1);
    else for (let child = node.firstChild; child; child = child.nextSibling) this.node(child, context, depth + 1);
  }

  private text(node: Text, context: Context): void {
    const { data } = node;
    if (context.hidden) return void (this.hiddenChars += data.replace(/\s+/g, "").length);
    this.left -= data.length;
    const linked = this.link !== undefined;
    if (this.link) this.link.text += data;
    if (!context.pre) this.flow.text(node, 0, data, context, linked);
    else this.lines(node, context, linked);
  }

  private lines(node: Text, context: Context, linked: boolean): void {
    let from = 0;
    for (const line of node.data.split("\n")) {
      if (from > 0) this.endLine();
      this.flow.text(node, from, line, context, linked);
      from += line.length + 1;
    }
  }

  private endLine(): void {
    const line = this.flow.endLine();
    if (!line) return;
    const region = this.regions[line.region - 1];
    if (region) region.plainChars += Math.max(0, line.chars - line.linkChars);
    // An unclosed link must not turn the rest of the page into a list of links.
    if (this.link && !this.link.isFile && line.linkChars > 0) this.endLink();
  }

  private element(element: Element, below: Context, depth: number): void {
    if (element.namespaceURI !== HTML) return this.drawing(element, below);
    const tag = element.localName;
    if (tag === "html" || tag === "body") return this.children(element, below, depth);
    if (tag === "br" || tag === "hr") return this.endLine();
    if (RAW.has(tag) && tag !== "iframe") return;
    const { context, block } = this.contextOf(element as HTMLElement, tag, below);
    if (tag === "table") return this.table(element as HTMLTableElement, context, depth);
    if (block) this.endLine();
    if (tag === "input" && this.within > 0) this.field(element, context);
    this.media(element, tag, { ...context, hidden: context.hidden && !UNSEEN.has(tag) });
    if (tag !== "iframe") this.children(element, context, depth);
    if (tag === "a") this.endLink();
    else if (block) this.endLine();
  }

  /** A form saved from a reporting system: its cells are fields. What they were published with, never what is typed into them. */
  private field(element: Element, { hidden, level, region }: Context): void {
    const value = element.getAttribute("value")?.trim() ?? "";
    const shown = ["", "text", "number", "tel"].includes(element.getAttribute("type")?.trim().toLowerCase() ?? "");
    if (shown && !hidden && value !== "") this.flow.field(value, { level, region });
  }

  /** A drawing with words in it is a chart; without, an icon. */
  private drawing(element: Element, { hidden, region }: Context): void {
    if (!hidden && element.querySelector("text")) this.flow.hold({ media: "chart", address: "", text: "" }, region, element);
  }

  private contextOf(element: HTMLElement, tag: string, below: Context): { context: Context; block: boolean } {
    const look = below.gone ? undefined : lookOf(element, this.view, below.boxes);
    // Within a cell a hidden block is a trap for the eye, not a pane.
    const revealed = this.reveal && this.within === 0 && BLOCKS.has(tag);
    const gone = below.gone || (look?.gone === true && !revealed);
    const content = below.content || tag === "main" || tag === "article";
    const heading = /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
    // In a live page what is visible inside something hidden is shown.
    const unseen = look?.unseen === true || (!this.view && below.hidden);
    const keeps = below.pre || tag === "pre" || tag === "listing" || (look?.pre === true && !below.stylePre);
    const context: Context = {
      gone,
      hidden: gone || unseen || UNSEEN.has(tag) || (below.hidden && !this.view),
      pre: keeps && tag !== "table",
      stylePre: look?.pre ?? false,
      boxes: look?.boxes ?? false,
      level: heading ?? below.level,
      region: below.region || this.regionOf(element, tag, content),
      content,
    };
    return { context, block: BLOCKS.has(tag) || look?.block === true };
  }

  private regionOf(element: Element, tag: string, content: boolean): number {
    const byTag = CHROME.has(tag) || (tag === "header" && !content);
    return byTag || isChrome(element) ? this.regions.push({ byTag, plainChars: 0 }) : 0;
  }

  private media(element: Element, tag: string, context: Context): void {
    const address = addressOf(element);
    if (tag === "a" && address !== "") return this.startLink(element, address, context);
    const media = MEDIA[tag];
    if (!media || context.hidden || ((tag === "img" || tag === "canvas") && isTiny(element))) return;
    this.flow.hold({ media, address, text: labelOf(element) }, context.region, element);
  }

  private startLink(element: Element, address: string, { hidden, region }: Context): void {
    this.endLink();
    this.flow.link();
    this.link = { address, text: "", region, isFile: !hidden && isFileLink(element), element };
  }

  /** The open link ends; one to a file becomes an attachment. */
  private endLink(): void {
    const { link } = this;
    this.link = undefined;
    if (!link || !(link.isFile || namesFile(link.address, link.text))) return;
    this.flow.hold({ media: "attachment", address: link.address, text: link.text.trim().replace(/\s+/g, " ") }, link.region, link.element);
  }

  private table(element: HTMLTableElement, context: Context, depth: number): void {
    this.endLine();
    const table = new Table(element);
    const rows = new Map(Array.from(element.rows, (row, index) => [row as Element, index]));
    let group = 0;
    const part = (child: Node, around: Context, foot: boolean): void => {
      const tag = child.nodeType === 1 ? (child as Element).localName : "";
      if (tag === "tr") table.rows.push(this.row(child as HTMLTableRowElement, around, { foot, group, index: rows.get(child as Element) ?? 0, element }, depth));
      else if (tag === "caption") this.caption(table, child as HTMLElement, around, depth);
      else if (tag !== "colgroup" && tag !== "col") this.node(child, around, depth + 1);
    };
    for (const child of element.childNodes) {
      const tag = child.nodeType === 1 ? (child as Element).localName : "";
      if (!/^t(head|body|foot)$/.test(tag)) { part(child, context, false); continue; }
      group++;
      const { context: inner } = this.contextOf(child as HTMLElement, tag, context);
      for (const one of child.childNodes) part(one, inner, tag === "tfoot");
    }
    this.endLine();
    const { items, size } = table.finish();
    this.flow.push(items, size);
  }

  private row(row: HTMLTableRowElement, around: Context, where: { foot: boolean; group: number; index: number; element: Element }, depth: number): Row {
    const { context } = this.contextOf(row, "tr", around);
    const table = this.tables.get(where.element) ?? 0;
    const cells = Array.from(row.cells, (cell, index) => {
      const { context: inner } = this.contextOf(cell, cell.localName, context);
      if (inner.hidden) this.hiddenCells++;
      const flow = this.inside(cell, inner, depth + 2);
      const dom = { table, row: where.index, cell: index };
      return { dom, rowSpan: cell.rowSpan, colSpan: cell.colSpan, hidden: inner.hidden, items: flow.items, size: flow.size };
    });
    return { foot: where.foot, group: where.group, hidden: context.hidden, cells };
  }

  private caption(table: Table, element: HTMLElement, around: Context, depth: number): void {
    const { context } = this.contextOf(element, "caption", around);
    const flow = this.inside(element, context, depth);
    table.caption.push({ kind: "group", items: flow.items });
    addSize(table.captionSize, flow.size);
  }

  /** A flow of its own for what stands in this element. */
  private inside(element: Element, context: Context, depth: number): Flow {
    const outer = this.flow;
    const inner = new Flow();
    this.flow = inner;
    this.within++;
    this.children(element, context, depth);
    this.endLine();
    this.within--;
    this.flow = outer;
    return inner;
  }
}
