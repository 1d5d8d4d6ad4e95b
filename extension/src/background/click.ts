/** A click on the button opens the panel for its tab, or has an open one read again. Nothing is kept here: this may end at any time. */
import type { FromAction } from "./messages.js";

chrome.action.onClicked.addListener(({ id: tabId }) => {
  if (tabId === undefined) return;
  const path = `panel.html?tab=${tabId}`;
  // Both calls at once: a panel opens only straight from the click, and waiting would lose it.
  if (chrome.sidePanel) {
    void chrome.sidePanel.setOptions({ tabId, path, enabled: true });
    void chrome.sidePanel.open({ tabId });
  } else if (chrome.sidebarAction) {
    void chrome.sidebarAction.setPanel({ tabId, panel: path });
    void chrome.sidebarAction.open();
  }
  // A panel that is only now opening reads by itself; then nobody listens yet.
  chrome.runtime.sendMessage({ kind: "action", tabId } satisfies FromAction).catch(() => undefined);
});
