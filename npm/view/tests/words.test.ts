import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { en, words, zh } from "../i18n/index.js";

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

test("places are filled, and nothing in them is filled again", () => {
  assert.equal(words("zh")("verdict.fail", { n: 2 }), "2 处对不上");
  assert.equal(words("zh")("repair.claim", { quote: "{n}" }), "正文“{n}”");
});
