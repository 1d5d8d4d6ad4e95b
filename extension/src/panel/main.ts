import { createGouji } from "../../../npm/engine/index.js";
import { Session } from "./session.js";
import { GoujiPanel } from "./panel.js";

/** The tab that the panel was opened for: named in its address, or else the one that it stands beside. */
async function tab(): Promise<number | null> {
  const named = Number(new URLSearchParams(location.search).get("tab"));
  if (Number.isSafeInteger(named) && named > 0) return named;
  const [beside] = await chrome.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return beside?.id ?? null;
}

const panel = document.querySelector("gouji-panel");
if (panel instanceof GoujiPanel) {
  panel.session = new Session(createGouji(), await tab());
  void panel.session.read();
}
