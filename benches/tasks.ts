/** The tasks of a page's own thread, from Chromium's trace. */
import type { Browser, Page } from "playwright-core";

interface Event {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** The longest task, in ms: as it lasted, what of that it asked the browser for fonts, and the most that any task worked. */
export interface Longest {
  lasted: number;
  fonts: number;
  worked: number;
}

/** Where the page's thread opens a font: at a size's first use it waits for the browser's own process. */
const FONT = "FontCache::GetFontPlatformData";

/** Traces the page during `act`, which must have drawn all that it leads to when it ends. */
export async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<Longest> {
  await browser.startTracing(page, { categories: ["-*", "toplevel", "devtools.timeline", "fonts"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] };
  const thread = (one: Event): string => `${one.pid}.${one.tid}`;
  const mains = new Set(traceEvents.filter((one) => one.name === "thread_name" && one.args.name === "CrRendererMain").map(thread));
  // Other pages' threads idle: the one that lays out most is the page's.
  const layouts = traceEvents.filter((one) => one.name === "Layout" && mains.has(thread(one))).map(thread);
  const own = [...mains].sort((a, b) => layouts.filter((one) => one === b).length - layouts.filter((one) => one === a).length)[0];
  const tasks = traceEvents.filter((one) => one.ph === "X" && one.name === "ThreadControllerImpl::RunTask" && thread(one) === own);
  const [longest] = tasks.sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0));
  const within = (one: Event): boolean => !!longest && one.ts >= longest.ts && one.ts <= longest.ts + (longest.dur ?? 0);
  const fonts = traceEvents.filter((one) => one.ph === "X" && one.name === FONT && thread(one) === own && within(one));
  // One within another is counted once.
  const outer = fonts.filter((one) => !fonts.some((other) => other !== one && other.ts <= one.ts && other.ts + (other.dur ?? 0) >= one.ts + (one.dur ?? 0)));
  return {
    lasted: (longest?.dur ?? 0) / 1000,
    fonts: outer.reduce((sum, one) => sum + (one.dur ?? 0), 0) / 1000,
    worked: Math.max(0, ...tasks.map((one) => one.tdur ?? 0)) / 1000,
  };
}
