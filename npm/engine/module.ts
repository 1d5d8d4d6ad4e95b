/** Fetching and compiling the wasm modules, each once. */
import type { ModuleBytes, ReaderName } from "./instance.js";
import { readLocal } from "./host-node.js";
import { listened, Patience } from "./patience.js";
import { notOurs, unloaded, type Both } from "./unloaded.js";

/** The core, or a reader that is loaded when a file needs it. */
export type ModuleName = "core" | ReaderName;

/** Where a module comes from: its address, the module itself, or a function that gives one of these when it is needed. */
export type ModuleSource = string | URL | ModuleBytes | (() => ModuleSource | Promise<ModuleSource>);

/** The modules beside the engine. Written so that bundlers see the files and bring them along. */
export const besideEngine: { readonly [name in ModuleName]: () => URL } = {
  core: () => new URL("../wasm/gouji_bg.wasm", import.meta.url),
  office: () => new URL("../wasm/office_bg.wasm", import.meta.url),
  pdf: () => new URL("../wasm/pdf_bg.wasm", import.meta.url),
};

/** The modules of one engine. */
export class Modules {
  private readonly known = new Map<ModuleName, Promise<WebAssembly.Module>>();

  constructor(
    private readonly sources: { readonly [name in ModuleName]: ModuleSource },
    private readonly loading: (name: ModuleName | null) => void,
    private readonly patience: Patience,
  ) {}

  /** The compiled module. One that could not be loaded is tried again the next time. */
  get(name: ModuleName): Promise<WebAssembly.Module> {
    const known = this.known.get(name);
    if (known) return known;
    this.loading(name);
    const module = loadModule(this.sources[name], name, this.patience).finally(() => this.loading(null));
    module.catch(() => this.known.delete(name));
    this.known.set(name, module);
    return module;
  }
}

/** The compiled module out of what was given for it. */
export async function loadModule(source: ModuleSource, name: ModuleName, patience = new Patience(Infinity)): Promise<WebAssembly.Module> {
  if (typeof source === "function") return loadModule(await patience.wait(async () => source(), (why) => unloaded(name, "", why)), name, patience);
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return fetchModule(addressOf(source, name), name, patience);
  return WebAssembly.compile(source).catch((thrown: unknown) => {
    throw unloaded(name, "", notOurs(thrown));
  });
}

/** Node has no page that an address could be relative to. */
function addressOf(source: string | URL, name: ModuleName): URL {
  try {
    return new URL(source, globalThis.location?.href);
  } catch {
    throw unloaded(name, String(source), ["不是完整的地址。", "is no whole address."]);
  }
}

/** The compiled module at this address; a `load` error that names the address where there is none. */
function fetchModule(address: URL, name: ModuleName, patience: Patience): Promise<WebAssembly.Module> {
  const fail = (...why: Both) => unloaded(name, address.href, why);
  return patience.wait(async (watch) => {
    const file = await readLocal(address)?.catch((thrown: unknown) => {
      throw fail(`读不出来（${String(thrown)}）。`, `cannot be read (${String(thrown)}).`);
    });
    const response = file ? new Response(file) : await fetch(address, { signal: watch.signal }).catch(() => {
      throw fail("取不到。", "cannot be fetched.");
    });
    if (!response.ok) throw fail(`返回 ${response.status}。`, `answers ${response.status}.`);
    return compiled(file ? response : listened(response, watch), fail);
  }, (why) => fail(...why));
}

async function compiled(response: Response, fail: (...why: Both) => Error): Promise<WebAssembly.Module> {
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("html")) throw fail("返回的是网页，不是 wasm 模块。", "is a web page, no wasm module.");
  try {
    // A server that does not know the type of wasm is no reason to fail, only to be slower.
    return type.startsWith("application/wasm")
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (thrown) {
    throw fail(...notOurs(thrown));
  }
}
