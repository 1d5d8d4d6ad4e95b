/** The whole site out of one file: no server, no network, no service worker. */
import { createGouji } from "gouji";
import { guardScripts } from "../offline.js";
import { start } from "../src/start.js";
import { addressOf, inlined } from "./inlined.js";

const [worker, wasmUrl] = await Promise.all([
  addressOf("worker.js", "text/javascript"),
  addressOf("gouji_bg.wasm", "application/wasm"),
]);
guardScripts((url) => url === worker);

let texts: Promise<Record<string, string>> | undefined;
start({
  engine: (loading) => createGouji({
    wasmUrl,
    officeUrl: () => addressOf("office_bg.wasm", "application/wasm"),
    pdfUrl: () => addressOf("pdf_bg.wasm", "application/wasm"),
    loading,
    worker: () => new Worker(worker, { name: "gouji" }),
  }),
  sample: (file) => inlined(`samples/${file}`),
  texts: () => (texts ??= inlined("rules.json").then(async (blob) => JSON.parse(await blob.text()) as Record<string, string>)),
  page: (name) => `#${name}`,
  inside: true,
  offer: null,
});
