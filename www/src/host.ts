// What the page takes from where it was opened: a folder on a server, or the one file to carry.

import type { Gouji, ModuleName } from "gouji";
import type { Language } from "gouji/view";
import type { PdfParts } from "./original/parts.js";

/** The page as one file, as it was built: its size and fingerprint. */
export interface Offer {
  name: string;
  bytes: number;
  sha256: string;
}

export interface Host {
  /** The engine; it tells which part of itself it fetches, and `null` when that is over. */
  engine(loading: (name: ModuleName | null) => void): Gouji;
  /** A sample report that comes with the page. */
  sample(file: string): Promise<Blob | null>;
  /** The rules' pages, docs/rules/<slug>.md, by slug. */
  texts(): Promise<Readonly<Record<string, string>>>;
  /** What a PDF's pages are drawn with. */
  pdf: PdfParts;
  /** The address of `about`, `rules` or `rules/<slug>`. */
  page(name: string, language: Language): string;
  /** Whether those are screens of this page; else they are pages of their own. */
  inside: boolean;
  /** Keeps the page's files for use offline; whether all of them are kept. */
  keep(): Promise<boolean>;
  /** Null in the one file itself, which cannot hold its own fingerprint. */
  offer: Offer | null;
}
