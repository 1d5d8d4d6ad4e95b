// Every word that the view says itself. The core's own sentences come in the language asked of it.

import type { Language } from "../types.js";
import { en } from "./en.js";
import { zh } from "./zh.js";

export type Key = keyof typeof zh;
export interface Words {
  (key: Key, params?: Record<string, string | number>): string;
  readonly language: Language;
}

/** `{name}` is a parameter, `[does|do]` the word for one and for any other `n`. */
const fill = (text: string, params: Record<string, string | number>): string =>
  text
    .replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, one: string, many: string) => (params["n"] === 1 ? one : many))
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

export const words = (language: Language): Words => {
  const table: Record<Key, string> = language === "en" ? en : zh;
  return Object.assign((key: Key, params: Record<string, string | number> = {}) => fill(table[key], params), { language });
};

/** What comes in both languages from where no language is known: errors, and what reading noticed. */
export const told = (t: Words, zh: string, english: string | undefined): string => (t.language === "en" && english ? english : zh);

/** A word whose key ends in a name of the core; the name itself where a newer core knows more than this view. */
export const wordFor = (t: Words, group: string, name: string): string =>
  `${group}.${name}` in zh ? t(`${group}.${name}` as Key) : name;

export { en, zh };
