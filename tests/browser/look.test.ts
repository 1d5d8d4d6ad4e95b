/** For everyone: no serious finding by axe-core, no sideways scrolling on a telephone, light and dark. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { AxeResults, RunOptions } from "axe-core";
import { caseFile, root, withPage, type Opened } from "./page.ts";

const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, "utf8");

/** Each screen of the page, from the first to the record. */
const screens: [name: string, go: (opened: Opened) => Promise<void>][] = [
  ["the first screen", async () => undefined],
  ["a result with an open note", async (opened) => {
    await opened.read(caseFile("09-contradictions.txt"));
    await opened.page.locator("article.note button.head").first().click();
    await opened.page.locator("article.note.open").waitFor();
  }],
  ["the record", async (opened) => {
    await opened.page.locator("details.export summary").click();
    await opened.page.getByRole("button", { name: "校核记录" }).click();
    await opened.page.locator("gouji-record article").waitFor();
  }],
  ["the list", async (opened) => {
    await opened.page.locator("button.name").click();
    await opened.choose(caseFile("09-contradictions.txt"), caseFile("10a-pair-2022.txt"));
    await opened.page.locator("gouji-files .frame tbody tr").nth(1).waitFor();
    await opened.page.locator("gouji-files tr.waiting").first().waitFor({ state: "detached" });
  }],
];

/** What axe-core calls serious or critical, with where. */
async function serious({ page }: Opened): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const options: RunOptions = { resultTypes: ["violations"] };
    const { axe } = window as unknown as { axe: { run(node: Document, options: RunOptions): Promise<AxeResults> } };
    return (await axe.run(document, options)).violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map((node) => node.html) }));
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).join(" | ")}`);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe-core finds nothing serious, ${colorScheme}`, () => withPage(async (opened) => {
    for (const [name, go] of screens) {
      await go(opened);
      assert.deepEqual(await serious(opened), [], name);
    }
  }, { colorScheme, reducedMotion: "reduce" }));
}

test("at 375 px only tables scroll sideways", () => withPage(async (opened) => {
  for (const [name, go] of screens) {
    await go(opened);
    const width = await opened.page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(width, 375, name);
  }
}, { viewport: { width: 375, height: 667 }, hasTouch: true }));

test("a telephone shows what to look at of each report, and the figures between reports", () => withPage(async (opened) => {
  const { page } = opened;
  await opened.choose(caseFile("10a-pair-2022.txt"), caseFile("10b-pair-2023.txt"));
  const note = page.locator("gouji-files article.note").first();
  await note.waitFor();
  assert.ok(await note.locator("tr.difference td.n").isVisible());
  const counts = await page.locator("gouji-files td.review").all();
  assert.ok(counts.length > 0);
  for (const count of counts) {
    const { x, width } = (await count.boundingBox())!;
    assert.ok(x + width <= 375, String(x + width));
  }
}, { viewport: { width: 375, height: 667 }, hasTouch: true }));
