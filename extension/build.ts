/** Builds the extension into extension/dist/{chrome,firefox} and packs a zip of each into target/extension. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type InlineConfig } from "vite";
import { manifest, type Target, TARGETS } from "./manifest.ts";
import { zip } from "./zip.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../", import.meta.url));
const common = join(here, "dist/common");
const packed = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "extension");

const shared: InlineConfig = {
  root: here,
  configFile: false,
  base: "./",
  logLevel: "warn",
  resolve: { conditions: ["gouji-source", "module", "browser", "production"] },
  worker: { format: "es" },
};

const options = { target: "es2022", outDir: common, assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2_000 } as const;

/** The panel and each browser's background, as modules; then the content script, which must be one plain script. */
async function compile(): Promise<void> {
  const backgrounds = TARGETS.map((target) => [`background-${target}`, join(here, `src/background/${target}.ts`)]);
  const input = { panel: join(here, "panel.html"), ...Object.fromEntries(backgrounds) };
  const output = { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" };
  await build({ ...shared, build: { ...options, emptyOutDir: true, rollupOptions: { input, output } } });
  const lib = { entry: join(here, "src/content/main.ts"), formats: ["iife" as const], name: "gouji", fileName: () => "content.js" };
  await build({ ...shared, publicDir: false, build: { ...options, emptyOutDir: false, lib } });
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()).sort();

function pack(target: Target, version: string): void {
  const folder = join(here, "dist", target);
  rmSync(folder, { recursive: true, force: true });
  // What another browser alone runs names what this one does not know.
  const others = TARGETS.filter((one) => one !== target).map((one) => join(common, `background-${one}.js`));
  cpSync(common, folder, { recursive: true, filter: (path) => !others.includes(path) });
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest(target, version), null, 2)}\n`);
  const entries = filesIn(folder).map((path) => ({ name: relative(folder, path).replaceAll("\\", "/"), bytes: readFileSync(path) }));
  mkdirSync(packed, { recursive: true });
  const file = join(packed, `gouji-${target}.zip`);
  writeFileSync(file, zip(entries));
  console.log(`${relative(root, file)}  ${Math.round(statSync(file).size / 1024)} KiB`);
}

const { version } = JSON.parse(readFileSync(join(root, "npm/package.json"), "utf8")) as { version: string };
await compile();
for (const target of TARGETS) pack(target, version);
