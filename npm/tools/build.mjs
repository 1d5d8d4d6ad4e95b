// Builds npm/dist: the compiled TypeScript, the wasm module with its bindings, and the rules' pages in one file.
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const folder = path("docs/rules/");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md")).sort()
  .map((name) => [name.replace(/\.md$/, ""), readFileSync(folder + name, "utf8")]);

execFileSync(process.execPath, [path("node_modules/typescript/bin/tsc"), "-p", path("npm/tsconfig.json")], { stdio: "inherit" });
cpSync(path("npm/wasm"), path("npm/dist/wasm"), { recursive: true });
writeFileSync(path("npm/dist/pages.json"), JSON.stringify(Object.fromEntries(pages)));
