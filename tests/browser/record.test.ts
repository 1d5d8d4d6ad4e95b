/** The 校核记录 of the page is the core's (npm/view/gouji-record.ts, src/render/html.rs): whole, and with what only the page knows. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { manyFile } from "./mended.ts";
import { both, caseFile, root, type Opened } from "./page.ts";

const SAID = "h1, h2, p, th, td";

/** Headings, paragraphs and cells, one a line. */
const lines = (elements: Element[]): string[] => elements.map((one) => (one.textContent ?? "").replace(/\s+/g, " ").trim());

const open = async ({ page }: Opened): Promise<void> => {
  await page.locator("details.export summary").click();
  await page.getByRole("button", { name: "校核记录" }).click();
  await page.locator("gouji-record article").waitFor();
};

for (const file of [caseFile("09-contradictions.txt"), manyFile]) {
  const name = basename(file);
  both(`the record of ${name} is the command line's`, async (opened) => {
    const { page } = opened;
    await opened.read(file);
    const day = await page.evaluate(() => new Date().toLocaleDateString("sv"));
    await open(opened);
    const shown = await page.locator("gouji-record article").locator(SAID).evaluateAll(lines);
    assert.ok(shown.length > 40, String(shown.length));
    const command = process.env.GOUJI ?? `${root}target/debug/gouji`;
    const args = ["check", "--format", "html", "--fail-on", "never", "--as-of", day, name];
    const html = execFileSync(command, args, { cwd: dirname(file), encoding: "utf8" });
    const other = await page.context().newPage();
    await other.setContent(html);
    assert.deepEqual(shown, await other.locator("article").locator(SAID).evaluateAll(lines));
  });
}

both("the record says what was tried and what was put aside, before the signature, and is saved as it is shown", async (opened) => {
  const { page } = opened;
  await opened.read(caseFile("09-contradictions.txt"));
  await page.locator("section.repairs li").first().getByRole("button", { name: "试一试" }).click();
  await page.locator("section.edits").waitFor();
  const note = page.locator("article.note").first();
  await note.locator("button.head").click();
  const message = await note.locator("p.message").innerText();
  await note.locator("details.menu summary").click();
  await note.getByRole("button", { name: "这份报告里不再提示这一条" }).click();
  await note.filter({ hasText: message }).waitFor({ state: "detached" });
  await open(opened);
  const record = await page.locator("gouji-record article").innerText();
  assert.ok(!record.includes(message), message);
  assert.match(record, /不再提示的\s+1 处您选了不再提示。\s+试改过的数\s+.*：18 → 17\s+签字/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成网页" }).click()]);
  const other = await page.context().newPage();
  await other.setContent(readFileSync(await download.path(), "utf8"));
  assert.deepEqual(await other.locator("article").locator(SAID).evaluateAll(lines), await page.locator("gouji-record article").locator(SAID).evaluateAll(lines));
});
