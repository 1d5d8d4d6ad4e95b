// What each export of the built package weighs for a page that imports it whole: bundled and minified, then by brotli. The
// wasm modules come on top, each when it is needed. Prints Markdown.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "vite";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const row = (name, bytes) => console.log(`| ${name} | ${bytes.length} | ${brotli(bytes)} |`);

console.log("| export | bytes | brotli |\n|---|---|---|");
for (const [name, entry] of [["gouji", "engine/index"], ["gouji/core", "engine/core"], ["gouji/dom", "engine/dom"], ["gouji/view", "view/index"]]) {
  const { output } = await build({
    configFile: false, logLevel: "error", worker: { format: "es" },
    build: { write: false, minify: true, assetsInlineLimit: 0, rolldownOptions: { input: `${dist}${entry}.js`, preserveEntrySignatures: "strict" } },
  });
  row(name, Buffer.from(output.filter(({ type }) => type === "chunk").map(({ code }) => code).join("\n")));
}
for (const name of readdirSync(`${dist}wasm`).filter((name) => name.endsWith(".wasm"))) row(name.replace("_bg", ""), readFileSync(`${dist}wasm/${name}`));
console.log(`| pages.json | ${statSync(`${dist}pages.json`).size} | ${brotli(readFileSync(`${dist}pages.json`))} |`);
