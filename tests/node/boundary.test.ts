/** What crosses the wasm boundary: plain objects, options in every shape, errors with a code. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cases, core, root } from "./core.ts";

const bytes = readFileSync(root + cases[0]);

/** Paths of everything in a value that JSON does not know. */
function strangers(value: unknown, at = "$"): string[] {
  if (value === undefined || typeof value === "bigint") return [at];
  if (typeof value !== "object" || value === null) return [];
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === Object.prototype || prototype === Array.prototype;
  const inside = Object.entries(value).flatMap(([key, child]) => strangers(child, `${at}.${key}`));
  return plain ? inside : [at, ...inside];
}

test("results are plain objects without undefined", () => {
  assert.deepEqual(strangers(core.check(bytes)), []);
  assert.deepEqual(strangers(core.read(bytes)), []);
});

test("a result survives the way to another thread", () => {
  const result = core.check(bytes);
  assert.deepEqual(structuredClone(result), result);
});

test("edits by address replace what is printed", () => {
  const address = "applications.received.total";
  const before = core.check(bytes).report?.cells[address];
  assert.ok(before, "the case has that cell");
  const edited = core.check(bytes, { edits: { [address]: 4711, "applications.total.total": null } });
  assert.equal(edited.report?.cells[address]?.value, 4711);
  assert.equal(edited.report?.cells["applications.total.total"]?.value, null);
  const viaDocument = core.checkDocument(core.read(bytes), { edits: { [address]: 0.5 } });
  assert.equal(viaDocument.report?.cells[address]?.value, 0.5);
});

test("an address that the form does not have is refused with a code", () => {
  const edits = { "applications.nothing.total": 1 };
  assert.throws(() => core.check(bytes, { edits }), { name: "Error", code: "invalid-input" });
});

test("options and documents of the wrong shape are refused with a code", () => {
  const wrong = { language: "de" } as unknown as { language: "en" };
  assert.throws(() => core.check(bytes, wrong), { code: "invalid-input" });
  const document = { blocks: [{ kind: "hologram" }] } as unknown as { blocks: [] };
  assert.throws(() => core.checkDocument(document), { code: "invalid-input" });
});

test("what could not be read is in the result, with the code of the command line", () => {
  assert.equal(core.check(new Uint8Array()).error?.code, "empty");
  assert.equal(core.check(new Uint8Array()).report, null);
  assert.throws(() => core.read(new Uint8Array()), { code: "empty" });
});

test("a Document by hand may leave out what it does not have", () => {
  const { error, report } = core.checkDocument({ blocks: [{ kind: "paragraph", text: "一、总体情况" }] });
  assert.equal(error, null);
  assert.ok(report);
});
