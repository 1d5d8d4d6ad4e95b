/** What READMEs and examples say of the form is true of it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { core, root } from "./core.ts";

const ADDRESS = /\b(?:disclosure|applications|review)\.\w+\.\w+/g;
const examples = readdirSync(`${root}examples`, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(md|js|jsx|html)$/.test(name) && !/node_modules|dist/.test(name)).map((name) => `examples/${name}`);
const report = readFileSync(`${root}tests/cases/09-contradictions.txt`);

for (const file of ["README.md", "npm/README.md", "npm/view/README.md", ...examples]) {
  const said = new Set(readFileSync(root + file, "utf8").match(ADDRESS));
  if (said.size === 0) continue;
  test(`every address in ${file} is one of the form, and has its figure in a whole report`, () => {
    for (const address of said) {
      assert.doesNotThrow(() => core.check(report, { edits: { [address]: 1 } }), address);
      assert.equal(core.check(report).report?.cells[address]?.state, "number", address);
    }
  });
}

test("the first example of the package names a figure", () => {
  assert.match(readFileSync(`${root}npm/README.md`, "utf8"), ADDRESS);
});
