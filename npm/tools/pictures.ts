/** Takes the pictures of docs/img from the built page: `node --import tsx npm/tools/pictures.ts` after `cargo xtask build`. */
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launch } from "../../tests/browser/browser.ts";
import { serve } from "../../tests/browser/server.ts";

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SAMPLE = { wrong: "有几处对不上的", clean: "都对得上的" };

async function open(browser: Browser, address: string, width: number, height: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("gouji-intake").waitFor();
  return page;
}

async function sample(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.locator("gouji-result .verdict span").first().waitFor();
}

async function note(page: Page): Promise<void> {
  await page.getByRole("button", { name: "总计对不上" }).first().click();
  await page.mouse.move(2, 2);
}

const take = (page: Page, name: string) => page.screenshot({ path: folder(`docs/img/${name}.png`) });

const { address, close } = await serve(folder("www/dist"));
const browser = await launch();
try {
  await take(await open(browser, address, 1280, 800), "empty");
  const wide = await open(browser, address, 1440, 1000);
  await sample(wide, SAMPLE.wrong);
  await take(wide, "verdict");
  await note(wide);
  await take(wide, "result");
  const dark = await open(browser, address, 1440, 1000, "dark");
  await sample(dark, SAMPLE.wrong);
  await note(dark);
  await take(dark, "dark");
  const narrow = await open(browser, address, 375, 760);
  await sample(narrow, SAMPLE.wrong);
  await narrow.locator('[data-address="applications.partlyGranted.total"]').evaluate((cell) => cell.scrollIntoView({ block: "center", inline: "end" }));
  await take(narrow, "narrow");
  const record = await open(browser, address, 1100, 900);
  await sample(record, SAMPLE.wrong);
  await record.locator("summary", { hasText: "导出" }).click();
  await record.getByRole("button", { name: "校核记录" }).click();
  await record.locator("gouji-record article").waitFor();
  await take(record, "record");
  const many = await open(browser, address, 1280, 800);
  const names = ["01-onecell-2019.txt", "02-pipe-2021-wrapped.txt", "09-contradictions.txt", "10a-pair-2022.txt", "10b-pair-2023.txt"];
  await many.locator("input.file").setInputFiles(names.map((name) => folder(`tests/cases/${name}`)));
  await many.getByRole("heading", { name: "几份报告之间" }).waitFor();
  await many.waitForLoadState("networkidle");
  await take(many, "files");
} finally {
  await browser.close();
  await close();
}
