/**
 * The built site: from file to verdict, cold and warm, beside DOMParser; the longest task by Chromium's own trace. Printed as
 * Markdown. Of the page given, or else of a full report.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch } from "../tests/browser/browser.ts";
import { serve } from "../tests/browser/server.ts";
import { fullReport } from "./full.ts";
import { longestTask, type Longest } from "./tasks.ts";

const ROUNDS = 7;
const [pageFile] = process.argv.slice(2);
const root = new URL("../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "gouji-site-"));
// By its path, as a person chooses it: bytes handed over by Playwright would be decoded in the page.
const file = pageFile ?? join(folder, "full.html");
if (!pageFile) writeFileSync(file, fullReport);
const html = readFileSync(file, "utf8");

interface Times {
  verdict: number;
  parse: number;
  /** Between the file and the whole result on the screen. */
  task: Longest;
}

/** From the file's arrival in the page to the frame in which the verdict is drawn, and on to the end of the result. */
async function timed(browser: Browser, page: Page): Promise<Times> {
  // tsx names functions by a helper that the page does not have.
  await page.evaluate("globalThis.__name = (it) => it");
  await page.evaluate(() => {
    const measure = { end: 0, start: 0 };
    Object.assign(globalThis, { measure });
    document.querySelector("gouji-app")?.shadowRoot?.querySelector("gouji-intake")?.shadowRoot?.querySelector("input.file")
      ?.addEventListener("change", () => { measure.start = performance.now(); }, { capture: true });
    const look = (): void => {
      const status = document.querySelector("gouji-app")?.shadowRoot?.querySelector("gouji-result")?.shadowRoot?.querySelector("[role=status]");
      if (status?.textContent?.includes("读到")) measure.end = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const task = await longestTask(browser, page, async () => {
    await page.locator("input.file").setInputFiles(file);
    await page.locator("gouji-result .fold").first().waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  });
  const { start, end } = await page.evaluate(() => (globalThis as unknown as { measure: { start: number; end: number } }).measure);
  // The site's own policy forbids DOMParser: an empty page beside it does that.
  const blank = await page.context().newPage();
  const parse = await blank.evaluate((text) => {
    const begun = performance.now();
    new DOMParser().parseFromString(text, "text/html");
    return performance.now() - begun;
  }, html);
  await blank.close();
  return { verdict: end - start, parse, task };
}

const served = await serve(`${root}www/dist`, "/");
const browser = await launch();
const cold: Times[] = [];
const idle: Times[] = [];
const warm: Times[] = [];
for (let n = 0; n < ROUNDS; n++) {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(served.address);
  await page.locator("textarea").waitFor();
  cold.push(await timed(browser, page));
  await page.goBack();
  await page.locator("textarea").waitFor();
  warm.push(await timed(browser, page));
  await context.close();
  // A page that stood until its engine was ready, as it stands while a person looks for the file.
  const later = await browser.newContext({ locale: "zh-CN" });
  const stood = await later.newPage();
  await stood.goto(served.address);
  await stood.waitForFunction(() => (document.querySelector("gouji-app") as unknown as { session: unknown }).session);
  await stood.evaluate(() => (document.querySelector("gouji-app") as unknown as { rehearsed: Promise<void> }).rehearsed);
  idle.push(await timed(browser, stood));
  await later.close();
}
const median = (values: number[]): string => (values.sort((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(0);
const spread = (values: number[]): string => `${median(values)} (${Math.max(...values).toFixed(0)})`;
const row = (name: string, times: Times[]): string =>
  `| ${[name, median(times.map((one) => one.verdict)), median(times.map((one) => one.parse)), spread(times.map((one) => one.task.lasted)), median(times.map((one) => one.task.fonts)),
    spread(times.map((one) => one.task.worked))].join(" | ")} |`;
console.log(`\n## The site in Chromium ${browser.version()}, ${basename(file)}, a page of ${Math.round(Buffer.byteLength(html) / 1000)} KB\n`);
console.log("| | file to verdict, ms | DOMParser, ms | longest task, ms: median of seven (worst) | of it opening fonts | most that a task worked |\n|---|---|---|---|---|---|");
console.log(row("cold: a file at once on a fresh page", cold));
console.log(row("a fresh page that stood until it was ready", idle));
console.log(row("warm: the next file", warm));
await browser.close();
await served.close();
rmSync(folder, { recursive: true });
