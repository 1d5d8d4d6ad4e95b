import { createGouji } from "../../../npm/engine/index.js";
import { Session } from "./session.js";
import { GoujiPanel } from "./panel.js";

const panel = document.querySelector("gouji-panel");
const tab = Number(new URLSearchParams(location.search).get("tab"));
if (panel instanceof GoujiPanel) {
  panel.session = new Session(createGouji(), Number.isSafeInteger(tab) && tab > 0 ? tab : null);
  void panel.session.read();
}
