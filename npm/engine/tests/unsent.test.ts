/** What cannot be sent to the worker fails by itself, and harms neither the engine nor the process. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckOptions } from "../index.js";
import { codeOf, engine, HandMade } from "./hand-made.js";

/** No structured clone has a function. */
const unclonable = { edits: { "a.b.c": () => 1 } } as unknown as CheckOptions;

test("what cannot be sent is refused with a code, and the worker stays", async () => {
  const gouji = engine();
  assert.equal(await codeOf(gouji.check("a", unclonable)), "invalid-input");
  assert.equal(await gouji.check("a") as unknown, "a");
  assert.deepEqual(HandMade.made.map((worker) => worker.ended), [false]);
});

test("closing after that throws at nobody", async (t) => {
  const lost: unknown[] = [];
  const keep = (reason: unknown) => void lost.push(reason);
  process.on("unhandledRejection", keep);
  t.after(() => process.off("unhandledRejection", keep));
  const gouji = engine();
  await codeOf(gouji.check("a", unclonable));
  gouji.close();
  await new Promise(setImmediate);
  assert.deepEqual(lost, []);
});

test("a call's time is its own: that of one not sent does not end a later one", async (t) => {
  const gouji = engine();
  await gouji.check("a");
  t.mock.timers.enable({ apis: ["setTimeout"] });
  await codeOf(gouji.check("a", unclonable));
  t.mock.timers.tick(200);
  const later = codeOf(gouji.check("hang"));
  await new Promise(setImmediate);
  t.mock.timers.tick(100);
  assert.deepEqual(HandMade.made.map((worker) => worker.ended), [false]);
  t.mock.timers.tick(200);
  assert.equal(await later, "timeout");
});
