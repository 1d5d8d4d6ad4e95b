/** The whole site out of one file: no server, no network, no service worker. */
import { createGouji } from "gouji";
import pdfWorkerFile from "pdfjs-dist/build/pdf.worker.min.mjs?worker&url";
import { guardScripts } from "../offline.js";
import { cmapAddress } from "../src/original/parts.js";
import { start } from "../src/start.js";
import { addressOf, inlined, plainName } from "./inlined.js";

const [worker, wasmUrl] = await Promise.all([
  addressOf("worker.js", "text/javascript"),
  addressOf("gouji_bg.wasm", "application/wasm"),
]);
let pdfWorker: Promise<string> | undefined;
const pdfWorkerAddress = (): Promise<string> => (pdfWorker ??= addressOf(plainName(pdfWorkerFile), "text/javascript").then((address) => {
  own.add(address);
  return address;
}));
const own = new Set([worker]);
guardScripts((url) => own.has(url));

let texts: Promise<Record<string, string>> | undefined;
start({
  engine: (loading) => createGouji({
    wasmUrl,
    officeUrl: () => addressOf("office_bg.wasm", "application/wasm"),
    pdfUrl: () => addressOf("pdf_bg.wasm", "application/wasm"),
    cmapsUrl: async (name) => (await inlined(`${name}.cmaps`)).arrayBuffer(),
    loading,
    worker: () => new Worker(worker, { name: "gouji" }),
  }),
  sample: (file) => inlined(`samples/${file}`),
  texts: () => (texts ??= inlined("rules.json").then(async (blob) => JSON.parse(await blob.text()) as Record<string, string>)),
  pdf: {
    worker: async () => new Worker(await pdfWorkerAddress(), { name: "pdf.js" }),
    cmap: async (name) => (cmapAddress(name) ? new Uint8Array(await (await inlined(`${name}.bcmap`)).arrayBuffer()) : null),
  },
  page: (name) => `#${name}`,
  inside: true,
  keep: () => Promise.resolve(false),
  offer: null,
});
