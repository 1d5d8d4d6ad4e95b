/** Fetching and compiling the wasm modules, each once. */
import type { ModuleBytes, ReaderName } from "./instance.js";
import { readLocal } from "./host-node.js";
import { listened, Patience } from "./patience.js";
import { notOurs, Unfit, unloaded, Unsent, type Both } from "./unloaded.js";

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

/** A module on its way to its thread. */
interface Loaded {
  module: ModuleBytes;
  /** Where it was fetched from; empty where it was handed in. */
  address: string;
}

/** How a module is loaded. */
interface Way {
  patience: Patience;
  /** Past every cache: what came before did not fit. */
  anew: boolean;
  /** As bytes: a compiled module does not reach its thread here. */
  bytes: boolean;
}

/** What may come out of a cache. */
const CACHED = /^https?:/;

/** The modules of one engine. */
export class Modules {
  private readonly known = new Map<ModuleName, Promise<Loaded>>();
  private readonly anew = new Set<ModuleName>();
  private bytes = false;

  constructor(
    private readonly sources: { readonly [name in ModuleName]: ModuleSource },
    private readonly loading: (name: ModuleName | null) => void = () => undefined,
    private readonly patience = new Patience(Infinity),
  ) {}

  /** Loads a module, once, and hands it over. One that does not fit is fetched anew, once; one that cannot be sent goes as bytes. */
  async fit<T>(name: ModuleName, hand: (module: ModuleBytes) => Promise<T>): Promise<T> {
    for (;;) {
      let address = "";
      try {
        const loaded = await this.get(name);
        address = loaded.address;
        return await hand(loaded.module);
      } catch (thrown) {
        const failure = address && thrown instanceof Unfit ? new Unfit(name, thrown.why, address) : thrown;
        if (!this.another(name, failure)) throw failure;
      }
    }
  }

  /** Whether there is another way to try. */
  private another(name: ModuleName, failure: unknown): boolean {
    if (failure instanceof Unsent && !this.bytes) {
      this.known.clear();
      return this.bytes = true;
    }
    if (!(failure instanceof Unfit)) return false;
    this.known.delete(name);
    // Once it was fetched anew, the next call begins from the start.
    if (this.anew.delete(name) || !CACHED.test(failure.address)) return false;
    this.anew.add(name);
    return true;
  }

  private get(name: ModuleName): Promise<Loaded> {
    const known = this.known.get(name);
    if (known) return known;
    this.loading(name);
    const way = { patience: this.patience, anew: this.anew.has(name), bytes: this.bytes };
    const module = load(this.sources[name], name, way).finally(() => this.loading(null));
    // One that could not be loaded is tried again the next time.
    module.catch(() => this.known.delete(name));
    this.known.set(name, module);
    return module;
  }
}

/** What was given for a module, compiled if it can be. */
async function load(source: ModuleSource, name: ModuleName, way: Way): Promise<Loaded> {
  if (typeof source === "function") return load(await way.patience.wait(async () => source(), (why) => unloaded(name, "", why)), name, way);
  if (typeof source === "string" || source instanceof URL) {
    const address = addressOf(source, name);
    return { module: await fetchModule(address, name, way), address: address.href };
  }
  if (!(source instanceof WebAssembly.Module)) return { module: way.bytes ? source : await compiled(source, name), address: "" };
  if (way.bytes) throw unloaded(name, "", ["这里不能把编译好的模块交给 worker，请改给它的地址或字节。", "a compiled module cannot be handed to a worker here; give its address or its bytes."]);
  return { module: source, address: "" };
}

const compiled = (bytes: BufferSource, name: ModuleName): Promise<WebAssembly.Module> => WebAssembly.compile(bytes).catch((thrown: unknown) => {
  throw notOurs(name, "", thrown);
});

/** Node has no page that an address could be relative to. */
function addressOf(source: string | URL, name: ModuleName): URL {
  try {
    return new URL(source, globalThis.location?.href);
  } catch {
    throw unloaded(name, String(source), ["不是完整的地址。", "is no whole address."]);
  }
}

/** The module at this address; a `load` error that names the address where there is none. */
function fetchModule(address: URL, name: ModuleName, { patience, anew, bytes }: Way): Promise<ModuleBytes> {
  const fail = (...why: Both) => unloaded(name, address.href, why);
  return patience.wait(async (watch) => {
    const file = await readLocal(address)?.catch((thrown: unknown) => {
      throw fail(`读不出来（${String(thrown)}）。`, `cannot be read (${String(thrown)}).`);
    });
    const cache = anew ? "reload" : "default";
    const response = file ? new Response(file) : await fetch(address, { signal: watch.signal, cache }).catch(() => {
      throw fail("取不到。", "cannot be fetched.");
    });
    if (!response.ok) throw fail(`返回 ${response.status}。`, `answers ${response.status}.`);
    if (response.headers.get("content-type")?.includes("html")) throw fail("返回的是网页，不是 wasm 模块。", "is a web page, no wasm module.");
    return moduleOf(file ? response : listened(response, watch), bytes).catch((thrown: unknown) => {
      throw notOurs(name, address.href, thrown);
    });
  }, (why) => fail(...why));
}

/** A server that does not know the type of wasm is no reason to fail, only to be slower. */
async function moduleOf(response: Response, bytes: boolean): Promise<ModuleBytes> {
  if (bytes) return response.arrayBuffer();
  return response.headers.get("content-type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
