/** Attachments and frames of other sites, once the reader has permitted the site. */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { besidePortal, elapse, patient, stop } from "./opened.ts";

// What a reader grants in the browser's own prompt, which no test can click.
const around = besidePortal(["http://localhost/*", "http://127.0.0.1/*"]);
afterEach(() => around.site.release());

test("one click checks one attachment; what is no file is said", async () => {
  const opened = await around.browser.open(`${around.site.address}/attachment`);
  const { panel, verdict } = opened;
  const check = (name: string) => panel.locator("details.files li").filter({ hasText: name }).getByRole("button", { name: "核对" }).click();
  await check("gone.pdf");
  await panel.getByRole("alert").filter({ hasText: "没有给文件（答复 404）" }).waitFor();
  await check("login.doc");
  await panel.getByRole("alert").filter({ hasText: "给的是一个网页，不是文件" }).waitFor();
  const before = around.site.asked.length;
  await check("nb2023.docx");
  await verdict.filter({ hasText: "读到 3 张表 78 个数" }).waitFor();
  assert.deepEqual(around.site.asked.slice(before), ["/files/nb2023.docx"]);
  await panel.locator("gouji-panel h1").filter({ hasText: "松坪县发展和改革局2023年度报告" }).waitFor();
  assert.deepEqual(await opened.boxed(), [], "the page is not what was checked");
  const top = async (part: string) => (await opened.panel.locator(part).boundingBox())?.y ?? NaN;
  assert.ok(await top("gouji-result") < await top("details.files"), "the result goes before the files once there is one");
  await panel.getByRole("button", { name: "回到网页上的内容" }).click();
  await verdict.filter({ hasText: "没有读到" }).waitFor();
  await opened.leave();
});

test("a page that changes by itself takes away neither a file's result nor what was said of a file", async () => {
  const opened = await around.browser.open(`${around.site.address}/changing`);
  const items = opened.panel.locator("details.files li");
  const changed = async (files: number) => {
    await opened.page.evaluate("add()");
    await items.nth(files - 1).waitFor({ state: "attached" });
    await opened.panel.locator("gouji-panel header button[aria-busy=false]").waitFor();
  };
  await items.filter({ hasText: "年报.pdf" }).getByRole("button", { name: "核对" }).click();
  const said = opened.panel.getByRole("alert").filter({ hasText: "没有给文件（答复 404）" });
  await said.waitFor();
  await changed(3);
  assert.equal(await said.count(), 1);
  await items.filter({ hasText: "2023年年报.docx" }).getByRole("button", { name: "核对" }).click();
  await opened.verdict.filter({ hasText: "读到 3 张表 78 个数" }).waitFor();
  await changed(4);
  assert.match(await opened.verdict.innerText(), /读到 3 张表 78 个数/);
  await opened.panel.getByRole("button", { name: "回到网页上的内容" }).click();
  await opened.verdict.filter({ hasText: "没有读到" }).waitFor();
  await opened.close();
});

test("a reading that fails takes away neither what was said of a file nor a file's result", async () => {
  const opened = await around.browser.open(`${around.site.address}/changing`, patient);
  const items = opened.panel.locator("details.files li");
  const says = (words: string) => opened.panel.getByRole("alert").filter({ hasText: words });
  const fails = async () => {
    await stop(opened.page);
    await opened.panel.getByRole("button", { name: "再读一次" }).click();
    await opened.panel.locator("header button[aria-busy=true]").waitFor();
    await elapse(opened.panel);
    await says("网页没有答复").waitFor();
  };
  await items.filter({ hasText: "年报.pdf" }).getByRole("button", { name: "核对" }).click();
  await says("“年报.pdf”没有核对").filter({ hasText: "没有给文件（答复 404）" }).waitFor();
  await fails();
  assert.equal(await says("没有给文件（答复 404）").count(), 1);
  around.site.release();
  await says("网页没有答复").waitFor({ state: "detached" });
  await items.filter({ hasText: "2023年年报.docx" }).getByRole("button", { name: "核对" }).click();
  await opened.verdict.filter({ hasText: "读到 3 张表 78 个数" }).waitFor();
  await fails();
  assert.match(await opened.verdict.innerText(), /读到 3 张表 78 个数/);
  around.site.release();
  await opened.close();
});

test("the checking thread breaks on a file: the result before stays, and the file is named", async () => {
  const opened = await around.browser.open(`${around.site.address}/attachment`);
  await opened.verdict.filter({ hasText: /./ }).waitFor();
  const before = await opened.verdict.innerText();
  await opened.panel.workers()[0]?.evaluate(() => {
    self.postMessage = () => void setTimeout(() => { throw new Error("killed"); });
  });
  await opened.panel.locator("details.files li").filter({ hasText: "2023年年报.docx" }).getByRole("button", { name: "核对" }).click();
  await opened.panel.getByRole("alert").filter({ hasText: "“nb2023.docx”这一次没有读完" }).waitFor();
  assert.equal(await opened.verdict.innerText(), before);
  await opened.panel.locator("details.files li").filter({ hasText: "2023年年报.docx" }).getByRole("button", { name: "核对" }).click();
  await opened.verdict.filter({ hasText: "读到 3 张表 78 个数" }).waitFor();
  await opened.close();
});

for (const path of ["/report.pdf", "/viewer"]) {
  test(`${path}: a PDF in the tab is offered as a file, with no verdict on a page that is none`, async () => {
    const opened = await around.browser.open(around.site.address + path);
    await opened.panel.getByText("这里打开的是一个文件，不是网页").waitFor();
    assert.equal(await opened.verdict.count(), 0);
    assert.match(await opened.panel.locator("details.files").innerText(), /^打开着的文件\s+点“核对”时/);
    await opened.panel.locator("details.files li").getByRole("button", { name: "核对" }).click();
    await opened.verdict.filter({ hasText: /读到 3 张表 78 个数/ }).waitFor();
    assert.equal(await opened.panel.getByText("这里打开的是一个文件，不是网页").count(), 0);
    await opened.close();
  });
}

test("a file that a script serves is known by the name that its link shows", async () => {
  const opened = await around.browser.open(`${around.site.address}/attachment`);
  await opened.panel.locator("details.files li").filter({ hasText: "公开版" }).getByRole("button", { name: "核对" }).click();
  await opened.verdict.filter({ hasText: "读到 3 张表 78 个数" }).waitFor();
  await opened.leave();
});

test("a PDF in a font that is not in the file is read by the extension's own CMaps", async () => {
  const opened = await around.browser.open(`${around.site.address}/unembedded`);
  const before = around.site.asked.length;
  await opened.panel.locator("details.files li").getByRole("button", { name: "核对" }).click();
  await opened.panel.locator("gouji-panel").getByText("收到政府信息公开申请3件").first().waitFor({ state: "attached" });
  assert.deepEqual(around.site.asked.slice(before), ["/files/song.pdf"]);
  await opened.leave();
});

test("a frame of another site is read where it was permitted, and its cells are marked in it", async () => {
  const opened = await around.browser.open(`${around.site.address}/foreign`);
  await opened.verdict.filter({ hasText: "读到 3 张表 200 个数" }).waitFor();
  await opened.until(async () => (await opened.boxed()).includes("3"));
  await opened.leave();
});
