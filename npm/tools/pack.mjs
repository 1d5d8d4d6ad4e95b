// Packs target/npm/gouji-VERSION.tgz out of npm/dist: the package as it is published, without the condition and the files
// that only this repository has.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const out = join(process.env.CARGO_TARGET_DIR ?? path("target"), "npm");
const folder = join(out, "package");

/** The exports without the condition under which this repository reads its own sources. */
const published = (entry) => {
  if (typeof entry !== "object") return entry;
  const { "gouji-source": source, ...rest } = entry;
  return rest;
};

const { scripts, ...about } = JSON.parse(readFileSync(path("npm/package.json"), "utf8"));
about.exports = Object.fromEntries(Object.entries(about.exports).map(([name, entry]) => [name, published(entry)]));
about.sideEffects = about.sideEffects.filter((name) => name.startsWith("./dist/"));

const TEXTS = ["npm/README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY-NOTICES.md"];
about.files = ["dist", ...TEXTS.map((name) => name.split("/").at(-1))];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(path("npm/dist"), join(folder, "dist"), { recursive: true });
for (const name of TEXTS) cpSync(path(name), join(folder, name.split("/").at(-1)));
writeFileSync(join(folder, "package.json"), `${JSON.stringify(about, null, 2)}\n`);
execFileSync("npm", ["pack", "--silent", "--pack-destination", out], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
const file = join(out, `gouji-${about.version}.tgz`);
console.log(`${file}  ${Math.round(statSync(file).size / 1024)} KiB`);
