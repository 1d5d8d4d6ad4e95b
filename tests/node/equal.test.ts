/** The same case gives the same JSON natively and in wasm, from bytes and through a serialised Document. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { SourceDocument, SourceError } from "gouji";
import { zipOf } from "../zip.ts";
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
      const [result] = (await native(file)).results;
      assert.ok(result);
      if (result.error) return refused(file, result.error);
      const [read] = (await commandLine("extract", "--stage", "document", file)) as { document: SourceDocument }[];
      assert.ok(read);
      assert.deepEqual(core.checkDocument(read.document, { name: file }), result);
      assert.deepEqual(core.read(readFileSync(root + file), { name: file }), read.document);
    });
  }
});

function refused(file: string, { code, message }: SourceError): void {
  assert.throws(() => core.read(readFileSync(root + file), { name: file }), { name: "Error", code, message });
}

test("files in an archive, each a result of its own", async () => {
  const inside = cases.filter((file) => file.includes("03-word-paste")).map((file): [string, Buffer] => [file, readFileSync(root + file)]);
  const bytes = zipOf([...inside, ["内/坏.docx", Buffer.from("PK\u0003\u0004 word/document.xml")], ["内/空.zip", zipOf([])]]);
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  try {
    const file = join(folder, "全县.zip");
    writeFileSync(file, bytes);
    const { results } = await native(file);
    assert.ok(results.length >= 6);
    // Each of its own: where it stands among the others is what only a list of them knows.
    const alone: unknown = JSON.parse(JSON.stringify(results), (key, value: unknown) => (key === "source" && typeof value === "number" ? 0 : value));
    assert.deepEqual(core.checkAll(bytes, { name: file }), alone);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("several reports", async () => {
  const pair = cases.filter((file) => file.includes("pair"));
  const results = pair.map((file) => core.check(readFileSync(root + file), { name: file }));
  const output = (await commandLine("check", "--format", "json", ...pair)) as { across: unknown; results: { outcomes: unknown }[] };
  assert.deepEqual(core.checkAcross(results), output.across);
  assert.deepEqual(core.outcomesAcross(results), output.results.map((result) => result.outcomes));
});

test("the rules", async () => {
  assert.deepEqual(core.rules(), await commandLine("rules", "--format", "json"));
});
