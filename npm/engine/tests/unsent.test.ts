/** What cannot be sent to the worker fails by itself, and harms neither the engine nor the process. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type CheckOptions, createGouji, type GoujiError, type GoujiOptions } from "../index.js";
import type { Answer, Request } from "../protocol.js";
import { codeOf, engine, HandMade, wasmUrl } from "./hand-made.js";

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

/** A worker that no compiled module reaches: refused when it is sent, or unreadable when it comes. */
function closed(refuse: () => Answer | never, options: GoujiOptions = {}) {
  HandMade.made = [];
  const modules: unknown[] = [];
  const reply = ({ id, name, args }: Request): Answer => {
    const module = args.at(name === "start" ? 0 : 1);
    if (module instanceof WebAssembly.Module) return refuse();
    if (name === "start" || name === "addReader") modules.push(module);
    return args[0] === "paper" && modules.length < 2 ? { id, needs: "pdf" } : { id, value: args[0] };
  };
  const gouji = createGouji({ wasmUrl, pdfUrl: wasmUrl, timeoutMs: 250, worker: () => new HandMade(reply) as unknown as Worker, ...options });
  return { gouji, modules };
}
const WAYS: [name: string, refuse: () => Answer][] = [
  ["DataCloneError", () => { throw new DOMException("#<Module> could not be cloned.", "DataCloneError"); }],
  ["messageerror", () => ({ unread: true })],
];

for (const [name, refuse] of WAYS) {
  test(`${name}: modules go as their bytes, and the engine works`, async () => {
    const { gouji, modules } = closed(refuse);
    assert.equal(await gouji.check("paper") as unknown, "paper");
    assert.equal(await gouji.check("a") as unknown, "a");
    assert.deepEqual(modules.map((module) => module instanceof ArrayBuffer && module.byteLength), [8, 8]);
  });

  test(`${name}: bytes that were handed in go as they are`, async () => {
    const bytes = Buffer.from("AGFzbQEAAAA=", "base64");
    const { gouji, modules } = closed(refuse, { wasmUrl: () => bytes });
    assert.equal(await gouji.check("a") as unknown, "a");
    assert.deepEqual(modules, [bytes]);
  });

  test(`${name}: of a module that was handed in there are no bytes, and that is said`, async () => {
    const module = await WebAssembly.compile(Buffer.from("AGFzbQEAAAA=", "base64"));
    const { gouji } = closed(refuse, { wasmUrl: module });
    await assert.rejects(gouji.check("a"), (failure: GoujiError) => failure.code === "load" && failure.message.includes("worker"));
    await assert.rejects(gouji.check("a"), (failure: GoujiError) => failure.code === "load");
    assert.ok(HandMade.made.every((worker) => worker.ended));
  });
}
