/** The packed engine where others run it: in a worker of a page, in a thread of Node, in an extension's service worker; through traps and timeouts. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, mock, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker as Thread } from "node:worker_threads";
import { chromium, type Browser } from "playwright-core";
import type * as Engine from "../../npm/engine/index.ts";
import { launch } from "../browser/browser.ts";
import { serve } from "../browser/server.ts";
import { trapping } from "./trapping.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packed = join(process.env.CARGO_TARGET_DIR ?? `${root}target`, "npm/package");
const report = readFileSync(`${root}tests/cases/09-contradictions.txt`, "utf8");
const word = readFileSync(`${root}tests/cases/03-word-paste.docx`);
/** Takes the core some seconds, and a mocked clock is faster than any machine. */
const LONG = `一、总体情况\n${"全年收到政府信息公开申请12件，其中办结11件，结转1件。".repeat(40_000)}`;
/** The verdict in short: what a check of the report says wherever it runs. */
const ORGAN = "青柏县自然资源和规划局";

let folder: string;
let browser: Browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "gouji-engine-"));
  cpSync(packed, join(folder, "node_modules/gouji"), { recursive: true });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const engine = (): Promise<typeof Engine> => import(pathToFileURL(join(folder, "node_modules/gouji/dist/engine/index.js")).href) as Promise<typeof Engine>;
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test("in Node: a trap is an error of its own, and the next file goes on", async () => {
  const gouji = (await engine()).createGouji({ officeUrl: trapping });
  await assert.rejects(gouji.check(word), { code: "trap" });
  assert.equal((await gouji.check(report)).report?.meta.organ, ORGAN);
  const [broken] = await gouji.checkAll(word).catch((thrown: unknown) => [{ error: thrown as { code: string } }]);
  assert.equal(broken?.error?.code, "trap");
  gouji.close();
});

test("in Node: a call that takes too long is given up, and the next file goes on", async () => {
  const gouji = (await engine()).createGouji();
  await gouji.version();
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const long = gouji.check(LONG).then(() => "answered", ({ code }: { code: string }) => code);
    // Until the call is on its way; then its time is over at once.
    await new Promise(setImmediate);
    mock.timers.tick(30_000);
    assert.equal(await long, "timeout");
  } finally {
    mock.timers.reset();
  }
  assert.equal((await gouji.check(report)).report?.meta.organ, ORGAN);
  gouji.close();
});

test("in a thread of Node", async () => {
  const script = put("thread.mjs", `import { parentPort, workerData } from "node:worker_threads"; import { createGouji } from "gouji";
    const gouji = createGouji(); const { report } = await gouji.check(workerData); gouji.close(); parentPort.postMessage(report.meta.organ);`);
  const thread = new Thread(script, { workerData: report });
  const organ = await new Promise((resolve, reject) => thread.once("message", resolve).once("error", reject));
  assert.equal(organ, ORGAN);
  await thread.terminate();
});

test("in a page and in a worker of it: checks, traps, timeouts", async () => {
  put("index.html", `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">`);
  put("app-worker.js", `import { createGouji } from "./node_modules/gouji/dist/engine/index.js";
    const gouji = createGouji();
    onmessage = async ({ data }) => postMessage((await gouji.check(data)).report.meta.organ);`);
  const site = await serve(folder);
  const page = await browser.newPage();
  await page.clock.install();
  await page.goto(site.address);
  const organ = await page.evaluate((text) => new Promise((resolve, reject) => {
    const worker = new Worker("app-worker.js", { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(text);
  }), report);
  assert.equal(organ, ORGAN);

  await page.evaluate(async (address) => {
    const { createGouji } = await import(address) as typeof Engine;
    Object.assign(globalThis, { createGouji, gouji: createGouji() });
    await gouji.version();
  }, `${site.address}node_modules/gouji/dist/engine/index.js`);
  // Asked in the page, its time is over before the worker can have read it.
  await page.evaluate((text) => { globalThis.asked = gouji.check(text).then(() => "answered", ({ code }: { code: string }) => code); }, LONG);
  await page.clock.fastForward(30_000);
  assert.equal(await page.evaluate(() => asked), "timeout");
  assert.equal(await page.evaluate(async (text) => (await gouji.check(text)).report?.meta.organ, report), ORGAN);

  const module = [...trapping];
  const codes = await page.evaluate(async ([module, word, text]) => {
    const broken = createGouji({ officeUrl: Uint8Array.from(module) });
    const code = await broken.check(Uint8Array.from(word)).then(() => "answered", (thrown: { code: string }) => thrown.code);
    return [code, (await broken.check(text)).report?.meta.organ];
  }, [module, [...word], report] as const);
  assert.deepEqual(codes, ["trap", ORGAN]);
  await page.close();
  await site.close();
});

for (const [what, policy, file, said] of [
  ["a worker that is not there", "", "engine/worker.js", "worker-src"],
  ["a worker that the page's policy forbids", "worker-src 'none'", "", "worker-src"],
  ["WebAssembly that the page's policy forbids", "script-src 'self' 'unsafe-inline'", "", "'wasm-unsafe-eval'"],
] as const) {
  test(`in a page: ${what} is a load error that says so`, async () => {
    put("index.html", `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy" content="${policy}">`);
    const site = await serve(folder);
    const page = await browser.newPage();
    if (file) await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<!doctype html>" }));
    await page.goto(site.address);
    const error = await page.evaluate(async (address) => {
      const { createGouji } = await import(address) as typeof Engine;
      return createGouji().checkAll("a").then(() => null, ({ code, message, english }: Engine.GoujiError) => ({ code, message, english }));
    }, `${site.address}node_modules/gouji/dist/engine/index.js`);
    assert.equal(error?.code, "load");
    assert.ok(error.message.includes(said) && error.english.includes(said), error.message);
    await page.close();
    await site.close();
  });
}

test("in an extension's service worker and in its page", async () => {
  const extension = join(folder, "extension");
  mkdirSync(extension);
  cpSync(join(packed, "dist"), join(extension, "gouji"), { recursive: true });
  writeFileSync(join(extension, "manifest.json"), JSON.stringify({
    manifest_version: 3, name: "gouji", version: "1", background: { service_worker: "background.js", type: "module" },
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" },
  }));
  writeFileSync(join(extension, "background.js"), `import { createGouji } from "./gouji/engine/index.js"; globalThis.gouji = createGouji();`);
  writeFileSync(join(extension, "page.html"), `<!doctype html><meta charset="utf-8"><script type="module" src="background.js"></script>`);
  const context = await chromium.launchPersistentContext("", {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, ignoreDefaultArgs: ["--disable-extensions", "--headless"],
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-features=DisableLoadExtensionCommandLineSwitch", `--load-extension=${extension}`],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? await context.waitForEvent("serviceworker");
    const check = async (text: string) => (await gouji.check(text)).report?.meta.organ;
    assert.equal(await worker.evaluate(check, report), ORGAN);
    const page = await context.newPage();
    await page.goto(worker.url().replace("background.js", "page.html"));
    assert.equal(await page.evaluate(check, report), ORGAN);
  } finally {
    await context.close();
  }
});

/** Of the pages: what their scripts leave in the open. */
declare global {
  var gouji: Engine.Gouji;
  var createGouji: typeof Engine.createGouji;
  var asked: Promise<string>;
}
