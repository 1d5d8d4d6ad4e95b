/** <gouji-report> by itself, with an engine made by hand: what it shows while it is asked nothing. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import type { GoujiReport } from "../../npm/view/gouji-report.ts";
import { launch } from "./browser.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let browser: Browser;
let script: string;

before(async () => {
  browser = await launch();
  const lib = { entry: `${root}npm/view/gouji-report.ts`, formats: ["iife" as const], name: "goujiReport" };
  const made = await build({ configFile: false, logLevel: "error", build: { write: false, lib } });
  script = (made as Rolldown.RolldownOutput[])[0]?.output[0].code ?? "";
});
after(() => browser.close());

/** An engine that refuses every text with that text, but for one that it never answers. */
const engine = `({
  check: (input) => input === "慢" ? new Promise(() => {}) : Promise.resolve({
    source: { name: "", format: "", encoding: "", bytes: 0, sha256: input }, report: null, outcomes: {}, findings: [], coverage: {}, repairs: [],
    error: { code: "empty", message: input, english: input } }),
  rules: () => Promise.resolve([]), explain: () => Promise.reject(new Error("none")) })`;

async function opened(act: (page: Page, says: (text: string) => Promise<void>) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  page.setDefaultTimeout(Number(process.env.PATIENCE ?? 30_000));
  await page.setContent(`<!doctype html><meta charset="utf-8"><gouji-report></gouji-report>`);
  await page.evaluate(script);
  await act(page, async (text) => {
    await page.locator("gouji-report").getByRole("status").filter({ hasText: text ? new RegExp(text) : /^$/ }).waitFor({ state: "attached" });
  });
  await page.close();
}

const set = (page: Page, values: { input?: string | null | undefined; gouji?: true }): Promise<void> => page.evaluate(([values, engine]) => {
  const { gouji, ...rest } = values;
  const report = document.querySelector("gouji-report") as GoujiReport;
  Object.assign(report, "input" in values ? rest : {}, gouji ? { gouji: (0, eval)(engine) as unknown } : {});
}, [values, engine] as const);

for (const none of [null, undefined]) {
  test(`input = ${none} empties it`, () => opened(async (page, says) => {
    await set(page, { input: "甲", gouji: true });
    await says("甲");
    await page.evaluate((none) => { (document.querySelector("gouji-report") as GoujiReport).input = none ? null : undefined; }, none === null);
    await says("");
    await set(page, { input: "乙" });
    await says("乙");
  }));
}

test("without an engine it is quiet, and checks once there is one", () => opened(async (page, says) => {
  await set(page, { input: "甲" });
  await says("");
  assert.equal(await page.locator("gouji-report [aria-busy=true]").count(), 0);
  await set(page, { gouji: true });
  await says("甲");
}));

test("it says that it checks while it does, and no longer once that is called off", () => opened(async (page, says) => {
  await set(page, { input: "慢", gouji: true });
  await says("正在核对");
  await set(page, { input: null });
  await says("");
}));

test("a result set by hand stays where there is no input", () => opened(async (page, says) => {
  await page.evaluate(async (engine) => {
    const report = document.querySelector("gouji-report") as GoujiReport;
    report.result = await ((0, eval)(engine) as NonNullable<GoujiReport["gouji"]>).check("丙");
  }, engine);
  await says("丙");
}));
