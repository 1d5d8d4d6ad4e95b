/** A page with its folder: what the page makes of it is read as the command line reads that folder. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { together } from "../../www/src/saved.ts";
import { native } from "./native.ts";

const page = `<meta charset="utf-8"><h1>望溪县教育局2023年政府信息公开工作年度报告</h1><iframe src="年报_files/a.html"></iframe>
<p>收到政府信息公开申请5件。</p>\r\n--gouji-98f6bcd4621d373cade4e832627b4f6--\r\n<p>六、其他需要报告的事项</p>`;
const frame = `<meta charset="utf-8"><p>答复政府信息公开申请5件。</p>`;

for (const [what, frames] of Object.entries({
  "one frame": [new Blob([frame])],
  "two frames, of which one does not fit": [new Blob([new Uint8Array(64 << 20)]), new Blob([frame])],
})) {
  test(what, async () => {
    const folder = mkdtempSync(join(tmpdir(), "gouji-"));
    try {
      mkdirSync(join(folder, "年报_files"));
      writeFileSync(join(folder, "年报.html"), page);
      for (const [index, blob] of frames.entries()) writeFileSync(join(folder, "年报_files", `${index}.html`), Buffer.from(await blob.arrayBuffer()));
      const given = frames.map((input, index) => ({ name: `年报_files/${index}.html`, input }));
      const [one, ...others] = together([{ name: "年报.html", input: page }, ...given]);
      assert.ok(one?.input instanceof Blob && others.length === 0);
      writeFileSync(join(folder, "一.html"), Buffer.from(await one.input.arrayBuffer()));
      const [told] = (await native(join(folder, "年报.html"))).results;
      const [made] = (await native(join(folder, "一.html"))).results;
      assert.ok(told && made);
      assert.deepEqual({ ...made, source: { ...made.source, name: told.source.name } }, told);
      assert.deepEqual([made.source.format, made.source.bytes], ["html", Buffer.byteLength(page)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
