/** The engine with workers made by hand: order, traps, timeouts, replacement. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type { GoujiError, GoujiOptions } from "../index.js";
import { codeOf, engine, HandMade } from "./hand-made.js";

test("answers calls in order by one worker", async () => {
  const gouji = engine();
  const answers: unknown[] = await Promise.all(["a", "b", "c"].map((text) => gouji.check(text)));
  assert.deepEqual(answers, ["a", "b", "c"]);
  assert.equal(HandMade.made.length, 1);
});

test("fetches and starts nothing before the first call", () => {
  engine();
  assert.equal(HandMade.made.length, 0);
});

for (const [word, code] of [["trap", "trap"], ["break", "trap"], ["hang", "timeout"], ["stale", "timeout"]] as const) {
  test(`${word}: its own call fails, the waiting ones are answered by a new worker`, async () => {
    const gouji = engine();
    const calls = [gouji.check("before"), gouji.check(word), gouji.check("after"), gouji.check("later")] as const;
    assert.equal(await codeOf(calls[1]), code);
    const others: unknown[] = [await calls[0], await calls[2], await calls[3]];
    assert.deepEqual(others, ["before", "after", "later"]);
    assert.deepEqual(HandMade.made.map((worker) => worker.ended), [true, false]);
  });
}

test("an error of the library keeps the worker", async () => {
  const gouji = engine();
  assert.equal(await codeOf(gouji.check("refuse")), "empty");
  await gouji.check("after");
  assert.equal(HandMade.made.length, 1);
});

test("after its end every call is closed", async () => {
  const gouji = engine();
  await gouji.check("before");
  const waiting = [gouji.check("hang"), gouji.check("more")].map(codeOf);
  await new Promise(setImmediate);
  gouji.close();
  assert.deepEqual(await Promise.all([...waiting, codeOf(gouji.check("late"))]), ["closed", "closed", "closed"]);
  assert.ok(HandMade.made.every((worker) => worker.ended));
});

test("a web page in place of the module is named, and the next call tries again", async () => {
  let served = 0;
  const server = createServer((_, response) => {
    const bytes = Buffer.from("AGFzbQEAAAA=", "base64");
    if (served++ === 0) response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
    else response.writeHead(200, { "content-type": "application/octet-stream" }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/gouji_bg.wasm`;
  const gouji = engine({ wasmUrl: address, timeoutMs: 5000 });
  await assert.rejects(gouji.check("a"), (failure: GoujiError) => failure.code === "load" && failure.message.includes(address));
  assert.equal(await gouji.check("a") as unknown, "a");
  server.close();
  server.closeAllConnections();
});

test("what is no module is named too", async () => {
  const gouji = engine({ wasmUrl: "data:application/wasm;base64,AAAA" });
  assert.equal(await codeOf(gouji.check("a")), "load");
});

test("a reader is loaded when a file needs it, once, and told of", async () => {
  const told: unknown[] = [];
  const gouji = engine({ pdfUrl: async () => Buffer.from("AGFzbQEAAAA=", "base64"), loading: (name) => told.push(name) });
  const answers: unknown[] = [await gouji.check("paper"), await gouji.check("paper")];
  assert.deepEqual(answers, ["paper", "paper"]);
  assert.deepEqual(told, ["core", null, "pdf", null]);
});

test("a reader that is not there fails its own call with its address", async () => {
  const gouji = engine({ pdfUrl: "data:text/html,<p>" });
  await assert.rejects(gouji.check("paper"), (failure: GoujiError) => failure.code === "load" && failure.message.includes("data:text/html"));
  assert.equal(await gouji.check("a") as unknown, "a");
});

test("CMaps are fetched when a document asks for them; what cannot be had is said and no failure", async () => {
  const bytes = new Uint8Array([7]);
  const ways: [cmapsUrl: GoujiOptions["cmapsUrl"], file: unknown][] = [
    [() => bytes, bytes], [async () => bytes.buffer, bytes], [() => "data:,%07", bytes], [() => "file:///no/such/file", null],
    [() => { throw new Error("none"); }, null], [() => Promise.reject(new Error("none")), null],
  ];
  for (const [cmapsUrl, file] of ways) {
    const names: string[] = [];
    const gouji = engine({ cmapsUrl: (name) => { names.push(name); return cmapsUrl?.(name) ?? ""; } });
    assert.equal(await gouji.check("a") as unknown, "a");
    assert.deepEqual(names, []);
    assert.deepEqual(await gouji.check("foreign") as unknown, file);
    assert.deepEqual(names, ["GB1"]);
  }
});

test("files in an archive fail one by one", async () => {
  const results = await engine().checkAll("zip");
  assert.deepEqual(results.map(({ source, error }) => [source.name, error?.code]), [["a!b", "trap"], ["a!c", "damaged"]]);
});
