/** What is no input is refused by name, in the engine and in the core alike. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SameThread } from "../answer.js";
import { init, type Core } from "../core.js";
import { createGouji, type Bytes, type CheckOptions, type GoujiError } from "../index.js";

const wasm = readFileSync(new URL("../../wasm/gouji_bg.wasm", import.meta.url));
const text = readFileSync(new URL("../../../tests/cases/09-contradictions.txt", import.meta.url));
// The core of this thread, as a service worker has it.
const gouji = createGouji({ wasmUrl: wasm, worker: () => new SameThread() as EventTarget as Worker });
const core: Core = await init({ wasm });

const invalid = (word: string) => (failure: GoujiError) => failure.code === "invalid-input" && failure.message.includes(word) && failure.english.includes(word);
const ORGAN = "青柏县自然资源和规划局";

for (const [kind, given] of [["Undefined", undefined], ["Null", null], ["Number", 5], ["Object", {}], ["Array", [1, 2, 3]], ["Promise", Promise.resolve(text)]] as const) {
  test(`${kind} is no input`, async () => {
    const input = given as unknown as Bytes;
    for (const call of [gouji.check(input), gouji.checkAll(input), gouji.files(input), gouji.read(input), gouji.extract(input)]) await assert.rejects(call, invalid(kind));
    assert.throws(() => core.check(input as Uint8Array), invalid(kind));
  });
}

test("every view of bytes is one", async () => {
  const { buffer } = Uint8Array.from([0x20, 0x20, ...text]);
  for (const view of [new DataView(buffer, 2), new Uint8Array(buffer, 2), new Int8Array(buffer, 2), buffer]) {
    assert.equal((await gouji.check(view)).report?.meta.organ, ORGAN, view.constructor.name);
  }
});

for (const asOf of ["yesterday", "2024-02-30", "2024-3-1", 5] as const) {
  test(`${asOf} is no day`, async () => {
    const options = { asOf } as CheckOptions;
    await assert.rejects(gouji.check(text, options), invalid(String(asOf)));
    assert.throws(() => core.check(text, options), invalid(String(asOf)));
  });
}

test("a day is one", async () => {
  assert.equal((await gouji.check(text, { asOf: "2024-02-29" })).error, null);
  assert.equal(core.check(text, { asOf: "2024-02-29" }).error, null);
});
