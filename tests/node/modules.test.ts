/** The wasm modules as they are handed out. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = [root, homedir(), process.env.CARGO_HOME, process.env.CARGO_TARGET_DIR].filter((folder) => folder !== undefined && folder.length > 1) as string[];

for (const name of ["gouji", "office", "pdf"]) {
  test(`${name}: where panics come from is named alike on every machine, and no folder of this one is in it`, () => {
    const bytes = readFileSync(`${root}npm/wasm/${name}_bg.wasm`, "latin1");
    assert.deepEqual(folders.filter((folder) => bytes.includes(Buffer.from(folder).toString("latin1"))), []);
    assert.match(bytes, /\/cargo\/registry\/src\//);
  });
}
