// Before a report comes, a sample goes through the engine and the view once, unseen. The first time is slow everywhere: the core is
// fetched and compiled, its hot parts once more, each font is opened. A person who looks for the file meanwhile does not wait for it.

import { GoujiResult, type CheckResult } from "gouji/view";
import type { Host } from "./host.js";
import { SAMPLES } from "./intake.js";
import type { Session } from "./session.js";

/** Safari knows no idle callbacks. */
export const whenIdle = (): Promise<unknown> => new Promise((resolve) => void (globalThis.requestIdleCallback ?? setTimeout)(resolve));

/** Who pays for every byte fetches the core only for a report. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Ends when all is ready, or will not be: what is wrong with the engine, the first report tells. */
export async function rehearse(session: Session, host: Host): Promise<void> {
  if (savesData()) return;
  // A page for what reads pages, then one with findings: these have the most to draw.
  const [[page], [wrong]] = SAMPLES;
  const results = [page, wrong].map((sample) => session.firstRun(() => host.sample(sample)).catch(() => null));
  const result = (await Promise.all(results)).at(-1);
  if (result && session.items.length === 0) await draw(result, session);
}

/** Lays a result out where nobody sees or hears it. It stays until a report has its own: a browser forgets fonts that nothing uses. */
async function draw(result: CheckResult, session: Session): Promise<void> {
  const view = Object.assign(new GoujiResult(), { result, original: result, rules: session.rules, language: session.language });
  const stage = document.createElement("div");
  stage.inert = true;
  stage.style.cssText = "position: fixed; inset: 0; visibility: hidden; contain: strict";
  // Closed: nothing that walks the page takes it for a result on the screen.
  stage.attachShadow({ mode: "closed" }).append(view);
  const leave = (): void => {
    if (!session.items.some((item) => item.result)) return;
    stage.remove();
    session.removeEventListener("change", leave);
  };
  session.addEventListener("change", leave);
  document.body.append(stage);
  await view.updateComplete;
}
