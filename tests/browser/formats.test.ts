/** Files that are neither text nor HTML: read by a module that the page fetches when the first one comes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { zipOf } from "../zip.ts";
import { pdfWithoutFonts } from "../pdf.ts";
import { both, caseFile, withPage, type Opened } from "./page.ts";

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
