/** The pages of a PDF beside what was read from them: drawn by pdf.js, which comes only when they are asked for. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { both, caseFile, withPage, type Opened } from "./page.ts";
import { pdfWithoutFonts } from "../pdf.ts";

const report = caseFile("03-word-paste.pdf");

const open = async ({ page }: Opened): Promise<void> => {
  await page.getByRole("button", { name: "对照原件" }).click();
  await page.locator("gouji-original .sheet").first().waitFor();
};

/** Waits until a page has its picture, with ink on it. */
const inked = ({ page }: Opened, number: number) => page.waitForFunction((wanted) => {
  const beside = document.querySelector("gouji-app")?.shadowRoot?.querySelector("gouji-beside")?.shadowRoot;
  const canvas = beside?.querySelector("gouji-original")?.shadowRoot?.querySelector<HTMLCanvasElement>(`[data-page="${wanted}"] canvas`);
  if (!canvas?.width) return false;
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
  copy?.drawImage(canvas, 0, 0);
  const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels?.some((value, at) => at % 4 === 0 && value < 100 && (pixels[at + 3] ?? 0) > 0) ?? false;
}, number);

/** What pdf.js reads within a rectangle of a page, in parts of the page's width and height. */
async function textWithin(file: string, number: number, [left, top, width, height]: readonly number[]): Promise<string> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const inside = items.flatMap((item) => {
    if (!("str" in item)) return [];
    const [x = 0, y = 0] = view.convertToViewportPoint(item.transform[4], item.transform[5]);
    const [u, v] = [x / view.width, (y - item.height / 2) / view.height];
    return u >= (left ?? 0) && u <= (left ?? 0) + (width ?? 0) && v >= (top ?? 0) && v <= (top ?? 0) + (height ?? 0) ? [item.str] : [];
  });
  await task.destroy();
  return inside.join("").replace(/\s/g, "");
}

const isInView = ({ page }: Opened, selector: string) => page.waitForFunction((wanted) => {
  const beside = document.querySelector("gouji-app")?.shadowRoot?.querySelector("gouji-beside")?.shadowRoot;
  const original = beside?.querySelector("gouji-original");
  const [pane, one] = [original?.getBoundingClientRect(), original?.shadowRoot?.querySelector(wanted)?.getBoundingClientRect()];
  return pane !== undefined && one !== undefined && one.top >= pane.top && one.bottom <= pane.bottom;
}, selector);

both("a finding's cell is outlined on the page where it is printed", async (opened) => {
  const { page } = opened;
  await opened.read(report);
  await open(opened);
  await inked(opened, 1);
  await opened.note("共收到申请 26").locator("button.head").first().click();
  // The sentence first; the other side of the equation is one click away.
  await isInView(opened, '[data-page="1"] .outline.fail');
  await opened.note("共收到申请 26").locator(".equation").getByRole("button", { name: "本年新收" }).click();
  await isInView(opened, '[data-page="3"] .outline.fail');
  await inked(opened, 3);
  const outline = page.locator('gouji-original [data-page="3"] .outline.fail');
  const box = await outline.evaluate((one) => {
    const [own, sheet] = [one.getBoundingClientRect(), one.parentElement?.getBoundingClientRect() ?? one.getBoundingClientRect()];
    return [(own.left - sheet.left) / sheet.width, (own.top - sheet.top) / sheet.height, own.width / sheet.width, own.height / sheet.height];
  });
  const printed = await opened.cell("applications.received.total").locator(".figure").innerText();
  assert.equal(await textWithin(report, 3, box), printed);
});

both("a click on the page leads to the cell, and the pointer over a cell shows where it is printed", async (opened) => {
  const { page } = opened;
  await opened.read(report);
  await open(opened);
  const cell = opened.cell("disclosure.normativeDocuments.inForce");
  await cell.scrollIntoViewIfNeeded();
  await cell.hover();
  const outline = page.locator('gouji-original [data-page="2"] .outline.look');
  await outline.waitFor();
  await outline.evaluate((one) => one.scrollIntoView({ block: "center" }));
  const at = await outline.boundingBox();
  assert.ok(at);
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await page.waitForFunction(() => {
    const result = document.querySelector("gouji-app")?.shadowRoot?.querySelector("gouji-result");
    return result?.shadowRoot?.activeElement?.getAttribute("data-address") === "disclosure.normativeDocuments.inForce";
  });
});

test("pdf.js and its CMaps come when they are needed, not before", () => withPage(async (opened) => {
  const asked = (pattern: RegExp) => opened.served.asked.filter(({ url }) => pattern.test(url)).length;
  await opened.choose({ name: "宋体不在文件里.pdf", mimeType: "application/pdf", buffer: pdfWithoutFonts(["青柏县水务局2023年政府信息公开工作年度报告", "一、总体情况", "收到政府信息公开申请3件。"]) });
  await opened.result.waitFor();
  assert.equal(asked(/pdf\.worker|bcmap/), 0);
  await open(opened);
  await inked(opened, 1);
  assert.equal(asked(/pdf\.worker/), 1);
  assert.ok(asked(/UniGB-UCS2-H.*bcmap/) > 0);
  await opened.page.getByRole("button", { name: "收起" }).click();
  assert.equal(await opened.page.locator("gouji-original").count(), 0);
}, { serviceWorkers: "block", provoked: /Service Worker registration blocked/ }));

both("other formats have no pages to show", async (opened) => {
  await opened.read(caseFile("03-word-paste.docx"));
  assert.equal(await opened.page.getByRole("button", { name: "对照原件" }).count(), 0);
});
