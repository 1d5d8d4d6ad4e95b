/** The built extension in Chromium: from its panel's first moment to the drawn verdict, on one page, cold and warm. Printed as Markdown. */
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { Browser } from "../tests/extension/opened.ts";

const ROUNDS = 7;
const [pageFile = ""] = process.argv.slice(2);
const html = readFileSync(pageFile);

const server = createServer((_, response) => void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html));
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = `http://localhost:${(server.address() as AddressInfo).port}/report.html`;

/** Milliseconds since the panel's own page began to load, when its verdict is there. */
async function verdictAt(browser: Browser): Promise<number> {
  const { panel, page, verdict } = await browser.open(address);
  await verdict.filter({ hasText: "读到" }).waitFor();
  const at = await panel.evaluate(() => performance.now());
  await panel.close();
  await page.close();
  return at;
}

const median = (times: number[]): string => (times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN).toFixed(0);
const cold: number[] = [];
const warm: number[] = [];
for (let n = 0; n < ROUNDS; n++) {
  const browser = await Browser.launch();
  cold.push(await verdictAt(browser));
  warm.push(await verdictAt(browser));
  await browser.close();
}
server.close();
console.log(`| extension, page of ${(html.length / 1000).toFixed(0)} KB | panel begins to verdict |\n|---|---|`);
console.log(`| cold: first page after the browser's start | ${median(cold)} ms |\n| warm: the next page | ${median(warm)} ms |`);
