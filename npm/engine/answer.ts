/** Answers requests by one core: in a worker, in a thread of Node, or where neither exists, in this thread. */
import { codeOf, GoujiError, told } from "./errors.js";
import { type CheckOptions, type Core, type DocumentInput, instantiate, type ModuleBytes, type ReaderName } from "./instance.js";
import type { CmapsName } from "./cmaps.js";
import type { Answer, Beside, Bytes, Part, RenderFormat, Request } from "./protocol.js";
import type { CheckResult, Language } from "./types.js";
import { Unfit } from "./unloaded.js";

let core: Core | undefined;

/** Thrown where a file needs a reader, or CMaps, that are not here yet. */
class Needs {
  constructor(readonly part: Part) {}
}

export async function answer({ id, name, args }: Request): Promise<Answer> {
  try {
    return { id, value: await perform(name, args) };
  } catch (thrown) {
    if (thrown instanceof Needs) return { id, needs: thrown.part };
    if (thrown instanceof Unfit) return { id, unfit: thrown.why };
    return { id, error: told(thrown, "trap") };
  }
}

async function perform(name: Request["name"], [subject, options, more, besides]: unknown[]): Promise<unknown> {
  if (name === "start") return void (core = await instantiate(subject as ModuleBytes));
  if (!core) throw new GoujiError("load", "核对程序还没有载入。", "The program is not loaded yet.");
  const chosen = options as CheckOptions | undefined;
  switch (name) {
    case "check":
    case "read":
    case "files":
      return onBytes(core, name, await bytesOf(subject as Bytes), chosen);
    case "checkDocument":
      return core.checkDocument(subject as DocumentInput, chosen);
    case "checkAcross":
      return core.checkAcross(subject as CheckResult[], chosen);
    case "outcomesAcross":
      return core.outcomesAcross(subject as CheckResult[], chosen);
    case "addReader":
      return core.addReader(subject as ReaderName, options as ModuleBytes);
    case "addCmaps":
      return core.addCmaps(subject as CmapsName, options as unknown as Uint8Array | null);
    case "render":
      return core.render(subject as CheckResult, options as RenderFormat, more as Language | undefined, besides as Beside[] | undefined);
    case "rules":
      return core.rules();
    case "version":
      return core.version();
  }
}

function onBytes(core: Core, name: "check" | "read" | "files", bytes: Uint8Array, options?: CheckOptions): unknown {
  const reader = core.lacks(bytes);
  if (reader) throw new Needs(reader);
  if (name !== "files") return whole(core, bytes, () => core[name](bytes, options));
  const files = core.files(bytes, options);
  const [first] = files;
  // What holds no others need not travel back.
  const itself = files.length === 1 && first && "bytes" in first && first.name === (options?.name ?? "");
  return itself ? null : files;
}

/** What is read of a PDF that still lacks CMaps, or the error in place of it, goes nowhere: it is read again with them. */
function whole<T>(core: Core, bytes: Uint8Array, read: () => T): T {
  const lacking = () => {
    const cmaps = core.detect(bytes) === "pdf" ? core.wants() : undefined;
    if (cmaps) throw new Needs(cmaps);
  };
  let result: T;
  try {
    result = read();
  } catch (thrown) {
    if (codeOf(thrown) === "cmap-missing") lacking();
    throw thrown;
  }
  lacking();
  return result;
}

async function bytesOf(input: Bytes): Promise<Uint8Array> {
  if (typeof input === "string") return new TextEncoder().encode(input);
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  if (!(input instanceof Blob)) return new Uint8Array(input);
  try {
    return new Uint8Array(await input.arrayBuffer());
  } catch (thrown) {
    throw new GoujiError("io", `文件读不出来（${String(thrown)}）。`, `The file cannot be read (${String(thrown)}).`);
  }
}

/** In place of a worker where there is none (a service worker). A long file holds this thread up: no timeout can end it. */
export class SameThread extends EventTarget {
  postMessage(request: Request): void {
    void answer(request).then((data) => this.dispatchEvent(new MessageEvent("message", { data })));
  }

  terminate(): void {}
}
