/** Office files in old encodings: the module has the host's TextDecoder for them, the command line has encoding_rs. */
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { core, native } from "./core.ts";

const folder = mkdtempSync(join(tmpdir(), "gouji-encodings-"));

/** 青阳县水利局2023年政府信息公开工作年度报告, a heading and 收到政府信息公开申请5件, in each encoding. */
const TEXTS: [string, string, number][] = [
  ["gb2312", "x+DR9M/Yy67A+77WMjAyM8Tq1f64rtDFz6K5q7+quaTX98TqtsixqLjmDQrSu6Gi19zM5cfpv/YNCsrVtb3V/riu0MXPormrv6rJ6sfrNbz+oaMNCg==", 936],
  ["big5", "q0O2p7+kpPSnUae9MjAyM6Z+rEapsqtIrqekvbZ9pHWnQKZ+q9ez+KdpDQqkQKFCwWDF6bGhqnANCqasqOysRqmyq0iup6S9tn2l073QNaXzoUMNCg==", 950],
];

for (const [charset, base64, codepage] of TEXTS) {
  const text = Buffer.from(base64, "base64");
  const latin = text.toString("latin1");
  const mail = (encoding: string, body: string) =>
    `From: a@example.org\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
  // Pairs of bytes: the second may be any character of RTF's own.
  const escaped = latin.replace(/[\x80-\xff][^]/g, (pair) => [...pair].map((c) => `\\'${c.charCodeAt(0).toString(16)}`).join(""));
  const files: [string, string][] = [
    [`${charset}.8bit.eml`, mail("8bit", latin)],
    [`${charset}.base64.eml`, mail("base64", base64)],
    [`${charset}.rtf`, `{\\rtf1\\ansi\\ansicpg${codepage}\\deff0{\\fonttbl{\\f0\\fnil Song;}}\\pard ${escaped.replaceAll("\r\n", "\\par\r\n")}}`],
  ];
  for (const [name, content] of files) {
    test(`${name}: the module reads what the command line reads`, async () => {
      const path = join(folder, name);
      const bytes = Buffer.from(content, "latin1");
      writeFileSync(path, bytes);
      const [told] = (await native(path)).results;
      const mine = core.check(bytes, { name: path });
      assert.match(mine.report?.meta.title ?? "", /^青[阳陽][县縣]水利局2023年政府信息公[开開]工作年度[报報]告$/);
      assert.equal(mine.report?.claims[0]?.value, 5);
      assert.deepEqual(JSON.parse(JSON.stringify(mine.report)), told?.report);
    });
  }
}
