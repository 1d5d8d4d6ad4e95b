/** The engine asks for CMaps where a font does. In this one thread: what it was given once stays, so that the order counts. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createGouji, type GoujiOptions } from "gouji";
import { SameThread } from "../../npm/engine/answer.js";
import { pdfWithoutFonts } from "../pdf.ts";
import { native, root } from "./native.ts";

const worker = () => new SameThread() as EventTarget as Worker;
const report = pdfWithoutFonts(["青柏县水务局2023年政府信息公开工作年度报告", "一、总体情况", "收到政府信息公开申请3件，均已答复。"]);

/** What this engine asks for while it checks the report twice. */
async function asked(cmapsUrl: GoujiOptions["cmapsUrl"]) {
  const names: string[] = [];
  const gouji = createGouji({ worker, cmapsUrl: (name) => { names.push(name); return cmapsUrl?.(name) ?? fileOf(name); } });
  try {
    const results = [await gouji.check(report, { name: "a.pdf" }), await gouji.check(report, { name: "a.pdf" })];
    const failure = await gouji.read(report).then(() => null, (thrown: { code: string }) => thrown.code);
    return { results, names, failure };
  } finally {
    gouji.close();
  }
}

const fileOf = (name: string) => new URL(`file://${root}npm/wasm/cmaps/${name}.cmaps`);

/** Said with the name of what is missing, and the next call asks again. */
async function isRefused(way: string, cmapsUrl: GoujiOptions["cmapsUrl"]): Promise<void> {
  const { results, names, failure } = await asked(cmapsUrl);
  assert.deepEqual(names, ["GB1", "GB1", "GB1"], way);
  assert.deepEqual(results.map(({ report: read, error }) => [read, error?.code]), [[null, "cmap-missing"], [null, "cmap-missing"]], way);
  assert.match(results[0]?.error?.message ?? "", /UniGB-UCS2-H/, way);
  assert.equal(failure, "cmap-missing", way);
}

test("without the file the report is an error with a code, and the next one asks again", async () => {
  const server = createServer((_, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>"));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/GB1.cmaps`;
  const ways: [string, GoujiOptions["cmapsUrl"]][] = [
    ["no such file", () => "file:///no/such/file"], ["a page in its place", () => address], ["a host that fails", () => Promise.reject(new Error("none"))],
    ["half of it", () => readFileSync(fileOf("GB1")).subarray(0, 30_000)],
  ];
  try {
    for (const [way, cmapsUrl] of ways) await isRefused(way, cmapsUrl);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test("the engine asks for the one file that a font needs, once, and gives what the command line gives", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-cmaps-"));
  try {
    writeFileSync(join(folder, "a.pdf"), report);
    const { results: [expected] } = await native(join(folder, "a.pdf"));
    const { results, names, failure } = await asked(fileOf);
    assert.deepEqual(names, ["GB1"]);
    assert.equal(failure, null);
    for (const result of results) assert.deepEqual({ ...result, source: { ...result.source, name: "" } }, { ...expected, source: { ...expected?.source, name: "" } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
