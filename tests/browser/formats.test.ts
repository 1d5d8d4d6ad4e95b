/** Files that are neither text nor HTML: read by a module that the page fetches when the first one comes. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Output } from "gouji";
import { zipOf } from "../zip.ts";
import { pdfWithoutFonts } from "../pdf.ts";
import { both, caseFile, root, withPage, type Opened } from "./page.ts";

const cases = ["03-word-paste.docx", "03-word-paste.doc", "03-word-paste.pdf"];
const readersOf = ({ served }: Opened): string[] => served.asked.flatMap(({ url }) => /(office|pdf)_bg/.exec(url)?.[1] ?? []);

/** The same report in every format. */
async function isRead(opened: Opened, name: string): Promise<void> {
  await opened.result.waitFor();
  assert.match(await opened.verdict.innerText(), /读到 3 张表/, name);
  assert.equal(await opened.cell("disclosure.normativeDocuments.inForce").locator(".figure").innerText(), "18", name);
  // What the prose says against the table is marked where it stands.
  const marks = await opened.page.locator("gouji-result mark.contradicted").allInnerTexts();
  assert.deepEqual(marks.map((text) => text.slice(0, 3)), ["26件"], name);
}

const made = (ending: string): Buffer => readFileSync(`${root}tests/formats/03-word-paste.${ending}`);
const page = readFileSync(caseFile("03-word-paste.html"));
const mail = Buffer.from(["From: a@localhost", "Subject: 2023", "MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64", "", page.toString("base64")].join("\r\n"));

/** The report as a file of each kind that the page takes; `.wps` and `.et` are Word's and Excel's own in most offices. */
const files: [ending: string, bytes: Buffer][] = [
  ...["docx", "doc", "rtf", "odt", "xlsx", "xls", "ods", "csv", "xml", "fodt", "ofd", "pdf"].map((ending): [string, Buffer] => [ending, made(ending)]),
  ["wps", made("doc")], ["et", made("xls")], ["mht", made("mhtml")], ["html", page], ["eml", mail],
];

/** Puts a file onto the page by drop, and again by the file button. */
async function bothWays(opened: Opened, name: string, bytes: Buffer, holds: (opened: Opened) => Promise<void>): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), "gouji-formats-")), name);
  writeFileSync(path, bytes);
  for (const put of [opened.drop, opened.choose]) {
    await put.call(opened, path);
    await holds(opened);
    await opened.page.goBack();
    await opened.page.locator("textarea").waitFor();
  }
}

describe("each format by drop and by the file button", () => {
  for (const [ending, bytes] of files) {
    test(`.${ending}`, () => withPage((opened) => bothWays(opened, `年报.${ending}`, bytes, () => isRead(opened, ending))));
  }

  const says = (verdict: RegExp) => async (opened: Opened) => {
    await opened.result.waitFor();
    assert.match(await opened.verdict.innerText(), verdict);
  };
  test(".txt", () => withPage((opened) => bothWays(opened, "年报.txt", readFileSync(caseFile("09-contradictions.txt")), says(/读到 3 张表 200 个数/))));
  test(".zip", () => withPage((opened) => bothWays(opened, "全县.zip", zipOf([["甲.docx", made("docx")], ["乙.ofd", made("ofd")]]), async () => {
    await opened.page.locator("gouji-files .frame tbody tr").nth(1).waitFor();
    await opened.page.locator("gouji-files tr.waiting").first().waitFor({ state: "detached" });
    assert.equal(await opened.page.locator("gouji-files .frame tbody td[colspan]").count(), 0);
  })));
});

// Without the service worker, which fetches the readers too.
test("Word and PDF by drop, each reader fetched once and only when it is needed", () => withPage(async (opened) => {
  assert.deepEqual(readersOf(opened), []);
  for (const [name, readers] of [[cases[0], ["office"]], [cases[1], ["office"]], [cases[2], ["office", "pdf"]]] as const) {
    await opened.drop(caseFile(name ?? ""));
    await isRead(opened, name ?? "");
    assert.deepEqual(readersOf(opened), readers);
    await opened.page.goBack();
    await opened.page.locator("textarea").waitFor();
  }
}, { serviceWorkers: "block", provoked: /Service Worker registration blocked/ }));

both("an archive by the file button is a list of its files", async (opened) => {
  const inside = cases.map((name): [string, Buffer] => [name, readFileSync(caseFile(name))]);
  const broken: [string, Buffer] = ["坏.docx", Buffer.from("PK\u0003\u0004 word/document.xml")];
  await opened.choose({ name: "全县.zip", mimeType: "application/zip", buffer: zipOf([...inside, broken]) });
  const rows = opened.page.locator("gouji-files .frame tbody tr");
  await rows.nth(3).waitFor();
  await opened.page.locator("gouji-files tr.waiting").first().waitFor({ state: "detached" });
  assert.equal(await rows.count(), 4);
  assert.equal(await opened.page.locator("gouji-files .frame tbody td[colspan]").count(), 1);
  await rows.filter({ hasText: "全县.zip!03-word-paste.pdf" }).getByRole("button").click();
  await isRead(opened, "in the archive");
});

const unembedded = { name: "宋体不在文件里.pdf", mimeType: "application/pdf", buffer: pdfWithoutFonts(["青柏县水务局2023年政府信息公开工作年度报告", "一、总体情况", "收到政府信息公开申请3件，均已答复。"]) };
const cmapsOf = ({ served }: Opened): string[] => served.asked.flatMap(({ url }) => /(\w+)-[\w-]{8}\.cmaps$/.exec(url)?.[1] ?? []);

/** Its text stands on the screen. */
async function isWhole(opened: Opened): Promise<void> {
  await opened.result.waitFor();
  await opened.page.locator("gouji-result").getByText("收到政府信息公开申请3件").first().waitFor();
}

test("CMaps are fetched when a font asks for them, once, and only those of its collection", () => withPage(async (opened) => {
  await opened.read(caseFile("03-word-paste.pdf"));
  assert.deepEqual(cmapsOf(opened), []);
  for (let times = 0; times < 2; times++) {
    await opened.page.goBack();
    await opened.choose(unembedded);
    await isWhole(opened);
    assert.deepEqual(cmapsOf(opened), ["GB1"]);
  }
}, { serviceWorkers: "block", provoked: /Service Worker registration blocked/ }));

both("a PDF in a font that is not in the file", async (opened) => {
  await opened.choose(unembedded);
  await isWhole(opened);
});

test("without its CMaps a PDF is not read, and says so", () => withPage(async (opened) => {
  await opened.page.route("**/*.cmaps", (route) => route.abort());
  await opened.read(unembedded);
  await opened.page.locator("gouji-result .trouble").filter({ hasText: "UniGB-UCS2-H" }).waitFor();
  await opened.page.unroute("**/*.cmaps");
  await opened.page.goBack();
  await opened.choose(unembedded);
  await isWhole(opened);
}, { serviceWorkers: "block", provoked: /Service Worker registration blocked|ERR_FAILED/ }));

test("a page saved with its folder is one report with its frame, as for the command line", () => withPage(async (opened) => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-saved-"));
  mkdirSync(join(folder, "年报_files"));
  writeFileSync(join(folder, "年报.html"), `<!doctype html><meta charset="utf-8"><p>首页</p><iframe src="./年报_files/saved_resource.html"></iframe>`);
  writeFileSync(join(folder, "年报_files", "saved_resource.html"), page);
  writeFileSync(join(folder, "年报_files", "文件.docx"), made("docx"));
  await opened.drop(folder);
  await isRead(opened, "folder");
  const { text } = await opened.saved("JSON");
  const { results } = JSON.parse(text) as Output;
  const command = process.env.GOUJI ?? `${root}target/debug/gouji`;
  const told = JSON.parse(execFileSync(command, ["check", "--format", "json", "--fail-on", "never", folder], { encoding: "utf8" })) as Output;
  assert.deepEqual(results.map(({ source }) => source.sha256), told.results.map(({ source }) => source.sha256));
  assert.equal(results.length, 1);
}));
