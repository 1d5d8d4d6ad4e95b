/** The live page as a Document, in Chromium: the same blocks as the core's HTML reader, and the way back to elements. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import type * as Dom from "../../npm/engine/dom.ts";
import type { SourceDocument } from "../../npm/engine/types.ts";
import { launch } from "./browser.ts";

declare const goujiDom: typeof Dom;

const root = fileURLToPath(new URL("../../", import.meta.url));
const cases = readdirSync(`${root}tests/cases`).filter((name) => name.endsWith(".html"));
let browser: Browser;
let script: string;

before(async () => {
  browser = await launch();
  const lib = { entry: `${root}npm/engine/dom.ts`, formats: ["iife" as const], name: "goujiDom" };
  const made = await build({ configFile: false, logLevel: "error", build: { write: false, lib } });
  script = (made as Rolldown.RolldownOutput[])[0]?.output[0].code ?? "";
});
after(() => browser.close());

async function open(body: Buffer | string): Promise<Page> {
  // No script of the page runs: what one writes is in the live page and not in the bytes.
  const headers = { "Content-Security-Policy": "script-src 'none'" };
  // Written here it is UTF-8; a file says for itself what it is.
  const contentType = typeof body === "string" ? "text/html; charset=utf-8" : "text/html";
  const page = await browser.newPage();
  await page.route("**", (route) => (route.request().isNavigationRequest() ? route.fulfill({ contentType, body, headers }) : route.abort()));
  await page.goto("http://portal.test/");
  await page.evaluate(`${script};globalThis.goujiDom = goujiDom; 0`);
  return page;
}

function native(file: string): SourceDocument {
  const command = process.env.GOUJI ?? `${root}target/debug/gouji`;
  const out = execFileSync(command, ["extract", "--stage", "document", file], { cwd: root, maxBuffer: 1 << 28, encoding: "utf8" });
  const [read] = JSON.parse(out) as { document: SourceDocument }[];
  assert.ok(read);
  return read.document;
}

describe("the live page reads as its bytes do", () => {
  for (const name of cases) {
    test(name, async () => {
      const page = await open(readFileSync(`${root}tests/cases/${name}`));
      const live = await page.evaluate(() => goujiDom.readElement(document));
      const read = native(`tests/cases/${name}`);
      assert.deepEqual(live.blocks, read.blocks);
      assert.deepEqual(live.properties, read.properties);
      await page.close();
    });
  }
});

test("fields in cells are read as their bytes are, and nothing that is typed", async () => {
  const html = `<!doctype html><meta charset="utf-8"><input value="搜索"><table><tr><td>规章<td><input type="text" value="12" readonly><td><input value=" 3 "> 件
    <tr><td><input type="hidden" value="9">文件<td><input type="checkbox" value="1"><td><input></table>`;
  const folder = mkdtempSync(join(tmpdir(), "gouji-dom-"));
  writeFileSync(join(folder, "fields.html"), html);
  const page = await open(html);
  await page.locator("table input").last().fill("77");
  const { blocks } = await page.evaluate(() => goujiDom.readElement(document));
  assert.deepEqual(blocks, native(join(folder, "fields.html")).blocks);
  const [grid] = blocks ?? [];
  assert.ok(grid?.kind === "grid");
  assert.deepEqual(grid.cells.map(({ text }) => text), ["规章", "12", "3 件", "文件", "", ""]);
  await page.close();
});

test("a link that a script serves is a file by the name that it shows", async () => {
  const html = `<!doctype html><meta charset="utf-8"><p>附件：<a href="download.do?id=7">2023年年报.docx</a>（下载）<p><a href="/get/8" title="年报.OFD">下载</a>
    <p><a href="/get/9" download="年报.csv">表格</a><p><a href="/get/10"><b>年报（公开版）.xls</b>（12 KB）</a><div><a href="/get/11"><p>年报.mht</p></a></div>
    <p><a href="art_7.html">关于年报.docx</a><p><a href="get/12">支持 .docx</a><p><a href="a.ods">a</a><p><a href="get/13" hidden>年报.pdf</a><pre><a href="get/14">年报.odt</a>
尾</pre>`;
  const folder = mkdtempSync(join(tmpdir(), "gouji-dom-"));
  writeFileSync(join(folder, "links.html"), html);
  const page = await open(html);
  const { blocks } = await page.evaluate(() => goujiDom.readElement(document));
  assert.deepEqual(blocks, native(join(folder, "links.html")).blocks);
  const attached = blocks?.flatMap((block) => (block.kind === "media" && block.media === "attachment" ? [block.address] : []));
  assert.deepEqual(attached, ["download.do?id=7", "/get/8", "/get/9", "/get/10", "/get/11", "a.ods", "get/14"]);
  await page.close();
});

test("hidden elements are left out, and indexes count them", async () => {
  const page = await open(`<style>.off{display:none}</style><table class=off><tr><td>无<td>0</table><p>甲<span class=off>乙</span>丙
    <table><tr><td>规章<td>1<tr class=off><td>x<td>y<tr><td>文件<td class=off>9<td>2</table>`);
  const { blocks } = await page.evaluate(() => goujiDom.readElement(document));
  assert.deepEqual(blocks?.[0], { kind: "paragraph", text: "甲丙" });
  const grid = blocks?.[1];
  assert.ok(grid?.kind === "grid");
  assert.deepEqual(grid.cells.map(({ text, dom }) => [text, dom?.table, dom?.row, dom?.cell]),
    [["规章", 1, 0, 0], ["1", 1, 0, 1], ["文件", 1, 2, 0], ["2", 1, 2, 2]]);
  await page.close();
});

test("tables that stand only in panes not yet opened are read as their bytes are, and that is said", async () => {
  const rows = (from: number) => Array.from({ length: 20 }, (_, row) => `<tr>${[0, 1, 2].map((cell) => `<td>${from + 3 * row + cell}`).join("")}`).join("");
  const html = `<!doctype html><meta charset="utf-8"><ul><li>总体情况<li>表格</ul><div>总体情况：收到申请5件。</div>
    <div style="display:none"><p>二、主动公开</p><table>${rows(100)}</table></div><section hidden><table>${rows(300)}<tr><td>合<div style="display:none">9</div>计<td>1<td>2</table></section>`;
  const folder = mkdtempSync(join(tmpdir(), "gouji-dom-"));
  writeFileSync(join(folder, "panes.html"), html);
  const page = await open(html);
  const live = await page.evaluate(() => goujiDom.readElement(document));
  const read = native(join(folder, "panes.html"));
  assert.deepEqual(live.blocks, read.blocks);
  assert.deepEqual(live.notices, read.notices);
  assert.deepEqual(live.notices?.map(({ code }) => code), ["hidden-read"]);
  await page.close();
});

test("a place leads back to its words and its cell", async () => {
  const page = await open("<p> 全年 <b>收到</b>申请<i>12</i>件 <table><tr><td>a<td>7</table>");
  const found = await page.evaluate(() => {
    const { blocks } = goujiDom.readElement(document);
    const text = blocks?.[0]?.kind === "paragraph" ? blocks[0].text : "";
    const start = text.indexOf("申请12");
    const words = goujiDom.elementOf(document, { source: 0, kind: "text", block: 0, start, end: start + 4 });
    const cell = goujiDom.elementOf(document, { source: 0, kind: "cell", dom: { table: 0, row: 0, cell: 1 } });
    const none = goujiDom.elementOf(document, { source: 0, kind: "whole" });
    return [String(words), cell instanceof Element ? cell.textContent : "", none];
  });
  assert.deepEqual(found, ["申请12", "7", null]);
  await page.close();
});

test("a page whose report stands in a frame of its own is read there, and places lead into it", async () => {
  const table = "<h1>五里镇2023年政府信息公开工作年度报告</h1><p>一、总体情况<table><tr><td>自然人<td>本年新收政府信息公开申请数量<tr><td>7<td>8</table>";
  const inner = `<p>上面。<iframe srcdoc="${table.replaceAll("<", "&lt;")}"></iframe>`;
  const page = await open(`<p>导航。<table><tr><td>首页</table><iframe srcdoc="${inner.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`);
  const found = await page.evaluate(() => {
    const { blocks, source } = goujiDom.readPage(document);
    const place = { source: 0, kind: "cell" as const, dom: { table: 0, row: 1, cell: 0 } };
    const cell = goujiDom.elementOf(document, place);
    goujiDom.readElement(document);
    const own = goujiDom.elementOf(document, { ...place, dom: { ...place.dom, row: 0 } });
    return [source?.name, blocks?.[0]?.kind === "paragraph" && blocks[0].text, ...[cell, own].map((one) => (one && "textContent" in one ? one.textContent : null))];
  });
  assert.deepEqual(found, ["http://portal.test/", "五里镇2023年政府信息公开工作年度报告", "7", "首页"]);
  await page.close();
});

test("open shadow roots are read as they are shown, with what stands in their slots, and places lead into them", async () => {
  const page = await open(`<p>甲<table><tr><td>外<td>1</table><x-report><span slot="b">乙</span><table><tr><td>槽<td>3</table><i slot="none">没有显示</i></x-report><gouji-report></gouji-report>`);
  const found = await page.evaluate(() => {
    const root = document.querySelector("x-report")!.attachShadow({ mode: "open" });
    root.innerHTML = `<h2>内</h2><p>收到<slot name="b">无</slot>申请<slot name="c">12</slot>件</p><div><table><tr><td>里<td>2</table></div><slot></slot><p hidden>藏</p><section></section>`;
    root.querySelector("section")!.attachShadow({ mode: "open" }).innerHTML = "<table><tr><td>最里<td>4</table>";
    document.querySelector("gouji-report")!.attachShadow({ mode: "open" }).innerHTML = "<p>结果</p>";
    const read = goujiDom.readElement(document);
    const texts = read.blocks?.map((block) => (block.kind === "grid" ? block.cells.map(({ text, dom }) => `${text}@${dom?.table}`) : "text" in block ? block.text : ""));
    const cells = [0, 1, 2, 3, 4].map((table) => goujiDom.elementOf(document, { source: 0, kind: "cell", dom: { table, row: 0, cell: 1 } }));
    const ranges = [[0, 2], [2, 3], [5, 7], [1, 3]].map(([start, end]) => String(goujiDom.elementOf(document, { source: 0, kind: "text", block: 3, start: start ?? 0, end: end ?? 0 })));
    const host = goujiDom.readElement(document.querySelector("x-report")!).blocks?.length;
    return { texts, ranges, cells: cells.map((cell) => (cell instanceof Element ? cell.textContent : null)), host };
  });
  assert.deepEqual(found.texts, ["甲", ["外@0", "1@0"], "内", "收到乙申请12件", ["里@2", "2@2"], ["槽@1", "3@1"], ["最里@3", "4@3"]]);
  // The last one runs on into the slot: what of it stands in the root.
  assert.deepEqual(found.ranges, ["收到", "乙", "12", "到"]);
  assert.deepEqual(found.cells, ["1", "3", "2", "4", null]);
  assert.equal(found.host, 5);
  await page.close();
});

test("a report in a frame within a shadow root is found", async () => {
  const page = await open("<p>导航。<div></div>");
  const title = await page.evaluate(async () => {
    const root = document.querySelector("div")!.attachShadow({ mode: "open" });
    const frame = document.createElement("iframe");
    frame.srcdoc = "<h1>五里镇2023年政府信息公开工作年度报告</h1><p>一、总体情况<table><tr><td>自然人<td>本年新收政府信息公开申请数量<tr><td>7<td>8</table>";
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    root.append(frame);
    await loaded;
    const [first] = goujiDom.readPage(document).blocks ?? [];
    return first?.kind === "paragraph" && first.text;
  });
  assert.equal(title, "五里镇2023年政府信息公开工作年度报告");
  await page.close();
});
