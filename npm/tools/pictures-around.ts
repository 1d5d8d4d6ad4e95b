/**
 * Takes the pictures of what stands around the page: the extension's panel beside a portal's page, the view inside another
 * app, a rule's page. `node --conditions=gouji-source --import tsx npm/tools/pictures-around.ts` after `cargo xtask build`,
 * `extension` and `pack`.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser as Chromium, Page } from "playwright-core";
import { launch } from "../../tests/browser/browser.ts";
import { serve } from "../../tests/browser/server.ts";
import { Browser } from "../../tests/extension/opened.ts";
import { portal } from "../../tests/extension/server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const HEIGHT = 800;
const take = (page: Page, name: string) => page.screenshot({ path: `${root}docs/img/${name}.png` });

/** The page and the panel are two pages to Playwright; they are put beside each other as the browser shows them. */
async function panel(): Promise<void> {
  const site = await portal();
  const browser = await Browser.launch();
  try {
    const opened = await browser.open(`${site.address}/word`);
    await opened.page.setViewportSize({ width: 880, height: HEIGHT });
    await opened.panel.setViewportSize({ width: 400, height: HEIGHT });
    await opened.verdict.filter({ hasText: "读到" }).waitFor();
    await opened.note("总计").first().locator("button.head").first().click();
    await opened.until(async () => (await opened.boxed()).length > 1);
    const [page, side] = [await opened.page.screenshot(), await opened.panel.screenshot()];
    const both = await browser.context.newPage();
    await both.setViewportSize({ width: 1280, height: HEIGHT });
    const image = (bytes: Buffer) => `<img src="data:image/png;base64,${bytes.toString("base64")}">`;
    await both.setContent(`<style>body{margin:0;display:flex}img{display:block}img+img{box-sizing:border-box;border-left:1px solid #999}</style>${image(page)}${image(side)}`);
    await take(both, "panel");
  } finally {
    await browser.close();
    await site.close();
  }
}

/** An app that is none of ours, with colours of its own. */
const app = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>政务公开办件系统</title><link rel="icon" href="data:,">
<script type="importmap">{ "imports": { "gouji": "./npm/dist/engine/index.js", "gouji/view": "./npm/dist/view/index.js", "lit": "./node_modules/lit/index.js",
  "lit/": "./node_modules/lit/", "lit-html": "./node_modules/lit-html/lit-html.js", "lit-html/": "./node_modules/lit-html/",
  "lit-element/lit-element.js": "./node_modules/lit-element/lit-element.js", "@lit/reactive-element": "./node_modules/@lit/reactive-element/reactive-element.js",
  "@lit/reactive-element/": "./node_modules/@lit/reactive-element/" } }</script>
<style>
  body { margin: 0; display: grid; grid-template: 52px 1fr / 190px 1fr; height: 100vh; font: 15px/1.6 sans-serif; color: #1d2733; background: #eef3f8; }
  header { grid-column: 1 / 3; display: flex; align-items: center; gap: 24px; padding: 0 20px; color: #fff; background: #17507f; }
  nav { padding: 16px 0; background: #fff; border-right: 1px solid #d4dee8; }
  nav a { display: block; padding: 8px 20px; color: inherit; text-decoration: none; }
  nav a.here { color: #17507f; background: #e4eef7; font-weight: bold; }
  main { overflow: auto; padding: 16px 20px; }
  /* The browser's own file button speaks the language of the machine that takes the picture. */
  label { display: inline-block; margin-right: 10px; padding: 3px 14px; color: #fff; background: #17507f; border-radius: 3px; }
  gouji-report { --gouji-desk: #eef3f8; --gouji-paper: #fff; --gouji-ink: #1d2733; --gouji-focus: #17507f; }
</style></head><body>
<header><b>政务公开办件系统</b><span>松坪县人民政府办公室</span></header>
<nav><a href="#">待审年报</a><a href="#" class="here">年报核对</a><a href="#">依申请公开台账</a><a href="#">统计</a></nav>
<main><label>选择年度报告<input type="file" hidden></label><output></output><gouji-report></gouji-report></main>
<script type="module">
  import { createGouji } from "gouji"; import "gouji/view";
  const report = document.querySelector("gouji-report");
  report.gouji = createGouji();
  document.querySelector("input").onchange = ({ target }) => { report.input = target.files[0]; document.querySelector("output").value = target.files[0].name; };
</script></body></html>`;

async function embedded(browser: Chromium): Promise<void> {
  const site = await serve(root);
  const page = await browser.newPage({ viewport: { width: 1280, height: HEIGHT }, locale: "zh-CN", reducedMotion: "reduce" });
  await page.route("**/app.html", (route) => route.fulfill({ contentType: "text/html", body: app }));
  await page.goto(`${site.address}app.html`);
  await page.locator("input").setInputFiles({ name: "年度报告.txt", mimeType: "text/plain", buffer: readFileSync(`${root}tests/cases/09-contradictions.txt`) });
  await page.locator("gouji-report .view[aria-busy=false]").waitFor();
  await take(page, "embedded");
  await site.close();
}

async function rule(browser: Chromium): Promise<void> {
  const site = await serve(`${root}www/dist`);
  const page = await browser.newPage({ viewport: { width: 1000, height: HEIGHT } });
  await page.goto(`${site.address}rules/applications-row-sum.html`);
  await page.locator("h1:visible").waitFor();
  await take(page, "rule");
  await site.close();
}

await panel();
const browser = await launch();
try {
  await embedded(browser);
  await rule(browser);
} finally {
  await browser.close();
}
