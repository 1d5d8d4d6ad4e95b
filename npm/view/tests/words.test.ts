import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { en, told, words, zh } from "../i18n/index.js";
import { under } from "../model/page.js";

test("both languages have the same keys and the same places to fill", () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, text] of Object.entries(zh)) assert.deepEqual(holes(en[key as keyof typeof en]), holes(text), key);
});

test("no Chinese outside the words, the forms and the signs", () => {
  const folder = new URL("../", import.meta.url).pathname;
  const files = readdirSync(join(folder, "parts")).map((name) => join(folder, "parts", name));
  for (const file of files) {
    const code = readFileSync(file, "utf8").replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "").replaceAll('"误"', "");
    assert.doesNotMatch(code, /[\u4e00-\u9fff]/, file);
  }
});

test("a repair of one place does not say all", () => {
  const says = (n: number) => words("zh")("repair.says", { changes: "甲是 1", mended: "乙", n });
  assert.deepEqual([1, 2].map(says), ["如果甲是 1，乙就能对上。", "如果甲是 1，乙都能对上。"]);
});

test("the labels that the page about it all explains are those that notes show", () => {
  const about = stored("www/pages/about.md");
  for (const [language, open, close] of [["zh", "“", "”"], ["en", "“", "”"]] as const) {
    for (const key of ["notes.practice", "notes.unconfirmed"] as const) assert.ok(about.includes(open + words(language)(key) + close), `${language}: ${words(language)(key)}`);
  }
});

test("places are filled, and nothing in them is filled again", () => {
  assert.equal(words("zh")("verdict.fail", { n: 2 }), "2 处对不上");
  assert.equal(words("zh")("repair.prose", { cell: "正文“甲”", to: "1", from: "2" }), "正文“甲”里的数改成 1（不是 2）");
  assert.equal(words("zh")("repair.claim", { quote: "{n}" }), "正文“{n}”");
});

const stored = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
/** `,` `:` `;` between two Chinese characters, or before a name in the type of code. */
const SLIP = /[\u4e00-\u9fff”》）][,:;] *[\u4e00-\u9fff“《（`]/;

test("no half-width stop stands between Chinese characters", () => {
  for (const [key, text] of Object.entries(zh)) assert.doesNotMatch(text, SLIP, key);
  // The words of the page and the panel have no other way out than their files; their English is free of such pairs.
  const files = ["www/src/i18n.ts", "www/index.html", "www/public/manifest.webmanifest", "extension/src/panel/words.ts", "extension/STORE.md",
    "extension/public/_locales/zh_CN/messages.json", ...readdirSync(new URL("../../engine/", import.meta.url)).filter((name) => name.endsWith(".ts") && name !== "types.ts").map((name) => `npm/engine/${name}`)];
  for (const file of files) assert.doesNotMatch(stored(file), SLIP, file);
  const [chinese = ""] = stored("www/pages/about.md").split("## English");
  assert.doesNotMatch(chinese, SLIP);
});

test("every rule's page says why it matters, under the heading that a note asks for", () => {
  const folder = new URL("../../../docs/rules/", import.meta.url);
  for (const name of readdirSync(folder)) {
    for (const language of ["zh", "en"] as const) {
      const why = under(stored(`docs/rules/${name}`), language, words(language)("notes.why"));
      assert.ok(why.length > 5 && !why.includes("**"), `${name} ${language}: ${why}`);
    }
  }
});

test("a clause with words of ours is one that the core names", () => {
  const named = stored("src/form/clauses.rs");
  const keys = Object.keys(zh).filter((key) => key.startsWith("clause."));
  assert.ok(keys.length > 5);
  for (const key of keys) assert.match(named, new RegExp(`"${key.slice("clause.".length)}", Text,`), `${key} was seen in the official text`);
});

test("what comes in both languages is said in the one that is shown", () => {
  assert.equal(told(words("en"), "里面没有文字。", "There is no text in it."), "There is no text in it.");
  assert.equal(told(words("zh"), "里面没有文字。", "There is no text in it."), "里面没有文字。");
  assert.equal(told(words("en"), "里面没有文字。", ""), "里面没有文字。", "a reader of others may have one language");
});
