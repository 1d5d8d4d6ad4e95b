/** The worker, in a browser or as a thread of Node: one core, one request at a time. The engine replaces it where it breaks. */
import { answer } from "./answer.js";
import { threads } from "./host-node.js";
import type { Request } from "./protocol.js";

const port = threads()?.parentPort;
if (port) port.on("message", (request) => void answer(request as Request).then((told) => port.postMessage(told)));
else self.addEventListener("message", ({ data }: MessageEvent<Request>) => void answer(data).then((told) => self.postMessage(told)));
