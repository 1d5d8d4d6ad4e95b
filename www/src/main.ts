import { createGouji } from "gouji";
import offer from "virtual:gouji/one-file";
import pdfWorker from "pdfjs-dist/build/pdf.worker.min.mjs?worker&url";
import { guardScripts, keepOffline } from "../offline.js";
import { cmapAddress } from "./original/parts.js";
import { start } from "./start.js";

const folder = new URL("./", location.href).href;
guardScripts((url) => url.startsWith(folder));
start({
  engine: (loading) => createGouji({ loading }),
  sample: async (file) => {
    const response = await fetch(new URL(`./samples/${file}`, document.baseURI)).catch(() => null);
    return response?.ok ? response.blob() : null;
  },
  texts: async () => (await import("./rule-texts.js")).texts,
  pdf: {
    worker: async () => new Worker(pdfWorker, { type: "module", name: "pdf.js" }),
    cmap: async (name) => {
      const address = cmapAddress(name);
      const response = address ? await fetch(address).catch(() => null) : null;
      return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    },
  },
  page: (name, language) => `./${name}.html${language === "en" ? "#en" : ""}`,
  inside: false,
  keep: keepOffline,
  offer,
});
