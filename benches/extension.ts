/**
 * The built extension in Chromium: from the click on its button to the marks in the page, which the side panel lays as soon as
 * it has the verdict, in the moment before it draws it. Cold and warm, beside the page's own DOMParser. Of the page given, or of a portal's page of 243 KB. Printed as Markdown.
 */
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { Browser } from "../tests/extension/opened.ts";

const ROUNDS = 5;
const [pageFile] = process.argv.slice(2);
const footer = `<div class="footer">${Array.from({ length: 3_200 }, (_, n) => `<a href="/art/2024/art_${n}.html">公开栏目${n}</a>`).join("")}</div>`;
const html = pageFile ? readFileSync(pageFile, "utf8") : readFileSync(new URL("../tests/cases/03-word-paste.html", import.meta.url), "utf8").replace("</body>", `${footer}</body>`);

const server = createServer((_, response) => void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html));
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = `http://localhost:${(server.address() as AddressInfo).port}/report.html`;

/** Milliseconds from the click; the side panel is no page to Playwright, so the page is asked. */
async function verdictAfter(browser: Browser): Promise<{ verdict: number; parse: number }> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await page.bringToFront();
  const marked = page.evaluate(() => new Promise<number>((resolve) => {
    new MutationObserver(() => {
      if (document.querySelector("gouji-marks")) resolve(performance.timeOrigin + performance.now());
    }).observe(document, { childList: true, subtree: true });
  }));
  const clicked = performance.timeOrigin + performance.now();
  await browser.click(page);
  const verdict = await marked - clicked;
  await browser.closeSidePanel();
  const parse = await page.evaluate((text) => {
    const begun = performance.now();
    new DOMParser().parseFromString(text, "text/html");
    return performance.now() - begun;
  }, html);
  await page.close();
  return { verdict, parse };
}

const cold: { verdict: number; parse: number }[] = [];
const warm: typeof cold = [];
for (let n = 0; n < ROUNDS; n++) {
  const browser = await Browser.launch();
  cold.push(await verdictAfter(browser));
  warm.push(await verdictAfter(browser));
  await browser.close();
}
server.close();
const median = (times: number[]): string => (times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN).toFixed(0);
const row = (name: string, times: typeof cold): string => `| ${name} | ${median(times.map(({ verdict }) => verdict))} ms | ${median(times.map(({ parse }) => parse))} ms |`;
console.log(`| extension, page of ${(Buffer.byteLength(html) / 1000).toFixed(0)} KB | click to verdict, marked in the page | DOMParser alone |\n|---|---|---|`);
console.log(`${row("cold: first page after the browser's start", cold)}\n${row("warm: the next page", warm)}`);
