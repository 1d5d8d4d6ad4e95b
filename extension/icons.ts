/** Draws extension/public/icons from www/public/icon.svg: `node --import tsx extension/icons.ts`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../tests/browser/browser.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const svg = readFileSync(`${root}www/public/icon.svg`).toString("base64");
const browser = await launch();
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0"><img style="display:block" width=${size} height=${size} src="data:image/svg+xml;base64,${svg}">`);
  await page.screenshot({ path: `${root}extension/public/icons/${size}.png`, omitBackground: true });
}
await browser.close();
