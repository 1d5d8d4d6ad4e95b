/** The tasks of a page's own thread, from Chromium's trace. */
import type { Browser, Page } from "playwright-core";

interface Event {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** The longest task, in ms: as it lasted, and what of that its thread worked. */
export interface Longest {
  lasted: number;
  worked: number;
}

/** Traces the page during `act`, which must have drawn all that it leads to when it ends. */
export async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<Longest> {
  await browser.startTracing(page, { categories: ["-*", "toplevel", "devtools.timeline"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] };
  const thread = (one: Event): string => `${one.pid}.${one.tid}`;
  const mains = new Set(traceEvents.filter((one) => one.name === "thread_name" && one.args.name === "CrRendererMain").map(thread));
  // Other pages' threads idle: the one that lays out most is the page's.
  const layouts = traceEvents.filter((one) => one.name === "Layout" && mains.has(thread(one))).map(thread);
  const own = [...mains].sort((a, b) => layouts.filter((one) => one === b).length - layouts.filter((one) => one === a).length)[0];
  const tasks = traceEvents.filter((one) => one.ph === "X" && one.name === "ThreadControllerImpl::RunTask" && thread(one) === own);
  const most = (of: "dur" | "tdur"): number => Math.max(0, ...tasks.map((one) => one[of] ?? 0)) / 1000;
  return { lasted: most("dur"), worked: most("tdur") };
}
