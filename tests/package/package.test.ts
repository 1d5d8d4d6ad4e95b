/** The packed package in other people's projects: every example, installed from the tarball, built and run. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, isAbsolute, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import type { Browser, Page } from "playwright-core";
import { launch } from "../browser/browser.ts";
import { serve } from "../browser/server.ts";
import { pdfWithoutFonts } from "../pdf.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const caseFile = (name: string): string => `${root}tests/cases/${name}`;
const packed = join(process.env.CARGO_TARGET_DIR ?? `${root}target`, "npm");
const EXAMPLES = ["plain", "node", "vite", "webpack", "react"];

let folder: string;
let browser: Browser;
before(async () => {
  const { version } = JSON.parse(readFileSync(`${root}npm/package.json`, "utf8")) as { version: string };
  const tarball = join(packed, `gouji-${version}.tgz`);
  assert.ok(existsSync(tarball), `cargo xtask pack makes ${tarball}`);
  folder = mkdtempSync(join(tmpdir(), "gouji-examples-"));
  for (const name of EXAMPLES) {
    cpSync(`${root}examples/${name}`, join(folder, name), { recursive: true, filter: (path) => !/node_modules|dist$/.test(path) });
    const file = join(folder, name, "package.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"gouji": "^0.1.0"', `"gouji": "file:${tarball}"`));
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, workspaces: EXAMPLES }));
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const built = (name: string): void => void execFileSync("npm", ["run", "build", "--silent"], { cwd: join(folder, name), encoding: "utf8" });

const unembedded = pdfWithoutFonts(["青柏县水务局2023年政府信息公开工作年度报告", "一、总体情况", "收到政府信息公开申请3件，均已答复。"]);

/** A report in, its verdict out; a Word file needs a second module, a PDF a third. No request leaves the page's own origin. */
async function checks(served: string, then: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
  const site = await serve(served);
  const page = await browser.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => { if (!request.url().startsWith(site.address) && !/^(blob|data):/.test(request.url())) foreign.push(request.url()); });
  page.setDefaultTimeout(Number(process.env.PATIENCE ?? 30_000));
  try {
    await page.goto(site.address);
    for (const [file, verdict] of [["09-contradictions.txt", "读到 3 张表 200 个数"], ["03-word-paste.docx", "读到 3 张表 78 个数"]] as const) {
      await page.locator("input[type=file]").setInputFiles(caseFile(file));
      await page.locator("gouji-report").getByRole("status").filter({ hasText: verdict }).waitFor();
    }
    // And CMaps, which a bundler has to bring along.
    await page.locator("input[type=file]").setInputFiles({ name: "宋体不在文件里.pdf", mimeType: "application/pdf", buffer: unembedded });
    await page.locator("gouji-report").getByText("收到政府信息公开申请3件").first().waitFor();
    await then(page);
    assert.deepEqual([errors, foreign], [[], []]);
  } finally {
    await page.close();
    await site.close();
  }
}

test("plain: a page without a bundler", () => {
  // Workspaces share one node_modules; the page looks for its own.
  cpSync(join(folder, "node_modules"), join(folder, "plain/node_modules"), { recursive: true, dereference: true, filter: (path) => !/^(\.bin|gouji-example.*)$/.test(basename(path)) });
  return checks(join(folder, "plain"));
});

test("vite", () => {
  built("vite");
  return checks(join(folder, "vite/dist"));
});

test("webpack", () => {
  built("webpack");
  return checks(join(folder, "webpack"));
});

test("react: the count beside the report is React's own", async () => {
  built("react");
  await checks(join(folder, "react/dist"), async (page) => {
    await page.locator("p.count").filter({ hasText: /^\d+ 处对不上$/ }).waitFor();
  });
});

test("node: one line for each report, and the status of the shell", () => {
  const run = (...names: string[]) => {
    try {
      return { status: 0, out: execFileSync(process.execPath, ["index.js", ...names.map((name) => (isAbsolute(name) ? name : caseFile(name)))], { cwd: join(folder, "node"), encoding: "utf8" }) };
    } catch (thrown) {
      const { status, stdout } = thrown as { status: number; stdout: string };
      return { status, out: stdout };
    }
  };
  const path = join(folder, "宋体不在文件里.pdf");
  writeFileSync(path, unembedded);
  const wrong = run("09-contradictions.txt", "03-word-paste.docx", "03-word-paste.pdf");
  assert.match(run(path).out, /^宋体不在文件里\.pdf\t.*\t2023\t/);
  assert.equal(wrong.status, 1);
  assert.match(wrong.out, /^09-contradictions\.txt\t青柏县自然资源和规划局\t\d+\t[1-9]\d* 处对不上\n/);
  assert.match(wrong.out, /\n03-word-paste\.docx\t松坪县发展和改革局\t2023\t/);
  assert.match(wrong.out, /\n03-word-paste\.pdf\t松坪县发展和改革局\t2023\t/);
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: join(packed, "package"), pack: false, strict: true });
  assert.deepEqual(messages, []);
});

test("TypeScript finds types for every export, as bundlers and as Node resolve it", () => {
  const { exports } = JSON.parse(readFileSync(join(packed, "package/package.json"), "utf8")) as { exports: Record<string, unknown> };
  const names = Object.keys(exports).map((name) => name.replace(/^\./, "gouji")).filter((name) => !name.endsWith(".json"));
  const file = join(folder, "node/types.mts");
  writeFileSync(file, names.map((name, i) => `import type * as m${i} from "${name}";\nexport type T${i} = keyof typeof m${i};\n`).join(""));
  for (const resolution of ["bundler", "nodenext"]) {
    const module = resolution === "bundler" ? "esnext" : "nodenext";
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", module, "--moduleResolution", resolution];
    const { stdout } = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, ...options, file], { cwd: join(folder, "node"), encoding: "utf8" });
    assert.equal(stdout, "", resolution);
  }
});

test("npm would publish it, with every file and nothing to mend", () => {
  const { stdout, stderr, status } = spawnSync("npm", ["publish", "--dry-run", "--json", join(packed, "package")], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /"name": "gouji"/);
  // npm says so where it had to change the package's description to make sense of it.
  assert.doesNotMatch(stderr, /auto-corrected|errors were corrected/);
});

test("every export is in the package, and nothing of the sources", async () => {
  const home = join(folder, "node_modules/gouji");
  const { exports } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { exports: Record<string, string | Record<string, string>> };
  for (const [name, entry] of Object.entries(exports)) {
    const files = typeof entry === "string" ? [entry] : Object.values(entry);
    for (const file of files) assert.ok(existsSync(join(home, file)), `${name}: ${file}`);
    assert.ok(typeof entry === "string" || !("gouji-source" in entry), name);
  }
  assert.deepEqual(readdirSync(home).sort(), ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "THIRD-PARTY-NOTICES.md", "dist", "package.json"]);
  assert.deepEqual(readdirSync(join(home, "dist"), { recursive: true, encoding: "utf8" }).filter((name) => /\.test\.|(?<!\.d)\.ts$/.test(name)), []);
});
