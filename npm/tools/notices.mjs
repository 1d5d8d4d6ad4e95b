// Writes THIRD-PARTY-NOTICES.md: everything that is part of the binary, the wasm module or the page, with its licence
// texts. `node npm/tools/notices.mjs` after `npm ci`; `--check` only compares.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Crates that the package needs at run time, on any platform. */
function crates() {
  const text = execFileSync("cargo", ["metadata", "--format-version", "1", "--locked"], { cwd: root, maxBuffer: 1 << 28 });
  const { packages, resolve } = JSON.parse(text);
  const byId = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set();
  const queue = packages.filter((one) => one.name === "gouji").map((one) => one.id);
  while (queue.length) {
    const id = queue.pop();
    if (seen.has(id)) continue;
    seen.add(id);
    const normal = nodes.get(id).deps.filter((dep) => dep.dep_kinds.some(({ kind }) => kind === null));
    queue.push(...normal.map((dep) => dep.pkg));
  }
  return [...seen].map((id) => byId.get(id)).filter((one) => one.source).map(({ name, version, license, manifest_path }) => (
    { name, version, license, folder: dirname(manifest_path), from: "crates.io" }
  ));
}

/** Packages that the page is bundled with. */
function packages() {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const shipped = Object.entries(lock).filter(([path, one]) => path.startsWith("node_modules/") && !one.dev && !one.link && !one.optional);
  return shipped.map(([path, { version, license }]) => (
    { name: path.replace(/.*node_modules\//, ""), version, license, folder: join(root, path), from: "npm" }
  ));
}

/** Data that a package carries under a licence of its own, and that is part of what is shipped. */
const DATA = {
  "hayro-cmap": ["assets/LICENSE.txt"],
  "hayro-interpret": ["assets/CGATS_LICENSE.txt"],
  "pdfjs-dist": ["cmaps/LICENSE"],
};

/** The text of the licence that is taken; MIT where there is a choice. */
function text({ folder, license }) {
  // Some keep the texts in a folder of that name.
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(licen[cs]es?|copying|unlicense)/i.test(name))
    .flatMap((one) => (one.isDirectory() ? readdirSync(join(folder, one.name)).map((name) => join(one.name, name)) : [one.name])).sort();
  // Where licences add up, all of their texts.
  const choice = /MIT/.test(license) && !/ AND /.test(license) && files.filter((name) => /mit/i.test(name));
  const taken = choice?.length ? choice : files.filter((name) => !/apache/i.test(name));
  return (taken.length ? taken : files).map((name) => words(join(folder, name))).join("\n\n");
}

const words = (file) => readFileSync(file, "utf8").replace(/\r/g, "").trim();

const all = [...crates(), ...packages()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
const groups = new Map();
const add = (words, name) => groups.set(words, [...(groups.get(words) ?? []), name]);
for (const one of all) {
  add(text(one) || `(no licence file in the package; declared as ${one.license})`, `${one.name} ${one.version}`);
  for (const file of DATA[one.name] ?? []) add(words(join(one.folder, file)), `${one.name} ${one.version}, ${dirname(file)}`);
}
const rows = all.map((one) => `| ${one.name} | ${one.version} | ${one.license} | ${one.from} |`);
const texts = [...groups].map(([words, names]) => `### ${names.join(", ")}\n\n~~~text\n${words}\n~~~`);
const page = `# Third-party notices

Made by \`node npm/tools/notices.mjs\` from \`cargo metadata\` and package-lock.json: what is part of the binary, the
wasm module or the page. Tools and libraries used only to build and test are not in it.

| name | version | licence | from |
|---|---|---|---|
${rows.join("\n")}

## Texts

${texts.join("\n\n")}
`;

const file = join(root, "THIRD-PARTY-NOTICES.md");
if (!process.argv.includes("--check")) writeFileSync(file, page);
else if (readFileSync(file, "utf8") !== page) {
  console.error("THIRD-PARTY-NOTICES.md is stale: node npm/tools/notices.mjs");
  process.exit(1);
}
