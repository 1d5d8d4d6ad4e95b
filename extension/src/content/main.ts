/** The content script: reads the page and marks things in it for as long as a panel is connected. No network, no wasm, no storage. */
import { Visit } from "./visit.js";

/** Set in the extension's own world, which the page cannot see: a second injection must not answer twice. */
const HERE = "goujiIsHere";

if (!Reflect.has(globalThis, HERE)) {
  Reflect.set(globalThis, HERE, true);
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name === "gouji") new Visit(port);
  });
}
