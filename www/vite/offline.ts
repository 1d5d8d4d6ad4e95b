/** Writes the service worker's list of files, so that the page works offline after its first load. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";

const template = new URL("./service-worker.js", import.meta.url);

/** Modules that only some files need: kept too, but not before the page itself is. */
const readers = /(^|\/)((office|pdf)_bg\b.*\.wasm|pdf\b.*\.m?js|.*\.(bcmap|cmaps))$/;
/** The page itself goes by its folder; what is only downloaded or shown elsewhere is not kept. */
const BESIDE = /^(index\.html|gouji\.html|preview\.png|notices\.txt|icons\/.*)$/;

/** All files below a folder, relative to it. */
function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => statSync(join(folder, name)).isFile()).map((name) => name.replaceAll("\\", "/"));
}

export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "gouji:offline",
    apply: "build",
    configResolved: (resolved) => void (config = resolved),
    generateBundle(_, bundle) {
      const hash = createHash("sha256");
      for (const [name, file] of Object.entries(bundle)) {
        hash.update(name).update(file.type === "chunk" ? file.code : file.source);
      }
      const copied = config.publicDir ? publicFiles(config.publicDir) : [];
      for (const name of copied) hash.update(name).update(readFileSync(join(config.publicDir, name)));
      const names = [...Object.keys(bundle), ...copied].filter((name) => !BESIDE.test(name));
      const files = ["./", ...names].sort();
      const isReader = (name: string) => readers.test(name);
      const source = readFileSync(template, "utf8")
        .replace('"VERSION"', JSON.stringify(hash.digest("hex").slice(0, 16)))
        .replace('["FILES"]', JSON.stringify(files.filter((name) => !isReader(name))))
        .replace('["LATER"]', JSON.stringify(files.filter(isReader)));
      this.emitFile({ type: "asset", fileName: "service-worker.js", source });
    },
  };
}

function publicFiles(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? filesIn(folder) : [];
}
