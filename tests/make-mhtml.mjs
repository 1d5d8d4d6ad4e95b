// Saves pages as single files, as "Save as … Webpage, Single File" does: Chromium over its debugging protocol.
// node make-mhtml.mjs FOLDER OUT CASE…
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [folder, out, ...cases] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "mhtml-"));
const chromium = spawn("chromium", [
  "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank",
]);
const port = await new Promise((found) => {
  let said = "";
  chromium.stderr.on("data", (data) => {
    said += data;
    const match = said.match(/ws:\/\/127\.0\.0\.1:(\d+)\//);
    if (match) found(match[1]);
  });
});
const pages = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
const socket = new WebSocket(pages.find((page) => page.type === "page").webSocketDebuggerUrl);
await new Promise((open) => socket.addEventListener("open", open));
let last = 0;
function call(method, params = {}) {
  const id = ++last;
  return new Promise((done) => {
    socket.addEventListener("message", function listen({ data }) {
      const answer = JSON.parse(data);
      if (answer.id !== id) return;
      socket.removeEventListener("message", listen);
      done(answer.result);
    });
    socket.send(JSON.stringify({ id, method, params }));
  });
}
await call("Page.enable");
for (const name of cases) {
  const loaded = new Promise((done) => {
    socket.addEventListener("message", function listen({ data }) {
      if (JSON.parse(data).method !== "Page.loadEventFired") return;
      socket.removeEventListener("message", listen);
      done();
    });
  });
  await call("Page.navigate", { url: `file://${folder}/${name}.html` });
  await loaded;
  const { data } = await call("Page.captureSnapshot", { format: "mhtml" });
  writeFileSync(join(out, `${name}.mhtml`), data);
}
chromium.kill();
process.exit(0);
