/** Puts the page, its worker, its wasm modules, samples and texts into one HTML file. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const here = (path: string) => new URL(`../${path}`, import.meta.url);
const textOf = (path: string) => readFileSync(here(path), "utf8");

/** A file that the page carries. */
export type Carried = [name: string, content: string | Uint8Array];

/** What comes with the page whatever it is built of. */
export function carriedAlways(): Carried[] {
  const samples = readdirSync(here("public/samples")).sort().map((name): Carried => [`samples/${name}`, textOf(`public/samples/${name}`)]);
  return [...samples, ["rules.json", JSON.stringify(ruleTexts())], ["notices.txt", textOf("../THIRD-PARTY-NOTICES.md")]];
}

/** docs/rules/<slug>.md by slug. */
export function ruleTexts(): Record<string, string> {
  const names = readdirSync(here("../docs/rules")).filter((name) => name.endsWith(".md")).sort();
  return Object.fromEntries(names.map((name) => [name.replace(/\.md$/, ""), textOf(`../docs/rules/${name}`)]));
}

/** Level 9 and no time in the head: the same sources make the same bytes. */
const block = ([name, content]: Carried): string =>
  `<script type="application/gzip" data-file="${name}">${gzipSync(content, { level: 9 }).toString("base64")}</script>`;

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Neither end of a script element may stand within it. In JavaScript both ways to write it are the same. */
const within = (code: string): string => code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

/** Nothing but this very script and style; workers and modules only out of the file itself; no address of any network. */
const policyFor = (script: string, style: string): string => [
  "default-src 'none'",
  `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
  `style-src ${hashOf(style)}`,
  "img-src data:",
  "connect-src blob:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html default",
].join("; ");

export function compose(code: string, files: readonly Carried[]): string {
  const [script, style] = [within(code.trim()), textOf("src/page.css").trim()];
  const icon = `data:image/svg+xml;base64,${readFileSync(here("public/icon.svg")).toString("base64")}`;
  const parts: Record<string, string> = { policy: policyFor(script, style), icon, style, files: files.map(block).join("\n"), script };
  return textOf("one/gouji.html").replace(/\{(policy|icon|style|files|script)\}/g, (_, name: string) => parts[name] ?? "");
}
