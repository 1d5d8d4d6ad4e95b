/** A module that came and is none of ours is fetched anew, past every cache, once; then its address is named. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { SameThread } from "../answer.js";
import { createGouji, type GoujiError, type GoujiOptions } from "../index.js";
import type { Answer, Request } from "../protocol.js";
import { VERSION } from "../version.js";
import { HandMade } from "./hand-made.js";

const MODULE = Buffer.from("AGFzbQEAAAA=", "base64");
const real = (name: string): Buffer => readFileSync(new URL(`../../wasm/${name}_bg.wasm`, import.meta.url));
/** The same module, built from another version. */
const older = (name: string): Buffer => Buffer.from(real(name).toString("latin1").replaceAll(VERSION, VERSION.replace(/\d+$/, "x")), "latin1");

/** What is served, one after another, the last for ever; and how each was asked for. */
let served: Buffer[] = [];
const asked: (string | undefined)[] = [];
let address = "";
const server = createServer(({ headers }, response) => {
  asked.push(headers["cache-control"]);
  response.writeHead(200, { "content-type": "application/wasm" }).end(served.length > 1 ? served.shift() : served[0]);
});
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/gouji.wasm`;
});
beforeEach(() => void asked.splice(0));
after(() => {
  server.close();
  server.closeAllConnections();
});

const named = (...words: string[]) => (failure: GoujiError) => {
  assert.equal(failure.code, "load", failure.message);
  for (const word of [address, ...words]) assert.ok(failure.message.includes(word) && failure.english.includes(word), `${failure.message} ${failure.english}`);
  return true;
};

/** Workers that find what they are handed unfit as often as this. */
function picky(times: number, part: "start" | "addReader", options: GoujiOptions = {}) {
  HandMade.made = [];
  const reply = ({ id, name, args: [subject] }: Request): Answer => {
    if (name === part && times-- > 0) return { id, unfit: ["旧的。", "old."] };
    if (name === "addReader") readers.add(subject);
    return name === "check" && subject === "paper" && readers.size === 0 ? { id, needs: "pdf" } : { id, value: subject };
  };
  const readers = new Set<unknown>();
  return createGouji({ wasmUrl: address, pdfUrl: address, timeoutMs: 5000, worker: () => new HandMade(reply) as unknown as Worker, ...options });
}

for (const [what, bytes] of [["cut", MODULE.subarray(0, 6)], ["damaged", Buffer.from("no wasm at all")]] as const) {
  test(`${what}: what is kept of it is passed by`, async () => {
    served = [bytes, MODULE];
    assert.equal(await picky(0, "start").check("a") as unknown, "a");
    assert.deepEqual(asked, [undefined, "no-cache"]);
  });

  test(`${what} for good: named after the second time; the next call begins from the start`, async () => {
    served = [bytes];
    const gouji = picky(0, "start");
    await assert.rejects(gouji.check("a"), named());
    assert.equal(asked.length, 2);
    served = [MODULE];
    assert.equal(await gouji.check("a") as unknown, "a");
    assert.deepEqual(asked, [undefined, "no-cache", undefined]);
  });
}

for (const part of ["start", "addReader"] as const) {
  test(`${part}: a module of another version is fetched anew, for a worker of its own`, async () => {
    served = [MODULE];
    assert.equal(await picky(1, part).check("paper") as unknown, "paper");
    assert.equal(asked.filter((way) => way === "no-cache").length, 1);
    assert.deepEqual(HandMade.made.map((worker) => worker.ended), [true, false]);
  });

  test(`${part}: for good, it is named`, async () => {
    served = [MODULE];
    await assert.rejects(picky(2, part).check("paper"), named());
  });
}

test("what was handed in is not asked for twice", async () => {
  let asks = 0;
  const gouji = picky(1, "start", { wasmUrl: () => { asks++; return MODULE; } });
  await assert.rejects(gouji.check("a"), (failure: GoujiError) => failure.code === "load");
  assert.equal(asks, 1);
});

test("the core's own version is looked at, though all that is called be there", async () => {
  served = [older("gouji")];
  const gouji = createGouji({ wasmUrl: address, worker: () => new SameThread() as EventTarget as Worker });
  await assert.rejects(gouji.check("a"), named(VERSION));
});

test("and so is a reader's", async () => {
  const { createReader } = await import("../readers.js");
  for (const name of ["office", "pdf"] as const) {
    await assert.rejects(createReader(name, new Uint8Array(older(name))), (failure: GoujiError) => failure.code === "load" && failure.message.includes(VERSION), name);
  }
});

test("the version is the package's", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  assert.equal(VERSION, version);
});
