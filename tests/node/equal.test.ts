/** The same case gives the same JSON natively and in wasm, from bytes and through a serialised Document. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { SourceDocument, SourceError } from "gouji";
import { cases, commandLine, core, native, root } from "./core.ts";

test("there are cases", () => assert.ok(cases.length >= 10));

describe("wasm and native", () => {
  for (const file of cases) {
    test(file, async (t) => {
      const bytes = readFileSync(root + file);
      const { results, tool } = await native(file);
      assert.deepEqual(core.version(), tool);
      if (core.check(bytes).error?.code === "unsupported-format") return t.skip("a format that the core does not read");
      assert.deepEqual(core.check(bytes, { name: file }), results[0]);
      const [english] = (await native(file, "--lang", "en", "--as-of", "2024-03-31")).results;
      assert.deepEqual(core.check(bytes, { name: file, language: "en", asOf: "2024-03-31" }), english);
    });
  }
});

/** Also the formats that only the command line reads: what it read, checked here, is what it says. */
describe("through a serialised Document", () => {
  for (const file of cases) {
    test(file, async () => {
      const [result] = (await native(file)).results;
      assert.ok(result);
      if (result.error) return refused(file, result.error);
      const [read] = (await commandLine("extract", "--stage", "document", file)) as { document: SourceDocument }[];
      assert.ok(read);
      assert.deepEqual(core.checkDocument(read.document, { name: file }), result);
      if (core.check(readFileSync(root + file)).error) return;
      assert.deepEqual(core.read(readFileSync(root + file), { name: file }), read.document);
    });
  }
});

function refused(file: string, { code, message }: SourceError): void {
  assert.throws(() => core.read(readFileSync(root + file), { name: file }), { name: "Error", code, message });
}

test("several reports", async () => {
  const pair = cases.filter((file) => file.includes("pair"));
  const results = pair.map((file) => core.check(readFileSync(root + file), { name: file }));
  const output = (await commandLine("check", "--format", "json", ...pair)) as { across: unknown };
  assert.deepEqual(core.checkAcross(results), output.across);
});

test("the rules", async () => {
  assert.deepEqual(core.rules(), await commandLine("rules", "--format", "json"));
});
