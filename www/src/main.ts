import { createGouji } from "gouji";
import offer from "virtual:gouji/one-file";
import { guardScripts, keepOffline } from "../offline.js";
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
  page: (name, language) => `./${name}.html${language === "en" ? "#en" : ""}`,
  inside: false,
  offer,
});
void keepOffline();
