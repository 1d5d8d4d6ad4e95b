// The same pages as files of the site: plain HTML without script, both languages in one, the English one by #en.

import { words, wordFor } from "../../npm/view/i18n/index.js";
import type { Language } from "../../npm/view/types.js";
import type { Offer } from "../src/host.js";
import { pageWords } from "../src/i18n.js";
import { aboutOf, byFamily, ruleOf, type Block, type RulePage } from "./model.js";

export interface Given {
  /** Markdown by slug. */
  rules: Record<string, string>;
  about: string;
  offer: Offer;
  /** Where the site will be, or `./`. */
  site: string;
}

interface Page {
  file: string;
  title: Record<Language, string>;
  description: string;
  main: Record<Language, string>;
}

const LANGUAGES: Language[] = ["zh", "en"];
const both = (make: (language: Language) => string): Record<Language, string> => ({ zh: make("zh"), en: make("en") });
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const link = (address: string, text: string, more = ""): string => `<a href="${escape(address)}"${more}>${escape(text)}</a>`;
/** Links lead on in the same language. */
const mark = (language: Language): string => (language === "en" ? "#en" : "");

const block = (one: Block): string => `<section${one.look ? ` class="${one.look}"` : ""}>${one.head ? `<h2>${escape(one.head)}</h2>` : ""}${
  one.text ? `<p>${escape(one.text)}</p>` : ""}${one.items.length > 0 ? `<ul>${one.items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>` : ""}</section>`;

const rulePage = (rule: RulePage): Page => ({
  file: `rules/${rule.slug}.html`,
  title: rule.title,
  description: rule.blocks.zh[0]?.text ?? "",
  main: both((language) => {
    const t = words(language);
    const kind = `${wordFor(t, "family", rule.family)} · ${wordFor(t, "severity", rule.severity)}`;
    return `<p class="kind">${escape(kind)} <code>${escape(rule.slug)}</code></p>\n<h1>${escape(rule.title[language])}</h1>\n${rule.blocks[language].map(block).join("\n")}`;
  }),
});

const rulesPage = (rules: readonly RulePage[]): Page => ({
  file: "rules.html",
  title: both((language) => pageWords(language)("page.rulesTitle")),
  description: pageWords("zh")("page.rulesLead", { n: rules.length }),
  main: both((language) => {
    const [t, w] = [words(language), pageWords(language)];
    const line = (rule: RulePage) => `<dt>${link(`rules/${rule.slug}.html${mark(language)}`, rule.title[language])}</dt><dd>${escape(rule.blocks[language][0]?.text ?? "")}</dd>`;
    const groups = byFamily(rules).map(([family, list]) => `<h2>${escape(wordFor(t, "family", family))}</h2>\n<dl>${list.map(line).join("\n")}</dl>`);
    return `<h1>${escape(w("page.rulesTitle"))}</h1>\n<p>${escape(w("page.rulesLead", { n: rules.length }))}</p>\n${groups.join("\n")}`;
  }),
});

const carry = (offer: Offer, language: Language): string => {
  const w = pageWords(language);
  const commands = { windows: `certutil -hashfile ${offer.name} SHA256`, unix: `shasum -a 256 ${offer.name}` };
  return `<section id="carry-${language}"><h2>${escape(w("carry.title"))}</h2><p>${escape(w("carry.text"))}${link(offer.name, offer.name, " download")}（${
    (offer.bytes / 1e6).toFixed(1)} MB）</p><p>${escape(w("carry.sha"))} <code>${offer.sha256}</code></p><p>${escape(w("carry.verify", commands))}</p></section>`;
};

const aboutPage = (text: string, offer: Offer): Page => {
  const about = aboutOf(text);
  return {
    file: "about.html",
    title: both((language) => about[language].title),
    description: about.zh.blocks[0]?.text ?? "",
    main: both((language) => `<h1>${escape(about[language].title)}</h1>\n${about[language].blocks.map(block).join("\n")}\n${carry(offer, language)}
<p class="small">${link("notices.txt", pageWords(language)("page.notices"))}</p>`),
  };
};

const body = (page: Page, root: string, language: Language): string => {
  const w = pageWords(language);
  const [tag, other] = language === "zh" ? ["zh-CN", "en"] : ["en", "zh"];
  const at = (name: string) => `${root}${name}.html${mark(language)}`;
  return `<div id="${language}" lang="${tag}">
<header>${link(`${root}index.html`, words(language)("app.name"), ' class="name"')}<nav>${link(at("about"), w("page.about"))}${link(at("rules"), w("page.rules"))}</nav>
${link(`#${other}`, w("page.other"), ` class="language" lang="${other === "en" ? "en" : "zh-CN"}"`)}</header>
<main>
${page.main[language]}
</main>
<footer><p>${link(`${root}index.html`, w("page.check"), ' class="check"')}</p><p>${escape(w("page.hint"))}</p></footer>
</div>`;
};

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const layout = (page: Page, site: string): string => {
  const root = page.file.includes("/") ? "../" : "./";
  const [title, description] = [escape(`${page.title.zh} · ${words("zh")("app.name")}`), escape(page.description)];
  const known = site !== "./";
  const [picture, own] = [`${known ? site : root}preview.png`, escape(`${site}${page.file}`)];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:image" content="${escape(picture)}">
<meta name="twitter:card" content="summary_large_image">${known ? `
<meta property="og:url" content="${own}">
<link rel="canonical" href="${own}">` : ""}
<title>${title}</title>
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}pages.css">
</head>
<body>
${LANGUAGES.map((language) => body(page, root, language)).join("\n")}
</body>
</html>
`;
};

/** Every page by its file name. */
export const sitePages = ({ rules, about, offer, site }: Given): Record<string, string> => {
  const all = Object.entries(rules).map(([slug, text]) => ruleOf(slug, text));
  const pages = [aboutPage(about, offer), rulesPage(all), ...all.map(rulePage)];
  return Object.fromEntries(pages.map((page) => [page.file, layout(page, site)]));
};
