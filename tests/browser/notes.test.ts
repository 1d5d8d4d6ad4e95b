/** Notes and marks: how each number of the prose ended, what is shown by gravity, copied, and left out by its rule. */
import assert from "node:assert/strict";
import { both, caseFile, caseText, type Opened } from "./page.ts";

const contradictions = caseFile("09-contradictions.txt");

/** Opens a note's menu and chooses how far it is ignored. */
const ignore = async (opened: Opened, words: string, how: string): Promise<void> => {
  const note = opened.note(words).first();
  await note.locator("button.head").click();
  await note.locator("details.menu summary").click();
  await note.getByRole("button", { name: how }).click();
  await note.waitFor({ state: "detached" });
};

const undo = async ({ page }: Opened): Promise<void> => {
  const fold = page.locator("details.fold").filter({ hasText: "不再提示的" });
  await fold.locator("summary").click();
  await fold.getByRole("button", { name: "恢复提示" }).click();
};

both("each number of the prose has one of the four marks", async (opened) => {
  const text = caseText("09-contradictions.txt").replace("一、总体情况\n", "一、总体情况\n2020年共收到政府信息公开申请290件。");
  await opened.read({ name: "report.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  const marks = { verified: /184件?\s*✓/, contradicted: /317件?\s*误/, noCell: /1268条?\s*○/, notComparable: /290件?\s*△/ };
  for (const [status, said] of Object.entries(marks)) {
    const texts = await opened.page.locator(`mark.claim.${status}`).allTextContents();
    assert.ok(texts.some((one) => said.test(one)), `${status}: ${texts.join(" | ")}`);
  }
  const claims = await opened.page.locator("mark.claim").count();
  const ended = opened.page.locator("mark.claim.verified, mark.claim.contradicted, mark.claim.noCell, mark.claim.notComparable");
  assert.equal(await ended.count(), claims);
});

both("notes are filtered by gravity", async (opened) => {
  await opened.read(contradictions);
  const notes = opened.page.locator("article.note");
  const all = await notes.count();
  const chip = opened.page.getByRole("group", { name: "筛选" }).getByRole("button", { name: /严重/ });
  const grave = Number(await chip.locator("b").innerText());
  assert.ok(grave > 0 && grave < all, `${grave} of ${all}`);
  await chip.click();
  assert.equal(await notes.count(), grave);
  await chip.click();
  assert.equal(await notes.count(), all);
});

both("a note is copied as text", async (opened) => {
  await opened.read(contradictions);
  const note = opened.note("“(二)部分公开”").first();
  await note.locator("button.head").click();
  await note.getByRole("button", { name: "复制" }).click();
  await note.getByRole("button", { name: "已复制" }).waitFor();
  const copied = await opened.page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.startsWith("[对不上] ") && copied.includes("青柏县自然资源和规划局 2021"), copied);
  assert.ok(copied.includes(await note.locator("p.message").innerText()), copied);
});

both("a rule left out for this report stays in others; undone it is back", async (opened) => {
  const other = { name: "other.txt", mimeType: "text/plain", buffer: Buffer.from(caseText("09-contradictions.txt").replaceAll("青柏县", "白桦县")) };
  await opened.read(contradictions);
  await ignore(opened, "“(二)部分公开”", "这份报告里不再查这一项");
  await opened.page.locator("button.name").click();
  await opened.read(other);
  await opened.note("“(二)部分公开”").first().waitFor();
  await opened.page.locator("button.name").click();
  await opened.read(contradictions);
  assert.equal(await opened.note("“(二)部分公开”这一行").count(), 0);
  await undo(opened);
  await opened.note("“(二)部分公开”这一行").first().waitFor();
});

both("a rule left out for all reports is out of every one; undone it is back", async (opened) => {
  const other = { name: "other.txt", mimeType: "text/plain", buffer: Buffer.from(caseText("09-contradictions.txt").replaceAll("青柏县", "白桦县")) };
  await opened.read(contradictions);
  await ignore(opened, "“(二)部分公开”", "所有报告都不再查这一项");
  await opened.page.locator("button.name").click();
  await opened.read(other);
  assert.equal(await opened.note("“(二)部分公开”这一行").count(), 0);
  await undo(opened);
  await opened.note("“(二)部分公开”这一行").first().waitFor();
});

both("the card of a cell at the edge covers no note beside the document", async (opened) => {
  await opened.page.setViewportSize({ width: 1440, height: 900 });
  await opened.read(contradictions);
  await opened.cell("applications.partlyGranted.total").hover();
  const right = async (selector: string) => {
    const box = await opened.page.locator(selector).boundingBox();
    return (box?.x ?? NaN) + (box?.width ?? NaN);
  };
  await opened.page.locator(".tip").waitFor();
  assert.ok(await right(".tip") <= await right("gouji-result .sheet"), `${await right(".tip")}`);
});
