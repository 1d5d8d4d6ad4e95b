/** The worker: one core, one request at a time. The engine replaces it where it breaks. */
import { createCore, type CheckOptions, type Core, type DocumentInput } from "./direct.js";
import { codeOf, GoujiError } from "./errors.js";
import type { Answer, Input, Request } from "./protocol.js";
import type { CheckResult } from "./types.js";

let core: Core | undefined;

self.addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  self.postMessage(await answer(data));
});

async function answer({ id, name, args }: Request): Promise<Answer> {
  try {
    return { id, value: await perform(name, args) };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { id, error: { code: codeOf(thrown) ?? "trap", message } };
  }
}

async function perform(name: Request["name"], [subject, options]: unknown[]): Promise<unknown> {
  if (name === "start") return void (core = await createCore(subject as WebAssembly.Module));
  if (!core) throw new GoujiError("load", "核对程序还没有载入。");
  const chosen = options as CheckOptions | undefined;
  switch (name) {
    case "check":
      return core.check(await bytesOf(subject as Input), optionsFor(subject as Input, chosen));
    case "read":
      return core.read(await bytesOf(subject as Input), optionsFor(subject as Input, chosen));
    case "checkDocument":
      return core.checkDocument(subject as DocumentInput, chosen);
    case "checkAcross":
      return core.checkAcross(subject as CheckResult[], chosen);
    case "rules":
      return core.rules();
    case "version":
      return core.version();
  }
}

async function bytesOf(input: Input): Promise<Uint8Array> {
  if (typeof input === "string") return new TextEncoder().encode(input);
  if (!(input instanceof Blob)) return input instanceof Uint8Array ? input : new Uint8Array(input);
  try {
    return new Uint8Array(await input.arrayBuffer());
  } catch (thrown) {
    throw new GoujiError("io", `文件读不出来。(${String(thrown)})`);
  }
}

/** A file brings its name; text was decoded by the browser, whatever a `<meta>` in it says. */
function optionsFor(input: Input, options: CheckOptions = {}): CheckOptions {
  const known: CheckOptions = {};
  if (input instanceof File) known.name = input.name;
  if (typeof input === "string") known.encoding = "utf-8";
  return { ...known, ...options };
}
