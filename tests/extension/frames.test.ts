/** A frame beside a list: the report in it becomes another one while the page stays. */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { besidePortal, type Opened } from "./opened.ts";

const around = besidePortal();
afterEach(() => around.site.release());

const heading = ({ panel }: Opened) => panel.locator("gouji-panel .subject h1").first();

for (const [link, organ] of [["2023年", "松坪县发展和改革局"], ["2022年", "青柏县水务局"]] as const) {
  test(`/frames, ${link}: the frame's next report is read and marked`, async () => {
    const opened = await around.browser.open(`${around.site.address}/frames`);
    await heading(opened).filter({ hasText: "澜川市䶮溪镇人民政府" }).waitFor();
    await opened.page.getByRole("link", { name: link }).click();
    await heading(opened).filter({ hasText: organ }).waitFor();
    await opened.until(async () => (await opened.boxed()).includes("27"));
    await opened.page.frameLocator("iframe").locator("td").filter({ hasText: /^\s*27\s*$/ }).first().click();
    await opened.panel.locator("article.note.open").first().waitFor();
    assert.equal(await opened.panel.locator("[role=alert].trouble").count(), 0);
    await opened.close();
  });
}

for (const path of ["/blank", "/elsewhere"]) {
  test(`${path}: a report that comes into a frame is read`, async () => {
    const opened = await around.browser.open(around.site.address + path);
    await opened.verdict.filter({ hasText: /没有读到|这不像是/ }).waitFor();
    await opened.page.getByRole("link", { name: "2023年" }).click();
    await heading(opened).filter({ hasText: "松坪县发展和改革局" }).waitFor();
    await opened.close();
  });
}

test("/frames: the page goes with its frames, and the result stays", async () => {
  const opened = await around.browser.open(`${around.site.address}/frames`);
  await heading(opened).filter({ hasText: "澜川市䶮溪镇人民政府" }).waitFor();
  await opened.page.goto(`${around.site.address}/bureau`);
  await opened.panel.getByRole("alert").filter({ hasText: "网页换了" }).waitFor();
  await heading(opened).filter({ hasText: "澜川市䶮溪镇人民政府" }).waitFor();
  await opened.panel.getByRole("button", { name: "读这一页" }).click();
  await heading(opened).filter({ hasText: "松坪县发展和改革局" }).waitFor();
  await opened.close();
});
