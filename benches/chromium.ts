/** In a page of Chromium: the whole check, cold and warm, against DOMParser plus a plain grid walk. Printed as Markdown. */
import { copyFileSync, cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../tests/browser/browser.ts";
import { serve } from "../tests/browser/server.ts";

const [pageFile, wasmFolder] = process.argv.slice(2) as [string, string];
const folder = mkdtempSync(join(tmpdir(), "gouji-bench-"));
cpSync(wasmFolder, folder, { recursive: true });
copyFileSync(pageFile, join(folder, "page.bin"));
writeFileSync(join(folder, "index.html"), "<!doctype html><title>bench</title>");
writeFileSync(join(folder, "bench.js"), script());

interface Times {
  start: number;
  cold: number;
  warm: number;
  parse: number;
  walk: number;
}

const served = await serve(folder, "/");
const browser = await launch();
const rounds: Times[] = [];
for (let n = 0; n < 7; n++) {
  // A context of its own each time, so that the first call is really cold.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(served.address);
  rounds.push(await page.evaluate(`import("/bench.js").then((bench) => bench.run())`));
  await context.close();
}
console.log(`\n## Chromium ${browser.version()}\n\nMedian of ${rounds.length} fresh pages.\n\n| what | ms |\n|---|---|`);
const lines: [keyof Times, string][] = [
  ["start", "gouji: fetch, compile, instantiate"],
  ["cold", "gouji: whole check, first call"],
  ["warm", "gouji: whole check, warm"],
  ["parse", "DOMParser alone"],
  ["walk", "DOMParser and a plain grid walk"],
];
for (const [key, name] of lines) {
  const sorted = rounds.map((round) => round[key]).sort((a, b) => a - b);
  console.log(`| ${name} | ${sorted[sorted.length >> 1]?.toFixed(2)} |`);
}
await browser.close();
await served.close();

/** What runs in the page. */
function script(): string {
  return `
import init, * as core from "/gouji.js";

const median = (runs, work) => {
  for (let n = 0; n < 5; n++) work();
  const times = Array.from({ length: runs }, () => timed(work));
  return times.sort((a, b) => a - b)[runs >> 1];
};
const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

// Every cell of every table into an expanded grid, as a script in a page would do it.
const walk = (html) => {
  const document = new DOMParser().parseFromString(html, "text/html");
  return [...document.querySelectorAll("table")].map((table) => {
    const grid = [];
    [...table.rows].forEach((row, r) => {
      let c = 0;
      for (const cell of row.cells) {
        while (grid[r]?.[c] !== undefined) c++;
        const text = cell.textContent.trim();
        for (let dr = 0; dr < cell.rowSpan; dr++) {
          for (let dc = 0; dc < cell.colSpan; dc++) (grid[r + dr] ??= [])[c + dc] = text;
        }
        c += cell.colSpan;
      }
    });
    return grid;
  });
};

export async function run() {
  const bytes = new Uint8Array(await (await fetch("/page.bin")).arrayBuffer());
  const html = new TextDecoder().decode(bytes);
  const begun = performance.now();
  await init({ module_or_path: "/gouji_bg.wasm" });
  const start = performance.now() - begun;
  const check = () => core.check(bytes, { name: "page.html" });
  const cold = timed(check);
  const warm = median(60, check);
  const parse = median(60, () => new DOMParser().parseFromString(html, "text/html"));
  return { start, cold, warm, parse, walk: median(60, () => walk(html)) };
}
`;
}
