/** The whole check in Node against cheerio reading the same page. Printed as Markdown. */
import { readFileSync } from "node:fs";
import { load } from "cheerio";
import { init } from "gouji/core";
import { median } from "./median.ts";

const [pageFile, wasmFile] = process.argv.slice(2) as [string, string];
const bytes = readFileSync(pageFile);
const html = bytes.toString("utf8");
const core = await init({ wasm: readFileSync(wasmFile) });

/** Every cell's text, as a scraper would take it. */
function walk(): number {
  const $ = load(html);
  let length = 0;
  $("table tr").each((_, row) => {
    $(row).children("td, th").each((_, cell) => void (length += $(cell).text().trim().length));
  });
  return length;
}

const start = performance.now();
core.check(bytes, { name: "page.html" });
const first = performance.now() - start;

console.log(`\n## Node ${process.version}\n\n| what | ms |\n|---|---|`);
console.log(`| gouji, whole check, first call | ${first.toFixed(1)} |`);
console.log(`| gouji, whole check, warm | ${median(60, () => core.check(bytes, { name: "page.html" })).toFixed(2)} |`);
console.log(`| cheerio, parse and walk the cells | ${median(40, walk).toFixed(2)} |`);
