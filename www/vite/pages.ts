/** The pages beside the tool: one for each rule, all of them in a list, and what the tool is. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport, type HtmlTagDescriptor, type InlineConfig, type Plugin } from "vite";
import type * as Static from "../pages/static.ts";
import { ruleTexts } from "./compose.ts";
import type { OneFile } from "./one-file.ts";

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export function pages(made: () => Promise<OneFile>, site: string): Plugin {
  return {
    name: "gouji:pages",
    apply: "build",
    async buildStart() {
      // Run as the page's own code is: it shares the view's words and its reading of Markdown.
      const config: InlineConfig = { configFile: false, root: here(""), logLevel: "warn" };
      const { module } = await runnerImport<typeof Static>(here("pages/static.ts"), config);
      const about = readFileSync(here("pages/about.md"), "utf8");
      const { offer } = await made();
      const files = module.sitePages({ rules: ruleTexts(), about, offer, site });
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: "asset", fileName, source });
      const style = ["text.css", "pages.css"].map((name) => readFileSync(here(`pages/${name}`), "utf8")).join("");
      this.emitFile({ type: "asset", fileName: "pages.css", source: style });
      this.emitFile({ type: "asset", fileName: "notices.txt", source: readFileSync(here("../THIRD-PARTY-NOTICES.md"), "utf8") });
    },
    transformIndexHtml: (html) => ({ html: html.replaceAll("{site}", site), tags: ownAddress(site) }),
  };
}

/** Told only where it is known: one host of several that carry the site must not call itself another. */
const ownAddress = (site: string): HtmlTagDescriptor[] => (site === "./" ? [] : [
  { tag: "link", attrs: { rel: "canonical", href: site }, injectTo: "head" },
  { tag: "meta", attrs: { property: "og:url", content: site }, injectTo: "head" },
]);
