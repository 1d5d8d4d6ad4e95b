/** A server that does not answer, or stops in the middle, holds nothing up for ever. */
import assert from "node:assert/strict";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { GoujiError, GoujiOptions } from "../index.js";
import { codeOf, engine } from "./hand-made.js";

const MODULE = Buffer.from("AGFzbQEAAAA=", "base64");
const asked: string[] = [];
let address = "";
/** What was begun and waits for the test. */
let begun: (response: ServerResponse) => void = () => undefined;
const server = createServer(({ url }, response) => {
  asked.push(url ?? "");
  if (url === "/half.wasm") response.writeHead(200, { "content-type": "application/wasm", "content-length": MODULE.length }).write(MODULE.subarray(0, 4));
  begun(response);
});
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});

for (const name of ["/nothing.wasm", "/half.wasm"]) {
  test(`${name}: given up, and named`, async () => {
    await assert.rejects(engine({ wasmUrl: address + name }).check("a"), (failure: GoujiError) => failure.code === "load" && failure.message.includes(address + name));
  });

  test(`${name}: close() ends the waiting, and what stands behind it is not fetched`, async () => {
    const gouji = engine({ wasmUrl: address + name, timeoutMs: 60_000 });
    const begins = new Promise((resolve) => { begun = resolve; });
    const calls = [gouji.check("a"), gouji.check("b")].map(codeOf);
    await begins;
    asked.length = 0;
    gouji.close();
    assert.deepEqual(await Promise.all(calls), ["closed", "closed"]);
    assert.deepEqual(asked, []);
  });
}

test("what comes slowly is waited for: each part begins the time anew", async (t) => {
  const gouji = engine({ wasmUrl: `${address}/half.wasm`, timeoutMs: 1000 });
  const begins = new Promise<ServerResponse>((resolve) => { begun = resolve; });
  const heard: number[] = [];
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const set = globalThis.setTimeout;
  let timers = 0;
  t.mock.method(globalThis, "setTimeout", (act: () => void, ms?: number) => (ms === 1000 && heard.push(++timers), set(act, ms)));
  const answer: Promise<unknown> = gouji.check("a");
  const response = await begins;
  response.end(MODULE.subarray(4));
  assert.equal(await answer, "a");
  // One when it is asked for, one for each part; the last two are the worker's start and the call.
  assert.ok(heard.length >= 4, String(heard.length));
});

test("a function that gives no module is given up too", async () => {
  assert.equal(await codeOf(engine({ wasmUrl: () => new Promise<never>(() => undefined) }).check("a")), "load");
});

test("CMaps that do not come cannot be had", async () => {
  assert.equal(await engine({ cmapsUrl: () => `${address}/GB1.cmaps` }).check("foreign") as unknown, null);
});

test("pages of the rules that do not come are a load error", async () => {
  const options: GoujiOptions = { pagesUrl: `${address}/pages.json` };
  const gouji = engine(options);
  gouji.rules = async () => [{ slug: "a" }] as never;
  await assert.rejects(gouji.explain("a"), (failure: GoujiError) => failure.code === "load" && failure.message.includes("/pages.json"));
});
