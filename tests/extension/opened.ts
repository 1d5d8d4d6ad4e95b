/** Chromium with the built extension: a page of the portal, the button clicked on it, and the panel. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium, type BrowserContext, type CDPSession, type Locator, type Page, type Worker } from "playwright-core";
import { portal, type Portal } from "./server.ts";

const PATIENCE = Number(process.env.PATIENCE ?? 30_000);
const built = fileURLToPath(new URL("../../extension/dist/chrome", import.meta.url));

/** A cell's box in the page, as the overlay draws it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Node {
  nodeName: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

export class Browser {
  private constructor(readonly context: BrowserContext, readonly worker: Worker, private readonly folder: string) {}

  /** With `hosts`, sites that the extension may read from the start: what a reader grants in a prompt, which no test can click. */
  static async launch(hosts: string[] = []): Promise<Browser> {
    const folder = mkdtempSync(join(tmpdir(), "gouji-extension-"));
    cpSync(built, folder, { recursive: true });
    const file = join(folder, "manifest.json");
    const manifest = JSON.parse(readFileSync(file, "utf8")) as object;
    if (hosts.length > 0) writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
    const context = await chromium.launchPersistentContext("", {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      headless: true,
      locale: "zh-CN",
      reducedMotion: "reduce",
      ignoreDefaultArgs: ["--disable-extensions", "--headless"],
      args: [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-features=DisableLoadExtensionCommandLineSwitch",
        "--enable-unsafe-extension-debugging", `--load-extension=${folder}`,
      ],
    });
    context.setDefaultTimeout(PATIENCE);
    const worker = context.serviceWorkers()[0] ?? await context.waitForEvent("serviceworker");
    return new Browser(context, worker, folder);
  }

  private get id(): string {
    return new URL(this.worker.url()).host;
  }

  /**
   * Opens a page, clicks the extension's button on it, and opens the panel of its tab where Playwright can reach it.
   * `prepare` comes before the panel reads; a page that never has all it asks for is waited for until the `text`.
   */
  async open(address: string, prepare: (panel: Page, page: Page) => Promise<unknown> = async () => undefined, text = ""): Promise<Opened> {
    const page = await this.context.newPage();
    await page.goto(address, { waitUntil: text ? "commit" : "load" });
    if (text) await page.getByText(text).first().waitFor({ state: "attached" });
    await page.bringToFront();
    const before = await marksIn(page);
    await this.click(page);
    await this.closeSidePanel();
    const panel = await this.context.newPage();
    await panel.setViewportSize({ width: 400, height: 900 });
    await prepare(panel, page);
    await panel.goto(`chrome-extension://${this.id}/panel.html?tab=${await this.tabOf(page)}`);
    return new Opened(this, page, panel, before);
  }

  private async tabOf(page: Page): Promise<number> {
    await page.bringToFront();
    return this.worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1);
  }

  /** The button of the toolbar: it opens the side panel and lets the extension read this page, as for a reader. */
  async click(page: Page): Promise<void> {
    const browser = await this.session();
    const { targetInfos } = await browser.send("Target.getTargets", { filter: [{ type: "tab" }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    await browser.send("Extensions.triggerAction" as "Target.getTargets", { id: this.id, targetId: tab?.targetId } as object);
    await browser.detach();
  }

  /** Ends the extension's background, as the browser does whenever it has been idle for a while. */
  async endBackground(): Promise<void> {
    const browser = await this.session();
    const background = async () => (await browser.send("Target.getTargets", {})).targetInfos.find(({ type, url }) => type === "service_worker" && url.includes(this.id));
    const { targetId = "" } = await background() ?? {};
    await browser.send("Target.closeTarget", { targetId });
    for (const end = Date.now() + PATIENCE; await background();) {
      if (Date.now() > end) throw new Error("the background did not end");
    }
    await browser.detach();
  }

  async session(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (!browser) throw new Error("no browser");
    return browser.newBrowserCDPSession();
  }

  /** The browser's own side panels, once one is open; Playwright does not know them as pages. */
  private async sidePanels(browser: CDPSession, open = true): Promise<string[]> {
    for (const end = Date.now() + PATIENCE; ;) {
      const { targetInfos } = await browser.send("Target.getTargets", {});
      const panels = targetInfos.filter(({ url, type }) => type === "page" && url.includes("/panel.html"));
      if (open === panels.length > 0 || Date.now() > end) return panels.map(({ targetId }) => targetId);
    }
  }

  async closeSidePanel(): Promise<void> {
    const browser = await this.session();
    for (const targetId of await this.sidePanels(browser)) await browser.send("Target.closeTarget", { targetId });
    await this.sidePanels(browser, false);
    await browser.detach();
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The portal, and Chromium with the extension, while the tests of a file run. `hosts` as for `Browser.launch`. */
export function besidePortal(hosts: string[] = []): { site: Portal; browser: Browser } {
  const held = {} as { site: Portal; browser: Browser };
  before(async () => {
    held.site = await portal();
    held.browser = await Browser.launch(hosts);
  });
  after(async () => {
    await held.browser.close();
    await held.site.close();
  });
  return held;
}

/** A page and the panel beside it. */
export class Opened {
  constructor(readonly browser: Browser, readonly page: Page, readonly panel: Page, readonly before: string) {}

  get verdict(): Locator {
    return this.panel.locator("gouji-result").getByRole("status");
  }

  note(words: string): Locator {
    return this.panel.locator("article.note").filter({ hasText: words });
  }

  /** Texts of the cells that the overlay's boxes lie on, in whichever frame they are. */
  async boxed(): Promise<string[]> {
    const found: string[] = [];
    for (const frame of this.page.frames()) {
      const session = await this.page.context().newCDPSession(frame).catch(() => this.page.context().newCDPSession(this.page));
      const boxes = await boxesIn(session, frame === this.page.mainFrame() ? null : frame.url());
      await session.detach();
      found.push(...await frame.evaluate((boxes) => boxes.map((box) => {
        const trees = [document, ...[...document.querySelectorAll("*")].flatMap((one) => one.shadowRoot ?? [])];
        const cell = trees.flatMap((tree) => [...tree.querySelectorAll("td, th")]).find((one) => {
          const rect = one.getBoundingClientRect();
          const off = [rect.left + scrollX - box.left, rect.top + scrollY - box.top, rect.width - box.width, rect.height - box.height];
          return off.every((pixels) => Math.abs(pixels) <= 1);
        });
        return cell?.textContent?.replace(/\s+/g, "") ?? "no cell";
      }), boxes));
    }
    return found;
  }

  /** Texts that are highlighted, by kind. */
  highlighted(kind: "fail" | "review" | "lit"): Promise<string[]> {
    return this.page.evaluate((name) => [...CSS.highlights.get(name) ?? []].map(String), `gouji-${kind}`);
  }

  /** Asks again with every frame that the panel draws, until it is so. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`never came about: ${holds}`);
      await this.panel.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  /** Closes both. */
  async close(): Promise<void> {
    await this.panel.close();
    await this.page.close();
  }

  /** Closes the panel, and waits until the page has noticed. */
  async leave(): Promise<void> {
    await this.panel.close();
    for (const frame of this.page.frames()) await frame.waitForFunction(() => !CSS.highlights.size);
    await this.page.waitForFunction(() => document.querySelectorAll(":root > gouji-marks").length === 0);
  }
}

/** Everything of the page that an extension could change, as text. */
export const marksIn = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify({
  html: document.documentElement.outerHTML, sheets: document.adoptedStyleSheets.length, highlights: [...CSS.highlights.keys()],
}));

/** The overlay's boxes; its shadow root is closed, so the protocol is asked. */
async function boxesIn(session: CDPSession, frame: string | null): Promise<Box[]> {
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const boxes: Box[] = [];
  const visit = (node: Node & { contentDocument?: Node & { documentURL?: string } }, here: boolean): void => {
    if (here && node.nodeName.toLowerCase() === "gouji-marks") boxes.push(...(node.shadowRoots?.[0]?.children ?? []).map(boxOf));
    const inner = node.contentDocument;
    if (inner) visit(inner as Node, frame !== null && inner.documentURL === frame);
    for (const child of node.children ?? []) visit(child, here);
  };
  visit(root as Node, frame === null || (root as { documentURL?: string }).documentURL === frame);
  return boxes;
}

function boxOf({ attributes = [] }: Node): Box {
  const style = attributes[attributes.indexOf("style") + 1] ?? "";
  const px = (name: string) => Number(new RegExp(`(?:^|[; ])${name}: (-?[0-9.]+)px`).exec(style)?.[1]);
  return { left: px("left"), top: px("top"), width: px("width"), height: px("height") };
}

/** The page's own thread stands still until the site answers, as in a script that never ends. */
export async function stop(page: Page): Promise<void> {
  const asked = page.waitForRequest(/hang/);
  await page.evaluate(() => void setTimeout(() => {
    const request = new XMLHttpRequest();
    request.open("GET", "/hang", false);
    request.send();
  }));
  await asked;
}

/** What the panel waits for with patience runs out with the event `elapse`, not by the clock. */
export const patient = (panel: Page) => panel.addInitScript(() => {
  const later = window.setTimeout.bind(window);
  const held: (() => void)[] = [];
  window.setTimeout = ((act: () => void, delay = 0) => (delay < 10_000 ? later(act, delay) : -held.push(act))) as typeof setTimeout;
  window.addEventListener("elapse", () => held.forEach((act) => act()));
});

export const elapse = (panel: Page): Promise<unknown> => panel.evaluate(() => window.dispatchEvent(new Event("elapse")));
