/** Firefox: the sidebar. */
import { onClick } from "./click.js";

onClick((tabId, panel) => {
  void chrome.sidebarAction.setPanel({ tabId, panel });
  void chrome.sidebarAction.open();
});
