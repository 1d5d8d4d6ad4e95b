/** A repair tried: exactly what it names goes, nothing comes, and undone all is as before. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Output } from "gouji";
import { both, caseText, root, type Opened } from "./page.ts";

type Result = Output["results"][number];

const contradictions = caseText("09-contradictions.txt");
/** The same with a table that adds up, and prose that knows five more of it. */
const lost = contradictions.replace("0 | 18 | ||", "0 | 17 | ||").replace("3 | 1 | 0 | 1 | 4", "3 | 1 | 0 | 1 | 5")
  .replace("结转下年度继续办理9件", "结转下年度继续办理14件");
/** The same with more wrong totals than anyone mends by three changes. */
const many = contradictions.replace(/^(.*(?:部分公开\(|保护第三方|不掌握相关|没有现成|信访举报).*\| )(\d+)( \| \|.*)$/gm,
  (_, before: string, total: string, after: string) => `${before}${Number(total) + 70}${after}`);

const told = (text: string): Result => {
  const file = join(tmpdir(), `gouji-repairs-${process.pid}.txt`);
  writeFileSync(file, text);
  const command = process.env.GOUJI ?? `${root}target/debug/gouji`;
  const output = JSON.parse(execFileSync(command, ["check", "--format", "json", "--fail-on", "never", file], { encoding: "utf8" })) as Output;
  return output.results[0]!;
};

const read = (opened: Opened, text: string) => opened.read({ name: "report.txt", mimeType: "text/plain", buffer: Buffer.from(text) });

/** What every note says, and what is said to follow from it. */
const said = async ({ page }: Opened): Promise<string[]> => {
  const texts = await page.locator("article.note > p.message, article.note details.derived li button").allTextContents();
  return texts.map((text) => text.trim()).sort();
};

both("a repair tried takes exactly what it names, and undone brings all back", async (opened) => {
  const { page } = opened;
  const result = told(contradictions);
  await read(opened, contradictions);
  const before = await said(opened);
  const sure = result.repairs.filter((repair) => repair.unique);
  assert.equal(sure.length, 2);
  for (const [at, repair] of sure.entries()) {
    const { target, to } = repair.changes[0]!;
    const gone = result.findings.filter((one) => repair.explains.includes(one.fingerprint)).map((one) => one.message);
    assert.equal(gone.length, repair.explains.length);
    await page.locator("section.repairs li").nth(at).getByRole("button", { name: "试一试" }).click();
    await page.locator(`td.edited[data-address="${target}"]`).waitFor();
    assert.match(await opened.cell(target).innerText(), new RegExp(`^${to}\\D`));
    assert.deepEqual(await said(opened), before.filter((one) => !gone.includes(one)));
    await page.getByRole("button", { name: "撤销" }).click();
    await page.locator("td.edited").waitFor({ state: "detached" });
    assert.deepEqual(await said(opened), before);
  }
});

both("a change whose column is not known is said and cannot be tried", async (opened) => {
  await read(opened, lost);
  const note = opened.note("总计是 312").first();
  await note.locator("button.head").click();
  const ways = note.locator(".ways");
  assert.match(await ways.innerText(), /有一种改法/);
  assert.match(await ways.innerText(), /总计是 317（不是 312；同一行里有一栏跟着变，哪一栏还不能断定）/);
  assert.equal(await ways.getByRole("button", { name: "试一试" }).count(), 0);
});

both("that no small change mends it is said", async (opened) => {
  await read(opened, many);
  const section = opened.page.locator("section.repairs");
  assert.match(await section.innerText(), /没有找到改动三处以内就能对上的办法/);
  assert.equal(await section.innerText().then((text) => text.split("没有找到").length), 2);
});
