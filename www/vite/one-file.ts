/** Builds gouji.html beside the site, and tells the site its size and fingerprint. */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { plainName } from "../one/inlined.ts";
import { carriedAlways, compose, type Carried } from "./compose.ts";

const NAME = "gouji.html";
const VIRTUAL = "virtual:gouji/one-file";
const root = fileURLToPath(new URL("../", import.meta.url));

/** As the site is built, but without its plugins, in one chunk, and with a worker that is no module: every browser takes one from a blob. */
const config = (shared: InlineConfig): InlineConfig => ({
  ...shared,
  root,
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  worker: { format: "iife" },
  build: {
    ...shared.build,
    write: false,
    rolldownOptions: { input: `${root}one/main.ts`, output: { codeSplitting: false } },
  },
});

async function make(shared: InlineConfig): Promise<string> {
  const built = await build(config(shared)) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [{ output } = { output: [] }] = [built].flat();
  const main = output.find((file) => file.type === "chunk" && file.isEntry);
  if (main?.type !== "chunk") throw new Error("gouji.html: no script was built");
  const carried = output.flatMap((file): Carried[] =>
    file.type === "asset" && /\.(wasm|m?js|bcmap|cmaps)$/.test(file.fileName) ? [[plainName(file.fileName), file.source]] : []);
  return compose(main.code, [...carried, ...carriedAlways()]);
}

export interface OneFile {
  html: string;
  offer: { name: string; bytes: number; sha256: string };
}

/** Made once in a build, whoever asks first. */
export function oneFileMaker(shared: InlineConfig): () => Promise<OneFile> {
  let made: Promise<OneFile> | undefined;
  return () => (made ??= make(shared).then((html) => ({
    html,
    offer: { name: NAME, bytes: Buffer.byteLength(html), sha256: createHash("sha256").update(html).digest("hex") },
  })));
}

export function oneFile(made: () => Promise<OneFile>): Plugin {
  let building = false;
  return {
    name: "gouji:one-file",
    configResolved: ({ command }) => void (building = command === "build"),
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: async (id) => (id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(building ? (await made()).offer : null)}` : undefined),
    async buildStart() {
      if (building) this.emitFile({ type: "asset", fileName: NAME, source: (await made()).html });
    },
  };
}
