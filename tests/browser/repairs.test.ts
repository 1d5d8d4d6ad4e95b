/** A repair tried: exactly what it names goes, nothing comes, and undone all is as before. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import type { Output } from "gouji";
import { lostFile, manyFile } from "./mended.ts";
import { both, caseFile, root, type Opened } from "./page.ts";

const contradictions = caseFile("09-contradictions.txt");

const told = (file: string): Output["results"][number] => {
  const command = process.env.GOUJI ?? `${root}target/debug/gouji`;
  const output = execFileSync(command, ["check", "--format", "json", "--fail-on", "never", file], { encoding: "utf8" });
  return (JSON.parse(output) as Output).results[0]!;
};

/** What every note says, and what is said to follow from it. */
const said = async ({ page }: Opened): Promise<string[]> => {
  const texts = await page.locator("article.note > p.message, article.note details.derived li button").allTextContents();
  return texts.map((text) => text.trim()).sort();
};

both("a repair tried takes exactly what it names, and undone brings all back", async (opened) => {
  const { page } = opened;
  const result = told(contradictions);
  await opened.read(contradictions);
  const before = await said(opened);
  const ofCells = (repair: typeof result.repairs[number]) => repair.changes.every((one) => one.target.includes("."));
  const sure = result.repairs.filter((repair) => repair.unique && ofCells(repair));
  assert.equal(sure.length, 2);
  // A number of the prose is for the writer to change: said, and without a button.
  const ofProse = page.locator("section.repairs li").nth(sure.length);
  assert.match(await ofProse.innerText(), /正文“全年新收政府信息公开申请317件”里的数改成 312（不是 317）/);
  assert.equal(await ofProse.getByRole("button", { name: "试一试" }).count(), 0);
  for (const [at, repair] of sure.entries()) {
    const { target, to } = repair.changes[0]!;
    const gone = result.findings.filter((one) => repair.explains.includes(one.fingerprint)).map((one) => one.message);
    assert.equal(gone.length, repair.explains.length);
    await page.locator("section.repairs li").nth(at).getByRole("button", { name: "试一试" }).click();
    const root = opened.note(gone[0] ?? "").first();
    await root.waitFor({ state: "detached" });
    assert.match(await opened.cell(target).innerText(), new RegExp(`^${to}\\D`));
    assert.deepEqual(await said(opened), before.filter((one) => !gone.includes(one)));
    await page.getByRole("button", { name: "撤销" }).click();
    await root.waitFor();
    assert.deepEqual(await said(opened), before);
  }
});

both("a change whose column is not known is said and cannot be tried", async (opened) => {
  await opened.read(lostFile);
  const note = opened.note("总计是 312").first();
  await note.locator("button.head").click();
  const ways = note.locator(".ways");
  assert.match(await ways.innerText(), /有一种改法/);
  assert.match(await ways.innerText(), /总计是 317（不是 312；同一行里有一栏跟着变，哪一栏还不能断定）/);
  assert.equal(await ways.getByRole("button", { name: "试一试" }).count(), 0);
});

both("that no small change mends it is said", async (opened) => {
  await opened.read(manyFile);
  const section = opened.page.locator("section.repairs");
  assert.match(await section.innerText(), /没有找到改动三处以内就能对上的办法/);
  assert.equal(await section.innerText().then((text) => text.split("没有找到").length), 2);
});
