/** The worker, in a browser or as a thread of Node: one core, one request at a time. The engine replaces it where it breaks. */
import { answer } from "./answer.js";
import { threads } from "./host-node.js";
import type { Answer, Request } from "./protocol.js";

/** Some environments take a compiled module out of this thread's reach only on arrival: silence would be waited for. */
const UNREAD: Answer = { unread: true };

const port = threads()?.parentPort;
if (port) {
  port.on("message", (request) => void answer(request as Request).then((told) => port.postMessage(told)));
  port.on("messageerror", () => port.postMessage(UNREAD));
} else {
  self.addEventListener("message", ({ data }: MessageEvent<Request>) => void answer(data).then((told) => self.postMessage(told)));
  self.addEventListener("messageerror", () => self.postMessage(UNREAD));
}
