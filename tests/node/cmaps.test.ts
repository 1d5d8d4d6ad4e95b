/** PDFs in fonts that are not in the file: the same with the CMaps as files as with those within the native binary. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { CmapsName, SourceDocument } from "gouji";
import { pdfOf } from "../pdf.ts";
import { commandLine, core } from "./core.ts";

const GB1 = "GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V";
const CNS1 = "B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V";
const Japan1 = "83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V";
const Korea1 = "KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V";
const collections = { GB1, CNS1, Japan1, Korea1 } satisfies { [name in CmapsName]: string };

/** Codes from everywhere, of one, two and four bytes, twenty to a line. */
const codes = Array.from({ length: 1_500 }, (_, n) => (n * 43 % 0x10000).toString(16).padStart(4, "0"))
  .concat(Array.from({ length: 60 }, (_, n) => `8${n % 10}3${n % 7}8${n % 5}3${n % 9}d84${n % 10}dc${(n * 3).toString(16).padStart(2, "0")}`));
const lines = Array.from({ length: codes.length / 20 }, (_, n) => codes.slice(n * 20, n * 20 + 20).join(""));

/** With `build`, a CMap in the file that builds upon the predefined one. */
const paper = (cmap: string, ordering: string, build = false): Buffer => pdfOf(lines, { cmap, ordering, build });

async function extracted(files: readonly [name: string, bytes: Buffer][]): Promise<SourceDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), "gouji-cmaps-"));
  try {
    const paths = files.map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const read = await commandLine("extract", "--stage", "document", ...paths) as { document: SourceDocument }[];
    return read.map(({ document }) => document);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [ordering, names] of Object.entries(collections)) {
  test(`every CMap of ${ordering}, and CMaps built upon them`, async () => {
    const some = names.split(" ").slice(-2);
    const files = [...names.split(" ").map((name): [string, Buffer] => [`${name}.pdf`, paper(name, ordering)]),
      ...some.map((name): [string, Buffer] => [`upon-${name}.pdf`, paper(name, ordering, true)]),
      ["glyphs.pdf", paper("Identity-H", ordering)] as [string, Buffer], ["upon-Identity-V.pdf", paper("Identity-V", ordering, true)] as [string, Buffer]];
    const documents = await extracted(files);
    assert.equal(documents.length, files.length);
    files.forEach(([name, bytes], index) => {
      const { source, ...expected } = documents[index] as SourceDocument;
      const { source: own, ...read } = core.read(bytes);
      assert.equal(own.sha256, source.sha256);
      const letters = expected.blocks.flatMap((block) => (block.kind === "page" ? block.runs.map((run) => run.text) : [])).join("");
      assert.ok(letters.length > 100, `${name}: ${letters.length} letters`);
      assert.deepEqual(read, expected, name);
    });
  });
}
