import { GoujiApp } from "./app.js";
import type { Host } from "./host.js";
import { rehearse, whenIdle } from "./rehearsal.js";
import { Session } from "./session.js";

/** Gives the page on the screen what it works with. */
export function start(host: Host): void {
  const app = document.querySelector("gouji-app");
  if (!(app instanceof GoujiApp)) return;
  const session = new Session(host.engine);
  Object.assign(app, { host, session, rehearsed: whenIdle().then(() => rehearse(session, host)), kept: host.keep() });
}
