/** What is packed: its permissions, its words, and what the panel takes from a page. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { isFromPage, isToPage } from "../../extension/src/messages.ts";

const folder = (target: string) => fileURLToPath(new URL(`../../extension/dist/${target}/`, import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

describe("manifests", () => {
  for (const target of ["chrome", "firefox"]) {
    test(target, () => {
      const manifest = json(`${folder(target)}manifest.json`);
      const asked = ["activeTab", "scripting", "sidePanel", "storage"].filter((name) => target === "chrome" || name !== "sidePanel");
      assert.deepEqual(manifest["permissions"], asked);
      assert.equal(manifest["host_permissions"], undefined);
      assert.equal(manifest["content_scripts"], undefined);
      assert.equal(manifest["manifest_version"], 3);
    });

    test(`${target}: nothing names what this browser does not know`, () => {
      const other = target === "chrome" ? "sidebarAction" : "sidePanel";
      const scripts = readdirSync(folder(target), { recursive: true, encoding: "utf8" }).filter((name) => /\.js(on)?$/.test(name));
      assert.deepEqual(scripts.filter((name) => readFileSync(folder(target) + name, "utf8").includes(other)), []);
    });

    test(`${target}: both languages have every word that the manifest names`, () => {
      const named = [...JSON.stringify(json(`${folder(target)}manifest.json`)).matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? "");
      for (const language of readdirSync(`${folder(target)}_locales`)) {
        const words = json(`${folder(target)}_locales/${language}/messages.json`);
        assert.deepEqual(named.filter((name) => !(name in words)), [], language);
      }
    });

    test(`${target}: nothing is evaluated, and the content script holds no network call and no wasm`, () => {
      const scripts = readdirSync(folder(target), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
      for (const name of scripts) assert.doesNotMatch(readFileSync(folder(target) + name, "utf8"), /\beval\(|new Function\(/, name);
      assert.doesNotMatch(readFileSync(`${folder(target)}content.js`, "utf8"), /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|WebAssembly|innerHTML/);
    });
  }
});

describe("messages", () => {
  const place = { kind: "cell", source: 0, dom: { table: 0, row: 1, cell: 2 } };
  const source = { name: "", format: "html", encoding: "utf-8", bytes: 0, sha256: "" };
  const document = { source, blocks: [{ kind: "paragraph", text: "甲" }], properties: [], notices: [] };
  const page = { address: "http://a/", title: "", document, links: [], frames: [], isFile: false };

  test("what the content script and the panel say is understood", () => {
    assert.ok(isFromPage({ kind: "page", page }));
    assert.ok(isFromPage({ kind: "shown", key: "a", found: true }));
    assert.ok(isToPage({ kind: "mark", marks: [{ key: "a", outcome: "fail", place }] }));
  });

  test("anything else is refused", () => {
    const wrong: unknown[] = [
      null, 1, "page", [], {}, { kind: "page" }, { kind: "taken" }, { kind: "changed", more: 1 },
      { kind: "page", page: { ...page, links: [{ address: 1, text: "" }] } },
      { kind: "page", page: { ...page, document: { ...document, blocks: [{ kind: "grid", rows: -1, cols: 1, cells: [] }] } } },
      { kind: "page", page: { ...page, document: { ...document, blocks: [{ kind: "paragraph", text: { toString: () => "" } }] } } },
      { kind: "clicked", keys: Array.from({ length: 1_001 }, () => "a") },
    ];
    for (const message of wrong) assert.ok(!isFromPage(message), JSON.stringify(message)?.slice(0, 80));
    assert.ok(!isToPage({ kind: "mark", marks: [{ key: "a", outcome: "pass", place }] }));
    assert.ok(!isToPage({ kind: "show", key: "a", places: [{ ...place, dom: { table: 0, row: 1.5, cell: 2 } }] }));
  });
});
