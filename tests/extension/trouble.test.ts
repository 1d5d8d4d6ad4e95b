/** What goes wrong around the panel: one sentence each, and what was read stays. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page, Worker } from "playwright-core";
import { besidePortal, type Opened } from "./opened.ts";

const around = besidePortal();

const READ = "读到 3 张表 78 个数";
const says = ({ panel }: Opened, words: string) => panel.getByRole("alert").filter({ hasText: words }).waitFor();
const isStillThere = ({ verdict }: Opened) => verdict.filter({ hasText: READ }).waitFor();

test("storage full: the report is not remembered, the check stays, and room can be made", async () => {
  // The browser's own limit, hit for real: all but some hundred bytes of its ten megabytes are taken.
  const fill = (panel: Page) => panel.addInitScript(() => {
    const filled = chrome.storage.local.set({ "report:filling": "x".repeat(10 * 1024 * 1024 - 300) });
    const get = chrome.storage.local.get.bind(chrome.storage.local);
    chrome.storage.local.get = async (keys) => { await filled; return get(keys); };
  });
  const opened = await around.browser.open(`${around.site.address}/word`, fill);
  await says(opened, "浏览器给扩展的地方满了");
  await isStillThere(opened);
  await opened.panel.evaluate(() => chrome.storage.local.remove("report:filling"));
  await opened.panel.getByRole("button", { name: "再读一次" }).click();
  await opened.panel.locator("details.kept summary").filter({ hasText: "1" }).waitFor();
  assert.equal(await opened.panel.locator("[role=alert].trouble").count(), 0);
  await isStillThere(opened);
  await opened.panel.evaluate(async () => chrome.storage.local.remove(Object.keys(await chrome.storage.local.get(null))));
  await opened.close();
});

test("storage refused: said, and the check stays", async () => {
  const opened = await around.browser.open(`${around.site.address}/word`, (panel) => panel.addInitScript(() => {
    chrome.storage.local.set = () => Promise.reject(new Error("IO error: .../000003.log: Unable to create writable file"));
  }));
  await says(opened, "浏览器不让保存");
  await isStillThere(opened);
  await opened.close();
});

test("a private window: nothing is stored, neither the report nor what is ignored", async () => {
  const opened = await around.browser.open(`${around.site.address}/word`, (panel) => panel.addInitScript(() => {
    // A test before may have kept its report in its last moment.
    void chrome.storage.local.clear();
    const get = chrome.tabs.get.bind(chrome.tabs);
    chrome.tabs.get = async (tabId) => ({ ...await get(tabId), incognito: true });
  }));
  await isStillThere(opened);
  await opened.panel.locator("details.kept summary").click();
  await opened.panel.locator("details.kept").getByText("这是无痕（隐私）窗口：在这里打开的报告不会记住").waitFor();
  assert.equal(await opened.panel.locator("details.kept input").count(), 0);
  const note = opened.note("共收到申请 26 件");
  await note.locator("button.head").click();
  await note.locator("details.menu summary").click();
  await note.getByRole("button", { name: "所有报告都不再提示这一条" }).click();
  await note.waitFor({ state: "detached" });
  const stored = await opened.panel.evaluate(async () => ({ reports: Object.keys(await chrome.storage.local.get(null)), ignored: Object.keys(localStorage) }));
  assert.deepEqual(stored, { reports: [], ignored: [] });
  await opened.close();
});

test("permission refused: nothing is asked of the site, and the page's own result stays", async () => {
  const opened = await around.browser.open(`${around.site.address}/attachment`, (panel) => panel.addInitScript(() => {
    chrome.permissions.request = () => Promise.resolve(false);
  }));
  const check = opened.panel.locator("details.files li").first().getByRole("button", { name: "核对" });
  await check.waitFor();
  const [asked, said] = [around.site.asked.length, await opened.verdict.innerText()];
  await check.click();
  await says(opened, `没有得到 ${new URL(around.site.address).host} 的允许`);
  assert.equal(await opened.verdict.innerText(), said);
  assert.equal(around.site.asked.length, asked);
  assert.ok(await check.isEnabled());
  await opened.close();
});

test("the tab is closed: the result stays", async () => {
  const opened = await around.browser.open(`${around.site.address}/word`);
  await isStillThere(opened);
  await opened.page.close();
  await says(opened, "网页已经关上");
  await isStillThere(opened);
  await opened.close();
});

test("the page is another one: the result stays until that one is to be read", async () => {
  const opened = await around.browser.open(`${around.site.address}/word`);
  await isStillThere(opened);
  await opened.page.goto(`${around.site.address}/layout`);
  await says(opened, "网页换了");
  await isStillThere(opened);
  await opened.panel.getByRole("button", { name: "读这一页" }).click();
  await opened.verdict.filter({ hasText: "读到 3 张表 200 个数" }).waitFor();
  await opened.close();
});

/** Nobody answers in the page, as where its own script keeps it busy. */
const silent = (panel: Page) => panel.addInitScript(() => {
  const connect = chrome.tabs.connect.bind(chrome.tabs);
  chrome.tabs.connect = (...tab) => {
    const { name, onMessage, onDisconnect } = connect(...tab);
    const asked = document.documentElement.toggleAttribute.bind(document.documentElement, "data-asked", true);
    return { name, onMessage, onDisconnect, postMessage: asked, disconnect: asked };
  };
});

for (const [what, act, words] of [
  ["closed", (page: Page) => page.close(), "网页已经关上"],
  ["another one", (page: Page) => page.goto(`${around.site.address}/news`), "网页换了"],
] as const) {
  test(`the page is ${what} in the middle of reading: said at once`, async () => {
    const opened = await around.browser.open(`${around.site.address}/word`, silent);
    await opened.panel.locator("html[data-asked]").waitFor();
    await act(opened.page);
    await says(opened, words);
    await opened.close();
  });
}

/** The thread that checks breaks in the middle of the next thing that it is asked. */
const breaks = (worker: Worker) => worker.evaluate(() => {
  self.postMessage = () => void setTimeout(() => { throw new Error("killed"); });
});

test("the checking thread breaks: said, what was read stays, and the next reading has a new one", async () => {
  const opened = await around.browser.open(`${around.site.address}/word`);
  await isStillThere(opened);
  const worker = opened.panel.workers()[0];
  assert.ok(worker);
  await breaks(worker);
  await opened.panel.getByRole("button", { name: "再读一次" }).click();
  await says(opened, "核对程序中途停下了");
  await isStillThere(opened);
  await opened.panel.getByRole("button", { name: "再读一次" }).click();
  await opened.panel.locator("[role=alert].trouble").waitFor({ state: "detached" });
  await isStillThere(opened);
  await opened.close();
});

test("a page of 10 MB: its report is read, what was not is said, and the panel answers", async () => {
  const opened = await around.browser.open(`${around.site.address}/long`);
  // A machine with much else to do takes its time; that it comes is what counts.
  await opened.panel.locator("gouji-panel h1").filter({ hasText: "松坪县发展和改革局2023年度报告" }).waitFor({ timeout: 150_000 });
  await opened.panel.getByText("网页太大").first().waitFor({ state: "attached" });
  // By its place: to look for a role means asking the style of every element of a long report.
  const language = opened.panel.locator("gouji-panel header button.link");
  await language.click();
  await language.filter({ hasText: "中文" }).waitFor();
  await opened.close();
});

test("a page of more lines than are taken from one: said as that, not as silence", async () => {
  const opened = await around.browser.open(`${around.site.address}/lines`, (panel) => panel.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    // However long the page takes, its silence is not what is said.
    window.setTimeout = ((act: () => void, delay = 0) => (delay < 10_000 ? later(act, delay) : 0)) as typeof setTimeout;
  }));
  await opened.panel.getByRole("alert").filter({ hasText: "网页交来的内容太多" }).waitFor({ timeout: 150_000 });
  await opened.close();
});

// The last one: what the tests asked the background for is gone with it.
test("the background ends: the panel goes on, and the button wakes it", async () => {
  const opened = await around.browser.open(`${around.site.address}/word`);
  await isStillThere(opened);
  await around.browser.endBackground();
  await opened.panel.getByRole("button", { name: "再读一次" }).click();
  await opened.panel.locator("gouji-panel header button[aria-busy=false]").waitFor();
  await isStillThere(opened);
  await opened.leave();
  await around.browser.click(opened.page);
  await opened.page.locator("gouji-marks").waitFor({ state: "attached" });
  await opened.page.close();
});
