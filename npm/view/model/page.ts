// A rule's page (docs/rules/<slug>.md) in one language, as paragraphs of plain and strong text.

import type { Language } from "../types.js";

export interface Run {
  text: string;
  strong: boolean;
}

const HEADINGS: Record<Language, string> = { zh: "## 中文", en: "## English" };

/** `**strong** plain` as runs; a backtick is only a quotation mark here. */
export const runs = (paragraph: string): Run[] =>
  paragraph.split(/(\*\*[^*]+\*\*)/).filter(Boolean).map((text) => {
    const strong = text.startsWith("**");
    return { strong, text: (strong ? text.slice(2, -2) : text).replaceAll("`", "") };
  });

/** What stands behind this strong heading; empty where there is none. */
export const under = (page: string, language: Language, heading: string): string => {
  const own = paragraphs(page, language).find(([first]) => first?.strong && first.text === heading);
  return own?.slice(1).map((run) => run.text).join("").trim() ?? "";
};

/** The paragraphs under this language's heading, list items one by one. */
export const paragraphs = (page: string, language: Language): Run[][] => {
  const [, after = ""] = page.split(`${HEADINGS[language]}\n`);
  const [own = ""] = after.split(/^## /m);
  const blocks = own.split(/\n{2,}|\n(?=[-*] )/).map((block) => block.trim().replace(/^[-*] /, "· "));
  return blocks.filter((block) => block && !block.startsWith("#")).map(runs);
};
