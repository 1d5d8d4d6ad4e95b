/** pdf.js in Chromium reads from the same PDFs what we read, page by page: another program, written by others. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launch } from "./browser.ts";
import { root } from "./page.ts";
import { pdfWithoutFonts } from "../pdf.ts";
import { serve } from "./server.ts";

let browser: Browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

const binary = process.env["GOUJI"] ?? `${root}target/debug/gouji`;
const folder = mkdtempSync(join(tmpdir(), "gouji-pdf-"));
const unembedded = join(folder, "宋体不在文件里.pdf");
writeFileSync(unembedded, pdfWithoutFonts(["青柏县水务局2023年政府信息公开工作年度报告", "收到政府信息公开申请3件，均已答复。"]));

const files = ["03-word-paste.pdf", "03-word-paste.chromium.pdf", "07-gb18030.pdf", "07-gb18030.chromium.pdf"].map((name) => `${root}tests/formats/${name}`);

/** The characters of a page in no order, radicals and full-width forms folded, control characters of a file's own map left
 * out: where lines break is each reader's own. */
const letters = (text: string): string => [...text.normalize("NFKC").replace(/[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b]/g, "")].sort().join("");

interface Run { text: string }
interface Block { kind: string; runs?: Run[] }

const ours = (file: string): string[] => {
  const out = JSON.parse(execFileSync(binary, ["extract", "--stage", "document", file], { encoding: "utf8", maxBuffer: 1 << 28 })) as unknown;
  const { document } = (Array.isArray(out) ? out[0] : out) as { document: { blocks: Block[] } };
  return document.blocks.filter((block) => block.kind === "page").map((block) => letters((block.runs ?? []).map((run) => run.text).join("")));
};

test("the same characters on every page", async () => {
  const served = await serve(`${root}node_modules/pdfjs-dist`);
  const page = await (await browser.newContext()).newPage();
  try {
    await page.route("**/blank.html", (route) => route.fulfill({ contentType: "text/html", body: '<!doctype html><link rel="icon" href="data:,">' }));
    await page.goto(`${served.address}blank.html`);
    for (const file of [...files, unembedded]) {
      const theirs = await page.evaluate(async ({ bytes, base }) => {
        const pdfjs = await import(`${base}build/pdf.mjs`) as typeof import("pdfjs-dist");
        pdfjs.GlobalWorkerOptions.workerSrc = `${base}build/pdf.worker.mjs`;
        const data = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
        const pdf = await pdfjs.getDocument({ data, cMapUrl: `${base}cmaps/`, cMapPacked: true, verbosity: 0 }).promise;
        const pages: string[] = [];
        for (let number = 1; number <= pdf.numPages; number++) {
          const { items } = await (await pdf.getPage(number)).getTextContent();
          pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
        }
        return pages;
      }, { bytes: readFileSync(file).toString("base64"), base: served.address });
      assert.deepEqual(ours(file), theirs.map(letters), file);
    }
  } finally {
    await served.close();
  }
});
