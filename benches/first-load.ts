/** What the built site asks for, in order: to be there, and then for the first report. Raw and by brotli, as a server would send it. Printed as Markdown. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch } from "../tests/browser/browser.ts";
import { serve } from "../tests/browser/server.ts";

const root = new URL("../", import.meta.url).pathname;
const folder = join(root, "www/dist");
const served = await serve(folder, "/");
const browser = await launch();
// Without the service worker, which fetches everything for use without a network afterwards.
const page = await (await browser.newContext({ locale: "zh-CN", serviceWorkers: "block" })).newPage();

/** Files asked for while this is done, each once. */
async function askedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = served.asked.length;
  await act();
  return [...new Set(served.asked.slice(before).map(({ url }) => url.slice(1) || "index.html"))];
}

const number = (bytes: number): string => bytes.toLocaleString("en");
function table(title: string, names: string[]): void {
  const rows = names.map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, raw: bytes.length, brotli: brotliCompressSync(bytes).length };
  });
  const sum = (key: "raw" | "brotli") => number(rows.reduce((all, row) => all + row[key], 0));
  console.log(`\n| ${title} | bytes | brotli |\n|---|---|---|`);
  for (const { name, raw, brotli } of rows) console.log(`| ${name} | ${number(raw)} | ${number(brotli)} |`);
  console.log(`| all of it | ${sum("raw")} | ${sum("brotli")} |`);
}

table("to be there", await askedBy(async () => {
  await page.goto(served.address);
  await page.locator("textarea").waitFor();
  await page.waitForLoadState("networkidle");
}));
for (const [title, file] of [["then for the first report, a page or text", "03-word-paste.html"], ["then for the first Word file", "03-word-paste.docx"], ["then for the first PDF", "03-word-paste.pdf"]] as const) {
  table(title, await askedBy(async () => {
    await page.locator("input.file").setInputFiles(join(root, "tests/cases", file));
    await page.locator("gouji-result .fold").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.goBack();
    await page.locator("textarea").waitFor();
  }));
}
await browser.close();
await served.close();
