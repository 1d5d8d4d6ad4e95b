/** A long report is drawn in steps: the first screen at once, the rest a frame at a time, and all of it where it is printed. */
import assert from "node:assert/strict";
import type { GoujiResult } from "gouji/view";
import { fullReport } from "../../benches/full.ts";
import { both, type Opened } from "./page.ts";

const full = { name: "full.html", mimeType: "text/html", buffer: Buffer.from(fullReport) };

/** What a second view of the same result shows after its first step, when printing begins and when it is over, with no frame in between. */
const secondView = ({ page }: Opened) => page.locator("gouji-result").evaluate(async (shown: GoujiResult) => {
  const view = document.createElement("gouji-result");
  Object.assign(view, { result: shown.result, original: shown.original, rules: shown.rules });
  document.body.append(view);
  // Microtasks only.
  while (!view.shadowRoot?.querySelector(".view")) await null;
  const [first, printed, after] = [null, "beforeprint", "afterprint"].map((event) => {
    if (event) dispatchEvent(new Event(event));
    const root = view.shadowRoot?.querySelector(".view");
    return {
      busy: root?.getAttribute("aria-busy"),
      verdict: root?.querySelector("[role=status]")?.textContent,
      cells: root?.querySelectorAll("td[data-address]").length ?? 0,
      notes: root?.querySelectorAll(".note").length ?? 0,
      open: root?.querySelectorAll(".note > .more").length ?? 0,
      text: root?.textContent,
    };
  });
  view.remove();
  return { first, printed, after };
});

both("a long report is drawn in steps, and all of it with every note open where it is printed", async (opened) => {
  await opened.read(full);
  const { page } = opened;
  const cells = await page.locator("td[data-address]").count();
  const notes = await page.locator("article.note").count();
  assert.deepEqual([cells, notes > 30, await page.locator("mark.claim").count() > 60], [200, true, true]);
  const { first, printed, after } = await secondView(opened);
  assert.ok(first && printed && after);
  assert.deepEqual([first.busy, first.verdict], ["true", await opened.verdict.textContent()]);
  assert.ok(first.notes > 0 && first.notes < notes && first.cells < cells, `${first.notes} notes, ${first.cells} cells`);
  assert.deepEqual([printed.busy, printed.cells, printed.notes, printed.open], ["false", cells, notes, notes]);
  assert.deepEqual([after.open, after.text], [0, await page.locator("gouji-result .view").textContent()]);
});

both("a note of the last chapter is gone to as soon as it is asked for", async (opened) => {
  await opened.read(full);
  const place = await opened.page.locator("gouji-result").evaluate(async (shown: GoujiResult) => {
    const view = document.createElement("gouji-result");
    Object.assign(view, { result: shown.result, original: shown.original, rules: shown.rules });
    document.body.append(view);
    await view.goto({ address: "review.reconsideration.total" });
    return view.shadowRoot?.activeElement?.getAttribute("data-address");
  });
  assert.equal(place, "review.reconsideration.total");
});
