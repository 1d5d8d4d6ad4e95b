/** The built page in Chromium, opened anew for each test, with a guard over everything that it asks the network for. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Download, Locator, Page } from "playwright-core";
import { launch } from "./browser.ts";
import { serve, type Served } from "./server.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const caseFile = (name: string): string => `${root}tests/cases/${name}`;
export const caseText = (name: string): string => readFileSync(caseFile(name), "utf8");

/** Another tab, to copy from; answered by the test itself. */
const elsewhere = "http://localhost/elsewhere";

/** A page with what a test does on it. */
export class Opened {
  constructor(readonly page: Page, readonly served: Served) {}

  /** A result on the screen, drawn to its end, or why there is none. */
  get result(): Locator {
    return this.page.locator("gouji-result .view[aria-busy=false], gouji-result .trouble");
  }

  get verdict(): Locator {
    return this.page.locator("gouji-result").getByRole("status");
  }

  cell(address: string): Locator {
    return this.page.locator(`td[data-address="${address}"]`);
  }

  note(words: string): Locator {
    return this.page.locator("article.note").filter({ hasText: words });
  }

  /** Pastes as a person does: copied in another tab, then Ctrl+V. */
  async paste(content: { "text/plain": string; "text/html"?: string }): Promise<void> {
    const other = await this.page.context().newPage();
    await other.route("**", (route) => route.fulfill({ contentType: "text/html", body: '<!doctype html><link rel="icon" href="data:,">' }));
    await other.goto(elsewhere);
    await other.evaluate(async (types) => {
      const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    }, content);
    await other.close();
    await this.page.bringToFront();
    await this.page.locator("textarea").click();
    await this.page.keyboard.press("Control+V");
  }

  /** Drops files from this machine onto the field. */
  async drop(...files: string[]): Promise<void> {
    const box = await this.page.locator(".field").boundingBox();
    assert.ok(box, "the field is there");
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await session.send("Input.dispatchDragEvent", { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data });
    }
  }

  async choose(...files: (string | { name: string; mimeType: string; buffer: Buffer })[]): Promise<void> {
    await this.page.locator("input.file").setInputFiles(files as string[]);
  }

  /** Opens one file and waits for its result. */
  async read(file: Parameters<Opened["choose"]>[0]): Promise<void> {
    await this.choose(file);
    await this.result.waitFor();
  }

  /** What an item of the export menu saves. */
  async saved(item: string): Promise<{ name: string; text: string }> {
    await this.page.locator("details.export summary").click();
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.getByRole("button", { name: item }).click()]);
    return { name: (download as Download).suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }
}

let browser: Browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

/** Where the page is opened from: the site on a server, or the one file from the disk, without any server. */
export type Origin = "server" | "file";

const oneFile = pathToFileURL(`${root}www/dist/gouji.html`).href;
const opened = (from: Origin): Promise<Served> =>
  from === "server" ? serve(`${root}www/dist`) : Promise.resolve({ address: oneFile, asked: [], close: () => Promise.resolve() });

/** The same test of the site and of the one file. */
export function both(name: string, act: (opened: Opened) => Promise<void>, options: Options = {}): void {
  for (const from of ["server", "file"] as const) {
    test(from === "server" ? name : `${name} (by file://)`, () => withPage(act, { ...options, from }));
  }
}

interface Options extends BrowserContextOptions {
  from?: Origin;
  /** What follows the address. */
  at?: string;
  /** Errors on the console that the test provokes. */
  provoked?: RegExp;
  /** Runs before the page's own scripts. */
  script?: string;
}

/** Opens the page, does what the test does, and then holds it to its promises. */
export async function withPage(act: (opened: Opened) => Promise<void>, { provoked, from = "server", at = "", script = "", ...options }: Options = {}): Promise<void> {
  const served = await opened(from);
  const context = await browser.newContext({ locale: "zh-CN", ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const asked: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  context.on("weberror", (event) => complaints.push(String(event.error())));
  context.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(Number(process.env.PATIENCE ?? 30_000));
    await page.addInitScript(script);
    await page.goto(served.address + at);
    await page.locator(at ? "body" : "textarea").waitFor();
    await act(new Opened(page, served));
    keepsItsPromises(served, asked);
    assert.deepEqual(complaints.filter((one) => !provoked?.test(one)), []);
  } finally {
    await context.close();
    await served.close();
  }
}

/** No other origin was asked, and the page's own was only asked for its files. */
function keepsItsPromises(served: Served, asked: string[]): void {
  const foreign = asked.filter((url) => !url.startsWith(served.address) && url !== elsewhere && !/^(blob|data):/.test(url));
  assert.deepEqual(foreign, []);
  const telling = served.asked.filter(({ method, url, bytes }) => method !== "GET" || bytes > 0 || url.includes("?"));
  assert.deepEqual(telling, []);
}
