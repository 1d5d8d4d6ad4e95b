// node index.js REPORT… : one line for each report, archives unpacked. Ends with 1 where something does not add up.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { createGouji } from "gouji";

const gouji = createGouji();
for (const path of process.argv.slice(2)) {
  for (const result of await gouji.checkAll(await readFile(path), { name: basename(path) })) {
    const wrong = result.findings.filter((finding) => finding.outcome === "fail");
    const { organ, year } = result.report?.meta ?? {};
    console.log([result.source.name, organ, year, result.error?.message ?? `${wrong.length} 处对不上`].join("\t"));
    if (wrong.length > 0) process.exitCode = 1;
  }
}
gouji.close();
