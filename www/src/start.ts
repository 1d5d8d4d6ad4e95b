import { GoujiApp } from "./app.js";
import type { Host } from "./host.js";
import { Session } from "./session.js";

/** Gives the page on the screen what it works with. */
export function start(host: Host): void {
  const app = document.querySelector("gouji-app");
  if (app instanceof GoujiApp) Object.assign(app, { host, session: new Session(host.engine) });
}
