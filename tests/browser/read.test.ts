/** Ways for a report to get in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { both, caseFile, caseText, withPage } from "./page.ts";

both("pasted text", async (opened) => {
  await opened.paste({ "text/plain": caseText("09-contradictions.txt") });
  await opened.result.waitFor();
  assert.match(await opened.verdict.innerText(), /读到 3 张表 200 个数/);
  assert.match(await opened.cell("applications.partlyGranted.total").innerText(), /^18/);
  await opened.note("“(二)部分公开”").first().waitFor();
});

both("a rich paste keeps its tables; the plain text beside it is not used", async (opened) => {
  await opened.paste({ "text/html": caseText("03-word-paste.html"), "text/plain": "只有文字" });
  await opened.result.waitFor();
  assert.match(await opened.verdict.innerText(), /读到 3 张表/);
  assert.equal(await opened.cell("disclosure.normativeDocuments.inForce").locator(".figure").innerText(), "18");
});

both("typed or dictated text, by the button", async (opened) => {
  await opened.page.locator("textarea").fill(caseText("02-pipe-2021-wrapped.txt"));
  await opened.page.getByRole("button", { name: "核对", exact: true }).click();
  await opened.result.waitFor();
  assert.match(await opened.verdict.innerText(), /读到 3 张表/);
});

both("a dropped file in GB18030", async (opened) => {
  await opened.drop(caseFile("07-gb18030.html"));
  await opened.result.waitFor();
  const particulars = await opened.page.locator("dl.particulars").innerText();
  assert.match(particulars, /澜川市䶮溪镇人民政府/);
  assert.match(particulars, /2021/);
  assert.equal(await opened.cell("disclosure.licensing.decisions").locator(".figure").innerText(), "42");
});

test("a dropped folder is a list of its files", () => withPage(async (opened) => {
  await opened.drop(caseFile("").slice(0, -1));
  await opened.page.locator("gouji-files .frame tbody tr").filter({ hasText: "03-word-paste.html" }).waitFor();
}));

test("a dropped folder that the browser keeps closed is said", () => withPage(async (opened) => {
  await opened.drop(caseFile("").slice(0, -1));
  await opened.page.getByRole("alert").filter({ hasText: "不让这里读文件夹" }).waitFor();
}, { from: "file" }));

both("several files make a list; each opens its result, and two years are compared", async (opened) => {
  const { page } = opened;
  await opened.drop(...["10a-pair-2022.txt", "10b-pair-2023.txt", "09-contradictions.txt"].map(caseFile));
  const rows = page.locator("gouji-files .frame tbody tr");
  await page.waitForFunction(() => !document.querySelector("gouji-app")?.shadowRoot
    ?.querySelector("gouji-files")?.shadowRoot?.querySelector("tr.waiting"));
  assert.equal(await rows.count(), 3);
  await page.locator("gouji-files article.note").first().waitFor();
  await rows.filter({ hasText: "青柏县自然资源和规划局" }).getByRole("button").click();
  await opened.result.waitFor();
  assert.match(await page.title(), /青柏县自然资源和规划局/);
  // Of a report that was compared with none, the rules between years say so; the later of the two does not.
  const alone = page.getByText("这里只看了这一份");
  assert.ok(await alone.count() > 0);
  await page.goBack();
  assert.equal(await rows.count(), 3);
  await rows.nth(1).getByRole("button").click();
  await opened.result.waitFor();
  assert.match(await page.title(), /望溪县/);
  assert.equal(await alone.count(), 0);
  await page.goBack();
});

both("a file that cannot be read is named, and the others are read", async (opened) => {
  const empty = { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) };
  const noise = { name: "noise.bin", mimeType: "", buffer: Buffer.from([0, 255, 1, 254, 2, 0, 0, 9, 200, 7]) };
  const good = { name: "good.txt", mimeType: "text/plain", buffer: Buffer.from(caseText("09-contradictions.txt")) };
  await opened.choose(empty, noise, good);
  const rows = opened.page.locator("gouji-files .frame tbody tr");
  await rows.filter({ hasText: "青柏县自然资源和规划局" }).waitFor();
  assert.equal(await opened.page.locator("gouji-files .frame tbody tr td[colspan]").count(), 2);
});

both("each sample opens by one click", async (opened) => {
  const samples = opened.page.locator(".samples button");
  for (let index = 0; index < await samples.count(); index++) {
    await samples.nth(index).click();
    await opened.result.waitFor();
    assert.match(await opened.verdict.innerText(), /读到 3 张表/);
    await opened.page.goBack();
    await opened.page.locator("textarea").waitFor();
  }
});

test("a checking program that the server does not have is said to be that", () => withPage(async (opened) => {
  await opened.page.route(/\/assets\/worker-[^/]*\.js$/, (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<!doctype html>" }));
  await opened.read(caseFile("09-contradictions.txt"));
  assert.match(await opened.verdict.innerText(), /worker 没有载入：取不到.*[^）]。$/);
  // Who saves data fetches it only for a report.
}, { serviceWorkers: "block", provoked: /Service Worker registration blocked|404/, script: "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })" }));
