/** What the page promises: nothing leaves, nothing in a report becomes markup or a script, it works offline. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pdfWithoutFonts } from "../pdf.ts";
import { both, caseFile, caseText, withPage, type Opened } from "./page.ts";

const attack = `<img src="https://evil.example/x.png" onerror="window.hacked=1"><script>window.hacked=2</script>`;
const escaped = attack.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A report that brings markup along wherever text is taken from: title, organ, headings, prose, cells, file name. */
const hostile = `<!doctype html><meta charset="utf-8"><title>${escaped}某县2022年政府信息公开工作年度报告</title>
<meta name="ContentSource" content="${escaped.replaceAll('"', "&quot;")}">
<h1>${escaped}某县2022年政府信息公开工作年度报告</h1>
<p>${attack}</p><a href="javascript:window.hacked=3">一、总体情况</a>
<h2>一、总体情况${escaped}</h2><p>本年收到申请 ${escaped} 45 件。<svg onload="window.hacked=4"></svg></p>
<h2>二、主动公开政府信息情况</h2>
<table><tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>${escaped}</td><td>0</td><td>"onmouseover="window.hacked=5</td></tr>
<tr><td>行政规范性文件</td><td>3${escaped}</td><td>0</td><td>5</td></tr></table>
<h2>三、收到和处理政府信息公开申请情况</h2><iframe src="https://evil.example/frame"></iframe>
<link rel="stylesheet" href="https://evil.example/s.css"><style>body{background:url(https://evil.example/b)}</style>`;

async function staysItself({ page }: Opened): Promise<void> {
  assert.equal(await page.evaluate(() => (window as { hacked?: number }).hacked), undefined);
  for (const tag of ["img", "iframe", "script[src*=evil]", "link[href*=evil]", "svg[onload]", "[onmouseover]"]) {
    assert.equal(await page.locator(`gouji-app ${tag}`).count(), 0, tag);
  }
}

both("a hostile file is shown as the text that it is", async (opened) => {
  await opened.read({ name: `${attack}.html`.replaceAll("/", "∕"), mimeType: "text/html", buffer: Buffer.from(hostile) });
  assert.match(await opened.result.innerText(), /onerror=/);
  await opened.cell("disclosure.regulations.issued").hover();
  await opened.page.getByRole("button", { name: "English" }).click();
  await opened.page.locator("html[lang=en]").waitFor();
  await staysItself(opened);
});

both("a hostile paste is shown as the text that it is", async (opened) => {
  await opened.page.evaluate((markup) => {
    const data = new DataTransfer();
    data.setData("text/html", markup);
    data.setData("text/plain", markup);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true, cancelable: true });
    document.querySelector("gouji-app")?.shadowRoot?.querySelector("gouji-intake")?.shadowRoot?.querySelector("textarea")?.dispatchEvent(event);
  }, hostile);
  await opened.result.waitFor();
  await staysItself(opened);
});

both("no string becomes markup or a script, whoever tries", async ({ page }) => {
  const refused = await page.evaluate(() => {
    const tries = [
      () => { document.createElement("div").innerHTML = "<b>x</b>"; },
      () => { document.createElement("script").text = "1"; },
      () => new Worker("https://evil.example/worker.js"),
      () => new Worker("/elsewhere/worker.js"),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return "done";
      } catch (thrown) {
        return (thrown as Error).name;
      }
    });
  });
  assert.deepEqual(refused, ["TypeError", "TypeError", "TypeError", "TypeError"]);
}, { provoked: /TrustedHTML|TrustedScript/ });

test("the policy names nothing but the page itself", () => withPage(async ({ page }) => {
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content") ?? "";
  const directives = Object.fromEntries(policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));
  assert.deepEqual(directives["default-src"], ["'none'"]);
  const sources = Object.entries(directives).filter(([name]) => name?.endsWith("-src")).flatMap(([, list]) => list);
  assert.deepEqual(new Set(sources), new Set(["'none'", "'self'", "'wasm-unsafe-eval'"]));
  assert.deepEqual(directives["require-trusted-types-for"], ["'script'"]);
  assert.equal(await page.evaluate(() => document.characterSet), "UTF-8");
}));

/** Pulls the cable once all is kept and the page asks for nothing more: what is cut off in the middle is another matter. */
async function pull({ page, served }: Opened): Promise<void> {
  const kept = await page.evaluate(async () => {
    const app = document.querySelector("gouji-app") as { rehearsed?: Promise<void>; kept?: Promise<boolean> } | null;
    await app?.rehearsed;
    return app?.kept;
  });
  assert.equal(kept, true);
  await served.close();
}

test("after the first load it works with the cable pulled", () => withPage(async (opened) => {
  const { page } = opened;
  await pull(opened);
  await page.reload();
  await opened.paste({ "text/plain": caseText("09-contradictions.txt") });
  await opened.result.waitFor();
  assert.match(await opened.verdict.innerText(), /读到 3 张表 200 个数/);
  await page.goBack();
  await page.locator(".samples button").first().click();
  await opened.result.waitFor();
}));

test("with the cable pulled it reads PDF too, once all of its files are kept", () => withPage(async (opened) => {
  const { page } = opened;
  await pull(opened);
  await page.reload();
  await opened.choose({ name: "a.pdf", mimeType: "application/pdf", buffer: pdfWithoutFonts(["青柏县水务局2023年政府信息公开工作年度报告", "收到政府信息公开申请3件。"]) });
  await page.locator("gouji-result").getByText("收到政府信息公开申请3件").first().waitFor();
}));

test("a module that is kept damaged is fetched anew, and kept so", () => withPage(async (opened) => {
  const { page } = opened;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const spoil = () => page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    const cache = await caches.open(name);
    const module = (await cache.keys()).find(({ url }) => url.includes("gouji_bg"));
    if (module) await cache.put(module, new Response("cut off", { headers: { "content-type": "application/wasm" } }));
    return module?.url ?? "";
  });
  const address = await spoil();
  await page.reload();
  await opened.read(caseFile("09-contradictions.txt"));
  assert.match(await opened.verdict.innerText(), /读到 3 张表 200 个数/);
  assert.ok(await page.evaluate(async (address) => ((await (await caches.match(address))?.arrayBuffer())?.byteLength ?? 0) > 100_000, address));
}));

both("a worker that breaks does not take the next file with it", async (opened) => {
  const { page } = opened;
  await opened.read(caseFile("09-contradictions.txt"));
  const [worker] = page.workers();
  assert.ok(worker, "there is a worker");
  const ended = new Promise((resolve) => worker.once("close", resolve));
  await worker.evaluate(() => void setTimeout(() => { throw new Error("unreachable"); }));
  await ended;
  await page.goBack();
  await opened.read(caseFile("09-contradictions.txt"));
  assert.match(await opened.verdict.innerText(), /读到 3 张表/);
}, { provoked: /unreachable/ });
