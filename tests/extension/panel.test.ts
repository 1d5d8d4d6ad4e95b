/** The panel beside portal pages of every kind: what it says, what it marks in the page, what it leaves there. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { besidePortal, marksIn, type Opened } from "./opened.ts";

const around = besidePortal();

/** Opens a page with its panel, and afterwards holds the extension to leaving nothing behind. */
async function beside(path: string, act: (opened: Opened) => Promise<void>, { changes = false } = {}): Promise<void> {
  const opened = await around.browser.open(around.site.address + path);
  await act(opened);
  await opened.leave();
  if (!changes) assert.equal(await marksIn(opened.page), opened.before);
  assert.equal(await opened.page.locator("gouji-marks").count(), path === "/fooling" ? 1 : 0);
  await opened.page.close();
}

const heading = ({ panel }: Opened) => panel.locator("gouji-panel h1");

describe("pages that hold a report", () => {
  const reports: [path: string, organ: string, verdict: RegExp, boxed: string][] = [
    ["/word", "松坪县发展和改革局2023年度报告", /读到 3 张表 78 个数/, "27"],
    ["/layout", "澜川市䶮溪镇人民政府2021年度报告", /读到 3 张表 200 个数/, "3"],
    ["/gb18030", "澜川市䶮溪镇人民政府2021年度报告", /读到 3 张表 200 个数/, "5"],
    ["/iframe", "澜川市䶮溪镇人民政府2021年度报告", /读到 3 张表 200 个数/, "3"],
    ["/srcdoc", "澜川市䶮溪镇人民政府2021年度报告", /读到 3 张表 200 个数/, "3"],
    ["/strict", "松坪县发展和改革局2023年度报告", /读到 3 张表 78 个数/, "27"],
  ];
  for (const [path, organ, verdict, boxed] of reports) {
    test(path, () => beside(path, async (opened) => {
      await opened.verdict.filter({ hasText: verdict }).waitFor();
      await heading(opened).filter({ hasText: organ }).waitFor();
      await opened.until(async () => (await opened.boxed()).includes(boxed));
      assert.ok(!(await opened.boxed()).includes("no cell"));
    }));
  }

  test("/two: the first of two reports, and a word about the second", () => beside("/two", async (opened) => {
    await heading(opened).filter({ hasText: "松坪县发展和改革局2023年度报告" }).waitFor();
    await opened.panel.getByText("从这里起是另一份报告，没有读").first().waitFor();
  }));

  test("/late: read again once the script has drawn the tables", () => beside("/late", async (opened) => {
    await opened.verdict.filter({ hasText: "这不像是政府信息公开工作年度报告" }).waitFor();
    await opened.page.getByRole("button", { name: "载入" }).click();
    await opened.verdict.filter({ hasText: "读到 3 张表" }).waitFor();
    await opened.until(async () => (await opened.boxed()).includes("27"));
  }, { changes: true }));
});

describe("both ways", () => {
  test("a note leads to its cell, a cell to its note", () => beside("/layout", async (opened) => {
    const note = opened.note("“(一)予以公开”").first();
    await note.locator("button.head").first().click();
    await opened.until(() => opened.page.evaluate(() => {
      const { top, bottom } = [...document.querySelectorAll("td")].filter((cell) => cell.textContent === "（一）予以公开")[0]?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= innerHeight;
    }));
    // The figures of the sum are lit beside the one to blame.
    await opened.until(async () => (await opened.boxed()).filter((text) => text === "2").length >= 1);
    await note.locator("button.head").first().click();
    await opened.page.locator("tr").filter({ hasText: "（一）予以公开" }).last().locator("td").last().click();
    await opened.panel.locator('article.note.open').filter({ hasText: "总计" }).first().waitFor();
  }));

  test("a number of the prose is highlighted where it stands", () => beside("/word", async (opened) => {
    await opened.until(async () => (await opened.highlighted("fail")).join() === "26件");
    await opened.note("共收到申请 26 件").locator("button.head").click();
    await opened.until(async () => (await opened.highlighted("lit")).includes("26件"));
  }));
});

test("/clip: no box lies over what stands around a report that scrolls in the page", () => beside("/clip", async (opened) => {
  await opened.until(async () => (await opened.highlighted("fail")).join() === "26件");
  assert.deepEqual(await opened.boxed(), []);
  await opened.note("共收到申请 26 件").locator("button.head").click();
  await opened.page.locator("#box").evaluate((box) => {
    const cell = [...box.querySelectorAll("td")].find((one) => one.textContent?.trim() === "27");
    cell?.scrollIntoView({ block: "center" });
  });
  await opened.until(async () => (await opened.boxed()).includes("27"));
  await opened.page.locator("#box").evaluate((box) => box.scrollTo(0, 0));
  await opened.until(async () => (await opened.boxed()).length === 0);
}));

describe("open shadow roots", () => {
  test("/shadow: a click on a cell leads to its note, the box follows its scrolling, and nothing is left in the root", () => beside("/shadow", async (opened) => {
    const { page } = opened;
    const box = page.locator("#box");
    await opened.until(async () => (await opened.highlighted("fail")).join() === "26件");
    const shows = (text: string) => box.evaluate((box, text) => [...box.querySelectorAll("td")].find((one) => one.textContent?.trim() === text)?.scrollIntoView({ block: "center" }), text);
    await shows("27");
    await opened.until(async () => (await opened.boxed()).includes("27"));
    // Within the root, which tells nobody outside that it scrolls.
    await box.evaluate((box) => box.scrollBy(0, 20));
    await opened.until(async () => !(await opened.boxed()).includes("no cell") && (await opened.boxed()).includes("27"));
    await box.locator("td").filter({ hasText: /^\s*27\s*$/ }).first().click();
    await opened.panel.locator("article.note.open").first().waitFor();
    assert.equal(await page.evaluate(() => document.querySelector("#host")?.shadowRoot?.adoptedStyleSheets.length), 1);
    await opened.panel.close();
    await page.waitForFunction(() => document.querySelector("#host")?.shadowRoot?.adoptedStyleSheets.length === 0);
  }));

  for (const path of ["/shadow-late", "/shadow-root"]) {
    test(`${path}: read again once the tables are there`, () => beside(path, async (opened) => {
      await opened.verdict.filter({ hasText: "这不像是政府信息公开工作年度报告" }).waitFor();
      await opened.page.evaluate("load()");
      await opened.verdict.filter({ hasText: "读到 3 张表" }).waitFor();
      await opened.until(async () => (await opened.boxed()).includes("27"));
    }, { changes: true }));
  }

  test("/shadow-file: a file that is linked to in one is listed", () => beside("/shadow-file", async (opened) => {
    await opened.panel.locator("details.files li").filter({ hasText: "2023年年报.docx" }).waitFor();
  }));
});

describe("pages that hold none", () => {
  test("/news: no verdict that looks like one", () => beside("/news", async (opened) => {
    await opened.verdict.filter({ hasText: /./ }).waitFor();
    assert.doesNotMatch(await opened.verdict.innerText(), /读到 3 张表|其余.*相符/);
    assert.equal(await heading(opened).count(), 0);
    assert.deepEqual(await opened.boxed(), []);
  }));

  test("/foreign: the other site is named, and not read", () => beside("/foreign", async (opened) => {
    await opened.panel.getByText("网页里嵌有 127.0.0.1").waitFor();
    assert.equal(await heading(opened).count(), 0);
  }));

  test("/attachment: files are listed, none is fetched by itself", () => beside("/attachment", async (opened) => {
    const before = around.site.asked.length;
    const items = opened.panel.locator("details.files li");
    await items.nth(3).waitFor();
    assert.deepEqual(await items.locator("b").allInnerTexts(), ["2023年年报.docx", "年报.pdf", "年报（旧）.doc", "2023年年报（公开版）.docx"]);
    assert.deepEqual(around.site.asked.slice(before).filter((path) => path.startsWith("/files")), []);
  }));
});

test("a page that plays tricks gets text, and nothing else", () => beside("/fooling", async (opened) => {
  const errors: string[] = [];
  opened.panel.on("console", (message) => errors.push(message.text()));
  opened.panel.on("dialog", (dialog) => void dialog.dismiss().then(() => errors.push("dialog")));
  await opened.verdict.filter({ hasText: "读到 3 张表" }).waitFor();
  await opened.panel.getByRole("button", { name: "看重排的表" }).click();
  await opened.panel.getByText("<img src=x onerror=alert(1)>意识不强").first().waitFor();
  assert.equal(await opened.panel.locator("img").count(), 0);
  await opened.until(async () => (await opened.boxed()).includes("27"));
  // Clicks that a page makes up open nothing.
  assert.equal(await opened.panel.locator("article.note.open").count(), 0);
  assert.deepEqual(errors, []);
}, { changes: true }));

test("English by the switch", () => beside("/word", async (opened) => {
  await opened.panel.getByRole("button", { name: "English" }).click();
  await opened.verdict.filter({ hasText: /Read: tables 3/ }).waitFor();
  await opened.panel.getByRole("button", { name: "中文" }).click();
  await opened.verdict.filter({ hasText: "读到 3 张表" }).waitFor();
}));

test("last year's report is remembered, compared, listed and erased", async () => {
  await beside("/2022", async (opened) => opened.verdict.filter({ hasText: "读到 3 张表" }).waitFor());
  await beside("/2023", async (opened) => {
    await opened.panel.getByText("读过同一机关 2022 年的报告").waitFor();
    await opened.panel.getByRole("button", { name: "两年对照" }).click();
    await opened.panel.locator("gouji-files article.note").first().waitFor();
    await opened.panel.locator("details.kept summary").click();
    await opened.panel.locator("details.kept li").filter({ hasText: "松坪县发展和改革局 2022" }).getByRole("button", { name: "删去" }).click();
    await opened.panel.locator("details.kept li").filter({ hasText: "2022" }).waitFor({ state: "detached" });
    await opened.panel.getByRole("button", { name: "全部删去" }).click();
    await opened.panel.getByText("还没有。").waitFor();
    const left = await opened.panel.evaluate(async () => Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith("report:")));
    assert.deepEqual(left, []);
  });
});

test("the button itself opens the side panel, which reads the page; closing it takes everything away", async () => {
  const page = await around.browser.context.newPage();
  await page.goto(`${around.site.address}/layout`);
  await page.bringToFront();
  const before = await marksIn(page);
  await around.browser.click(page);
  await page.locator("gouji-marks").waitFor({ state: "attached" });
  await around.browser.closeSidePanel();
  await page.locator("gouji-marks").waitFor({ state: "detached" });
  assert.equal(await marksIn(page), before);
  await page.close();
});
