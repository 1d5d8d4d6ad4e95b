/** The same case gives the same JSON natively and in wasm, from bytes and through a serialised Document. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { cases, commandLine, core, native, root } from "./core.ts";

test("there are cases", () => assert.ok(cases.length >= 10));

describe("wasm and native", () => {
  for (const file of cases) {
    test(file, async () => {
      const bytes = readFileSync(root + file);
      const { results, tool } = await native(file);
      assert.deepEqual(core.version(), tool);
      assert.deepEqual(core.check(bytes, { name: file }), results[0]);
      const [english] = (await native(file, "--lang", "en", "--as-of", "2024-03-31")).results;
      assert.deepEqual(core.check(bytes, { name: file, language: "en", asOf: "2024-03-31" }), english);
    });
  }
});

describe("through a serialised Document", () => {
  for (const file of cases) {
    test(file, async () => {
      const bytes = readFileSync(root + file);
      const fromBytes = core.check(bytes, { name: file });
      if (fromBytes.error) {
        const { code, message } = fromBytes.error;
        return assert.throws(() => core.read(bytes, { name: file }), { name: "Error", code, message });
      }
      const document = core.read(bytes, { name: file });
      const [extracted] = (await commandLine("extract", "--stage", "document", file)) as { document: unknown }[];
      assert.deepEqual(document, extracted?.document);
      const copy = JSON.parse(JSON.stringify(document)) as typeof document;
      assert.deepEqual(core.checkDocument(copy, { name: file }), fromBytes);
    });
  }
});

test("several reports", async () => {
  const pair = cases.filter((file) => file.includes("pair"));
  const results = pair.map((file) => core.check(readFileSync(root + file), { name: file }));
  const output = (await commandLine("check", "--format", "json", ...pair)) as { across: unknown };
  assert.deepEqual(core.checkAcross(results), output.across);
});

test("the rules", async () => {
  assert.deepEqual(core.rules(), await commandLine("rules", "--format", "json"));
});
