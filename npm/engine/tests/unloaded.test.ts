/** A part of the engine that was not loaded is named, and no file is blamed for it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SameThread } from "../answer.js";
import { createGouji, type GoujiError, type GoujiOptions } from "../index.js";
import { HandMade, wasmUrl } from "./hand-made.js";

const load = (...words: string[]) => (failure: GoujiError) => {
  assert.equal(failure.code, "load", failure.message);
  for (const word of words) assert.ok(failure.message.includes(word) && failure.english.includes(word), `${failure.message} ${failure.english}`);
  assert.doesNotMatch(failure.message, /）$|。（/);
  return true;
};
const start = (reply: ConstructorParameters<typeof HandMade>[0]): GoujiOptions => ({ wasmUrl, timeoutMs: 250, worker: () => new HandMade(reply) as unknown as Worker });

test("a worker that fails before its first answer was not loaded: all files of an archive fail as one call", async () => {
  const gouji = createGouji(start(() => new Error("404")));
  await assert.rejects(gouji.checkAll("zip"), load("404", "worker-src"));
});

test("a worker that never starts was not loaded", async () => {
  await assert.rejects(createGouji(start(() => undefined)).check("a"), load("worker"));
});

test("in Node the thread's script is named", async () => {
  // Beside the sources there is none.
  await assert.rejects(createGouji({ wasmUrl }).check("a"), load("engine/worker.js"));
});

test("a worker that may not be made is named", async () => {
  const worker = () => { throw new TypeError("This document requires 'TrustedScriptURL' assignment."); };
  await assert.rejects(createGouji({ wasmUrl, worker }).check("a"), load("TrustedScriptURL"));
});

test("a relative address means nothing in Node, and is named", async () => {
  await assert.rejects(createGouji({ wasmUrl: "./gouji.wasm" }).check("a"), load("./gouji.wasm"));
});

test("a module that is not ours is none: nothing broke on a file", async () => {
  const module = await WebAssembly.compile(Buffer.from("AGFzbQEAAAA=", "base64"));
  const gouji = createGouji({ wasmUrl: module, worker: () => new SameThread() as EventTarget as Worker });
  await assert.rejects(gouji.checkAll("a"), load("wasm"));
});

test("where a page's policy forbids WebAssembly, that is said before anything else", async (t) => {
  const refused = new WebAssembly.CompileError("WebAssembly.compile(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive because neither 'wasm-unsafe-eval' nor 'unsafe-eval' is an allowed source of script");
  t.mock.method(WebAssembly, "compile", () => Promise.reject(refused));
  const gouji = createGouji({ wasmUrl: new Uint8Array([0]) });
  await assert.rejects(gouji.check("a"), (failure: GoujiError) => load("'wasm-unsafe-eval'")(failure) && !failure.message.includes("版本"));
});
