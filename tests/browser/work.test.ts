/** Working with a result: notes, cells, corrections, language, export. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Output } from "gouji";
import { both, caseFile, root } from "./page.ts";

const contradictions = caseFile("09-contradictions.txt");
const wrong = "applications.partlyGranted.total";

both("a note lights its cells, a cell opens its note", async (opened) => {
  await opened.read(contradictions);
  const note = opened.note("“(二)部分公开”").first();
  await note.locator("button.head").click();
  await opened.page.locator(`td.lit[data-address="${wrong}"]`).waitFor();
  await opened.page.locator('td.lit[data-address="applications.partlyGranted.naturalPerson"]').waitFor();
  assert.match(await note.locator("table.equation").innerText(), /17[\s\S]*18/);
  await note.locator("button.head").click();
  assert.equal(await opened.page.locator("td.lit").count(), 0);
  await opened.cell(wrong).click();
  assert.equal(await note.locator("button.head").getAttribute("aria-expanded"), "true");
});

both("an open note says why it matters; its clause unfolds, and its page is a link away", async (opened) => {
  await opened.read(contradictions);
  const note = opened.note("正文说共新收申请 317 件").first();
  await note.locator("button.head").click();
  assert.match(await note.locator(".why").innerText(), /^为什么要紧\s*\S{6,}/);
  const clause = note.locator(".basis details").first();
  assert.equal(await clause.locator("p").isVisible(), false);
  await clause.locator("summary").click();
  assert.match(await clause.locator("p").innerText(), /^大意：报告要有/);
  assert.match(await note.locator(".basis a").getAttribute("href") ?? "", /rules\/prose-received/);
});

both("in English an error and a notice are English", async (opened) => {
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "", buffer });
  await opened.page.getByRole("button", { name: "English" }).click();
  await opened.choose(file("a.png", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")));
  await opened.page.locator("gouji-result .verdict").filter({ hasText: "This is a picture: there is no text in it." }).waitFor();
  await opened.page.goBack();
  // GBK that does not say so: a heading of the form, and no table.
  await opened.read(file("a.txt", Buffer.from("d2bba1a2d7dccce5c7e9bff60a", "hex")));
  await opened.page.locator("gouji-result").filter({ hasText: "it was read as gb18030" }).waitFor();
});

both("a corrected cell takes its notes away at once; undo brings them back", async (opened) => {
  await opened.read(contradictions);
  const note = opened.note("“(二)部分公开”").first();
  const verdict = await opened.verdict.innerText();
  await opened.cell(wrong).dblclick();
  await opened.cell(wrong).locator("input:focus").waitFor();
  await opened.page.keyboard.type("17");
  await opened.page.keyboard.press("Enter");
  await note.waitFor({ state: "detached" });
  assert.match(await opened.cell(wrong).innerText(), /^17\s*改/);
  assert.notEqual(await opened.verdict.innerText(), verdict);
  await opened.page.getByRole("button", { name: "撤销" }).click();
  await note.waitFor();
  assert.match(await opened.cell(wrong).innerText(), /^18/);
  assert.equal(await opened.verdict.innerText(), verdict);
  await opened.page.getByRole("button", { name: "重做" }).click();
  await note.waitFor({ state: "detached" });
});

both("what is being typed stays when the view is drawn anew, as when a rule's page arrives", async (opened) => {
  await opened.read(contradictions);
  await opened.cell(wrong).dblclick();
  await opened.cell(wrong).locator("input:focus").waitFor();
  await opened.page.keyboard.type("17");
  await opened.page.locator("gouji-result").evaluate((result) => {
    const view = result as HTMLElement & { rules: unknown[]; updateComplete: Promise<boolean> };
    view.rules = [...view.rules];
    return view.updateComplete;
  });
  assert.equal(await opened.cell(wrong).locator("input").inputValue(), "17");
  await opened.page.keyboard.press("Enter");
  await opened.cell(wrong).filter({ hasText: /^17/ }).waitFor();
});

both("from the keyboard: to the next note, into its cell, a wrong entry, a right one", async (opened) => {
  await opened.read(contradictions);
  await opened.cell(wrong).focus();
  await opened.page.keyboard.press("Enter");
  await opened.page.keyboard.type("abc");
  await opened.page.keyboard.press("Enter");
  await opened.page.getByRole("alert").filter({ hasText: "请填一个数" }).waitFor();
  await opened.page.keyboard.press("Control+A");
  await opened.page.keyboard.type("17");
  await opened.page.keyboard.press("Enter");
  await opened.page.locator(`td.edited[data-address="${wrong}"]`).waitFor();
  await opened.page.keyboard.press("j");
  await opened.page.locator("article.note.open").waitFor();
});

both("notes are filtered by outcome", async (opened) => {
  await opened.read(contradictions);
  const notes = opened.page.locator("article.note");
  const all = await notes.count();
  await opened.page.getByRole("group", { name: "筛选" }).getByRole("button", { name: /对不上/ }).click();
  const fails = await opened.page.locator("article.note.fail").count();
  assert.ok(fails > 0 && fails < all, `${fails} of ${all}`);
  assert.equal(await notes.count(), fails);
});

both("an ignored note stays away over a reload of the report, and comes back", async (opened) => {
  await opened.read(contradictions);
  const note = opened.note("“(二)部分公开”").first();
  await note.locator("button.head").click();
  await note.locator("details.menu summary").click();
  await note.getByRole("button", { name: "这份报告里不再提示这一条" }).click();
  await note.waitFor({ state: "detached" });
  await opened.page.reload();
  await opened.read(contradictions);
  assert.equal(await note.count(), 0);
  await opened.page.locator("details.fold").filter({ hasText: "不再提示的" }).locator("summary").click();
  await opened.page.getByRole("button", { name: "恢复提示" }).first().click();
  await note.waitFor();
});

both("English by the switch, with the Chinese names of rows kept", async (opened) => {
  await opened.read(contradictions);
  await opened.page.getByRole("button", { name: "English" }).click();
  const note = opened.note("(二)部分公开").first();
  await note.filter({ hasText: /[a-z]{3}/ }).waitFor();
  assert.equal(await opened.page.locator("html").getAttribute("lang"), "en");
  assert.doesNotMatch(await opened.verdict.innerText(), /[\u4e00-\u9fff]/);
  await opened.page.getByRole("button", { name: "中文" }).click();
  await note.filter({ hasText: "总计写的是" }).waitFor();
});

both("the exported JSON is the command line's", async (opened) => {
  await opened.read(contradictions);
  const { name, text } = await opened.saved("JSON");
  assert.match(name, /\.json$/);
  const day = await opened.page.evaluate(() => new Date().toLocaleDateString("sv"));
  const command = process.env.GOUJI ?? `${root}target/debug/gouji`;
  const args = ["check", "--format", "json", "--fail-on", "never", "--as-of", day, "09-contradictions.txt"];
  const native = JSON.parse(execFileSync(command, args, { cwd: `${root}tests/cases`, encoding: "utf8" })) as Output;
  assert.deepEqual(JSON.parse(text), native);
});

both("the exported CSV has a BOM, one row a cell, and no formula", async (opened) => {
  await opened.read({ name: "=1+1.txt", mimeType: "text/plain", buffer: readFileSync(contradictions) });
  const { name, text } = await opened.saved("CSV");
  assert.match(name, /\.csv$/);
  const [head, ...rows] = text.trimEnd().split("\r\n");
  assert.equal(head, "\uFEFFsource,organ,year,form,address,value,raw,state,place");
  assert.ok(rows.length >= 200);
  assert.ok(rows.every((row) => row.startsWith("'=1+1.txt,")), rows[0]);
  assert.ok(rows.some((row) => row.includes(`,${wrong},18,18,number,`)));
});

both("the record to print names the report, its bytes and the findings", async (opened) => {
  await opened.read(contradictions);
  await opened.page.locator("details.export summary").click();
  await opened.page.getByRole("button", { name: "校核记录" }).click();
  const record = await opened.page.locator("gouji-record article").innerText();
  assert.match(record, /青柏县自然资源和规划局/);
  assert.match(record, /[0-9a-f]{64}/);
  assert.match(record, /总计写的是 18/);
});

both("a file that cannot be read a second time keeps its result, and that is said beside it", async (opened) => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const file = join(folder, "年报.txt");
  copyFileSync(contradictions, file);
  await opened.read(file);
  const verdict = await opened.verdict.innerText();
  // As the reader's editor does: what was opened is another file now.
  writeFileSync(file, "别的内容");
  await opened.cell(wrong).dblclick();
  await opened.cell(wrong).locator("input:focus").waitFor();
  await opened.page.keyboard.type("17");
  await opened.page.keyboard.press("Enter");
  const said = opened.page.getByRole("alert").filter({ hasText: "“年报.txt”这一次没有读成：文件打开后改过" });
  await said.waitFor();
  assert.equal(await opened.verdict.innerText(), verdict);
  assert.match(await opened.cell(wrong).innerText(), /^18/);
  await said.getByRole("button", { name: "再读一次" }).click();
  await said.waitFor();
  await opened.page.locator("button.name").click();
  await said.waitFor({ state: "detached" });
  rmSync(folder, { recursive: true });
});

both("the menu of exports closes when something else is clicked, or by Escape", async (opened) => {
  await opened.read(contradictions);
  const menu = opened.page.locator("details.export");
  for (const leave of [() => opened.page.mouse.click(20, 400), () => opened.page.keyboard.press("Escape")]) {
    await menu.locator("summary").click();
    await menu.locator("ul").waitFor();
    await leave();
    await menu.locator("ul").waitFor({ state: "hidden" });
  }
});
