// Builds npm/dist: the compiled TypeScript, the wasm module with its bindings, and the rules' pages in one file.
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const folder = path("docs/rules/");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md")).sort()
  .map((name) => [name.replace(/\.md$/, ""), readFileSync(folder + name, "utf8")]);

rmSync(path("npm/dist"), { recursive: true, force: true });
execFileSync(process.execPath, [path("node_modules/typescript/bin/tsc"), "-p", path("npm/tsconfig.json")], { stdio: "inherit" });
// The compiler leaves out what is declared by hand.
cpSync(path("npm/engine/file.d.ts"), path("npm/dist/engine/file.d.ts"));
cpSync(path("npm/wasm"), path("npm/dist/wasm"), { recursive: true });
// Beside the sources there is no such file, and a bundler of theirs must not look for it; that of the package must.
const loader = path("npm/dist/engine/pages.js");
writeFileSync(loader, readFileSync(loader, "utf8").replace("/* @vite-ignore */ ", ""));
writeFileSync(path("npm/dist/pages.json"), JSON.stringify(Object.fromEntries(pages)));
