/** A flow of lines and blocks, of a page or of one cell (src/read/html/flow.rs), each leading back to its nodes. */
import type { Grid, Media } from "../types.js";

/** From this offset on, the line's text is the node's data from `from` on. */
export interface Piece {
  at: number;
  node: Text;
  from: number;
}

/** One line of text. */
export interface Line {
  kind: "line";
  text: string;
  pieces: Piece[];
  level: number | undefined;
  /** The chrome it stands in, 0 for none. */
  region: number;
  chars: number;
  /** Characters that are the text of links. */
  linkChars: number;
  links: number;
}

export type Item =
  | Line
  | { kind: "grid"; grid: Grid; element: Element }
  | { kind: "media"; media: Media; region: number; element: Element }
  | { kind: "group"; items: Item[] };

/** What a flow amounts to: tells a cell of figures from a cell that frames an article. */
export interface Size {
  lines: number;
  chars: number;
  longest: number;
  grids: number;
}

export const noSize = (): Size => ({ lines: 0, chars: 0, longest: 0, grids: 0 });

export function addSize(to: Size, more: Size): void {
  to.lines += more.lines;
  to.chars += more.chars;
  to.longest = Math.max(to.longest, more.longest);
  to.grids += more.grids;
}

const emptyLine = (): Line => ({ kind: "line", text: "", pieces: [], level: undefined, region: 0, chars: 0, linkChars: 0, links: 0 });

const BLANK = /\p{White_Space}/u;

/** Characters as the core counts them, not UTF-16 units. */
export function countChars(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** A flow being filled. */
export class Flow {
  readonly items: Item[] = [];
  readonly size = noSize();
  private line = emptyLine();
  private space = false;
  private media: Item[] = [];

  /** Adds a stretch of a text node. White space is collapsed as HTML shows it, kept where `pre`. */
  text(node: Text, from: number, text: string, where: { pre: boolean; level: number | undefined; region: number }, link: boolean): void {
    if (this.line.text === "") Object.assign(this.line, { level: where.level, region: where.region });
    if (where.pre) return this.word(node, from, text, link);
    let end = 0;
    for (const { 0: word, index } of text.matchAll(/[^\t\n\f\r ]+/g)) {
      this.space ||= index > end;
      if (this.space && this.line.text !== "") this.line.text += " ";
      this.space = false;
      this.word(node, from + index, word, link);
      end = index + word.length;
    }
    this.space ||= end < text.length;
  }

  /** Adds what a field shows: no text node holds it, so that only its cell can be led back to. */
  field(text: string, where: { level: number | undefined; region: number }): void {
    if (this.line.text === "") Object.assign(this.line, where);
    else if (this.space) this.line.text += " ";
    this.space = false;
    this.line.text += text.split(/[\t\n\f\r ]+/).filter(Boolean).join(" ");
  }

  private word(node: Text, from: number, word: string, link: boolean): void {
    if (word === "") return;
    this.line.pieces.push({ at: this.line.text.length, node, from });
    this.line.text += word;
    if (link) this.line.linkChars += countChars(word);
  }

  /** A link begins in the open line. */
  link(): void {
    this.line.links++;
  }

  /** Kept until the open line ends, so that a picture does not cut a sentence in two. */
  hold(media: Media, region: number, element: Element): void {
    this.media.push({ kind: "media", media, region, element });
  }

  /** Ends the open line; the finished one, unless it was empty, for whoever counts. */
  endLine(): Line | undefined {
    const line = trimmed(this.line);
    this.line = emptyLine();
    this.space = false;
    if (line.text !== "") {
      line.chars = countChars(line.text);
      addSize(this.size, { lines: 1, chars: line.chars, longest: line.chars, grids: 0 });
      this.items.push(line);
    }
    this.items.push(...this.media.splice(0));
    return line.text === "" ? undefined : line;
  }

  /** Adds what a table became. */
  push(items: Item[], size: Size): void {
    this.items.push({ kind: "group", items });
    addSize(this.size, size);
  }
}

function trimmed(line: Line): Line {
  const { text } = line;
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  line.text = text.slice(start, end);
  if (start > 0) line.pieces.forEach((piece) => { piece.at -= start; });
  return line;
}

/** What is in `items`, groups opened up. */
export const flat = (items: readonly Item[]): Exclude<Item, { kind: "group" }>[] =>
  items.flatMap((item) => (item.kind === "group" ? flat(item.items) : [item]));
