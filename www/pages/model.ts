// A page written in Markdown in both languages (docs/rules/<slug>.md, about.md) as heads, sentences and lists of plain text.

import { zh } from "../../npm/view/i18n/zh.js";
import { FAMILIES } from "../../npm/view/model/findings.js";
import { paragraphs, type Run } from "../../npm/view/model/page.js";
import type { Language } from "../../npm/view/types.js";

export interface Block {
  head: string;
  text: string;
  items: string[];
  look: "" | "wrong" | "right";
}

export interface RulePage {
  slug: string;
  family: string;
  severity: string;
  title: Record<Language, string>;
  blocks: Record<Language, Block[]>;
}

const LOOKS: Record<string, Block["look"]> = { 错的例子: "wrong", Wrong: "wrong", 对的例子: "right", Right: "right" };
const BULLET = /^· /;

const blockOf = (runs: readonly Run[]): Block => {
  const head = runs[0]?.strong ? runs[0].text : "";
  const text = (head ? runs.slice(1) : runs).map((run) => run.text).join("").trim();
  return { head, text, items: [], look: LOOKS[head] ?? "" };
};

/** Paragraphs with their list items; an item belongs to what it follows. */
const blocksOf = (page: string, language: Language): Block[] => {
  const list: Block[] = [];
  for (const one of paragraphs(page, language).map(blockOf)) {
    if (BULLET.test(one.text) && list.length > 0) list.at(-1)?.items.push(one.text.replace(BULLET, ""));
    else list.push(one);
  }
  return list;
};

const TITLE = /^# (.+)$/m;
/** `**Row totals** · table · error`: the English title, and the severity in the core's own name. */
const KIND = /^\*\*(.+?)\*\* · [^·\n]+ · (\w+)$/m;
/** `slug` · 表内勾稽 · 错误: the family, in the view's words for it. */
const FAMILY = /^`[^`]+` · (\S+) · /m;
const familyOf = (page: string): string => FAMILIES.find((family) => zh[`family.${family}`] === FAMILY.exec(page)?.[1]) ?? "reading";

export const ruleOf = (slug: string, page: string): RulePage => {
  const [, english = slug, severity = ""] = KIND.exec(page) ?? [];
  const own = (language: Language) => blocksOf(page, language).filter((block) => block.head !== english);
  return { slug, family: familyOf(page), severity, title: { zh: TITLE.exec(page)?.[1] ?? slug, en: english }, blocks: { zh: own("zh"), en: own("en") } };
};

export type About = Record<Language, { title: string; blocks: Block[] }>;

/** The first line of each language is its title. */
export const aboutOf = (page: string): About => {
  const own = (language: Language) => {
    const [first, ...blocks] = blocksOf(page, language);
    return { title: first?.text ?? "", blocks };
  };
  return { zh: own("zh"), en: own("en") };
};

/** The rules by family, in the order in which the view has them. */
export const byFamily = (rules: readonly RulePage[]): [string, RulePage[]][] =>
  FAMILIES.map((family): [string, RulePage[]] => [family, rules.filter((rule) => rule.family === family)]).filter(([, list]) => list.length > 0);
