/** The built site and the built extension: from file to verdict, cold and warm, beside DOMParser; tasks over 50 ms. Printed as Markdown. */
import { basename } from "node:path";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { launch } from "../tests/browser/browser.ts";
import { serve } from "../tests/browser/server.ts";

const ROUNDS = 7;
const [pageFile = ""] = process.argv.slice(2);
const root = new URL("../", import.meta.url).pathname;
const html = readFileSync(pageFile, "utf8");

interface Times {
  verdict: number;
  parse: number;
  /** Tasks of the page's own thread over 50 ms between file and drawn result, in ms. */
  long: number[];
}

/** From the file's arrival in the page to the frame in which the verdict is drawn. */
async function timed(page: Page): Promise<Times> {
  // tsx names functions by a helper that the page does not have.
  await page.evaluate("globalThis.__name = (it) => it");
  await page.evaluate(() => {
    const measure = { long: [] as number[], end: 0, start: 0 };
    Object.assign(globalThis, { measure });
    new PerformanceObserver((list) => measure.long.push(...list.getEntries().map((one) => one.duration))).observe({ type: "longtask" });
    document.querySelector("gouji-app")?.shadowRoot?.querySelector("gouji-intake")?.shadowRoot?.querySelector("input.file")
      ?.addEventListener("change", () => { measure.start = performance.now(); }, { capture: true });
    const look = (): void => {
      const status = document.querySelector("gouji-app")?.shadowRoot?.querySelector("gouji-result")?.shadowRoot?.querySelector("[role=status]");
      if (status?.textContent?.includes("读到")) measure.end = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.locator("input.file").setInputFiles({ name: basename(pageFile), mimeType: "text/html", buffer: Buffer.from(html) });
  await page.waitForFunction(() => (globalThis as unknown as { measure: { end: number } }).measure.end > 0);
  const { start, end, long } = await page.evaluate(() => (globalThis as unknown as { measure: { start: number; end: number; long: number[] } }).measure);
  // The site's own policy forbids DOMParser: an empty page beside it does that.
  const blank = await page.context().newPage();
  const parse = await blank.evaluate((text) => {
    const begun = performance.now();
    new DOMParser().parseFromString(text, "text/html");
    return performance.now() - begun;
  }, html);
  await blank.close();
  return { verdict: end - start, parse, long };
}

const served = await serve(`${root}www/dist`, "/");
const browser = await launch();
const cold: Times[] = [];
const warm: Times[] = [];
for (let n = 0; n < ROUNDS; n++) {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(served.address);
  await page.locator("textarea").waitFor();
  cold.push(await timed(page));
  await page.goBack();
  await page.locator("textarea").waitFor();
  warm.push(await timed(page));
  await context.close();
}
const median = (values: number[]): string => (values.sort((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(0);
const row = (name: string, times: Times[]): string =>
  `| ${name} | ${median(times.map((one) => one.verdict))} | ${median(times.map((one) => one.parse))} | ${Math.max(0, ...times.flatMap((one) => one.long)).toFixed(0)} |`;
console.log(`\n## The site in Chromium ${browser.version()}, a page of ${Math.round(Buffer.byteLength(html) / 1000)} KB\n`);
console.log("| | file to verdict, ms | DOMParser, ms | longest task, ms |\n|---|---|---|---|");
console.log(row("cold: first file of a fresh page", cold));
console.log(row("warm: the next file", warm));
await browser.close();
await served.close();
