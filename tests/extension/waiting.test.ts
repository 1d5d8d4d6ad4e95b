/** Pages in which something never answers: what is there is read, and the panel is never stuck. */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { besidePortal, elapse, type Opened, patient, stop } from "./opened.ts";

const around = besidePortal();
afterEach(() => around.site.release());

const READ = "读到 3 张表 78 个数";
const again = ({ panel }: Opened) => panel.getByRole("button", { name: "再读一次" });

for (const [path, text, words] of [
  ["/hangframe", "智能问答", READ], ["/hangscript", "智能问答", READ], ["/hangbeside", "智能问答", "读到 3 张表 200 个数"],
] as const) {
  test(`${path}: what never comes is not waited for`, async () => {
    const opened = await around.browser.open(around.site.address + path, undefined, text);
    await opened.verdict.filter({ hasText: words }).waitFor();
    assert.ok(await again(opened).isEnabled());
    await opened.close();
  });
}

test("/hangfirst: what stands behind it is read once it is there", async () => {
  const opened = await around.browser.open(`${around.site.address}/hangfirst`, undefined, "智能问答");
  await opened.verdict.filter({ hasText: "这不像是" }).waitFor();
  around.site.release();
  await opened.verdict.filter({ hasText: READ }).waitFor();
  await opened.close();
});

test("a page whose script never ends: said in the end, the button works all the while, and it is read once it can be", async () => {
  const opened = await around.browser.open(`${around.site.address}/word`, async (panel, page) => {
    await patient(panel);
    await stop(page);
  });
  await opened.panel.getByText("正在读这一页").waitFor();
  assert.ok(await again(opened).isEnabled());
  await elapse(opened.panel);
  await opened.panel.getByRole("alert").filter({ hasText: "网页没有答复" }).waitFor();
  assert.ok(await again(opened).isEnabled());
  around.site.release();
  await opened.verdict.filter({ hasText: READ }).waitFor();
  assert.equal(await opened.panel.locator("[role=alert].trouble").count(), 0);
  await opened.close();
});
