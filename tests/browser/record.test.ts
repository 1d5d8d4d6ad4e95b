/** The 校核记录 of the page says word for word what the command line's says (npm/view/gouji-record.ts, src/render/html.rs). */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { basename, dirname } from "node:path";
import { lostFile, manyFile } from "./mended.ts";
import { both, caseFile, root } from "./page.ts";

const SAID = "h1, h2, p, th, td";

/** Headings, paragraphs and cells, one a line. */
const lines = (elements: Element[]): string[] => elements.map((one) => (one.textContent ?? "").replace(/\s+/g, " ").trim());

const cases = ["09-contradictions.txt", "03-word-paste.html", "01-onecell-2019.txt", "02-pipe-2021-wrapped.txt"].map(caseFile);

for (const file of [...cases, lostFile, manyFile]) {
  const name = basename(file);
  both(`the record of ${name} is the command line's`, async (opened) => {
    const { page } = opened;
    await opened.read(file);
    const day = await page.evaluate(() => new Date().toLocaleDateString("sv"));
    await page.locator("details.export summary").click();
    await page.getByRole("button", { name: "校核记录" }).click();
    await page.locator("gouji-record article").waitFor();
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
