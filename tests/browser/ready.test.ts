/** Before a report comes, the page has made ready for it, unseen: www/src/rehearsal.ts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { caseFile, withPage, type Opened } from "./page.ts";

async function rehearsed({ page }: Opened): Promise<void> {
  await page.waitForFunction(() => (document.querySelector("gouji-app") as unknown as { session: unknown }).session);
  await page.evaluate(() => (document.querySelector("gouji-app") as unknown as { rehearsed: Promise<void> }).rehearsed);
}

test("once it stood a moment, a first report asks nothing more of the server", () => withPage(async (opened) => {
  await rehearsed(opened);
  const before = opened.served.asked.filter(({ url }) => /\.(wasm|js)$/.test(url)).length;
  await opened.read(caseFile("09-contradictions.txt"));
  assert.equal(opened.served.asked.filter(({ url }) => /\.(wasm|js)$/.test(url)).length, before);
}, { serviceWorkers: "block", provoked: /Service Worker registration blocked/ }));

test("the sample that it tries is on no screen, in no list and in no ear, and leaves when a report comes", () => withPage(async (opened) => {
  await rehearsed(opened);
  assert.equal(await opened.page.locator("gouji-result").count(), 0);
  assert.equal(await opened.page.locator("body > div[inert]").evaluate((stage) => getComputedStyle(stage).visibility), "hidden");
  await opened.read(caseFile("09-contradictions.txt"));
  assert.equal(await opened.page.locator("body > div[inert]").count(), 0);
}));

test("who saves data fetches the core only for a report", () => withPage(async (opened) => {
  await rehearsed(opened);
  assert.deepEqual(opened.served.asked.filter(({ url }) => url.endsWith(".wasm")), []);
}, { serviceWorkers: "block", provoked: /Service Worker registration blocked/, script: "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })" }));
