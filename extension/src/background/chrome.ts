/** Chrome and Edge: the side panel. */
import { onClick } from "./click.js";

onClick((tabId, path) => {
  void chrome.sidePanel.setOptions({ tabId, path, enabled: true });
  void chrome.sidePanel.open({ tabId });
});
