/** A click on the button opens the panel for its tab, or has an open one read again. Nothing is kept here: this may end at any time. */
import type { FromAction } from "../messages.js";

/** `open` makes all its calls at once: a panel opens only straight from the click, and waiting would lose it. */
export function onClick(open: (tabId: number, panel: string) => void): void {
  chrome.action.onClicked.addListener(({ id: tabId }) => {
    if (tabId === undefined) return;
    open(tabId, `panel.html?tab=${tabId}`);
    // A panel that is only now opening reads by itself; then nobody listens yet.
    chrome.runtime.sendMessage({ kind: "action", tabId } satisfies FromAction).catch(() => undefined);
  });
}
