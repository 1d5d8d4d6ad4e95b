/** The core in this thread, synchronous after `init`: for scripts, tests and workers of one's own. A page wants `createGouji`. */
import { cmapsBeside, cmapsNames, loadCmaps, type CmapsName, type CmapsSource } from "./cmaps.js";
import { type Core, instantiate, type ReaderName } from "./instance.js";
import { besideEngine, Modules, type ModuleSource } from "./module.js";

export type { CheckOptions, Core, DocumentInput, ModuleBytes, ReaderName, UnpackedFile } from "./instance.js";
export type { CmapsName, CmapsSource } from "./cmaps.js";
export { GoujiError, type ErrorCode } from "./errors.js";
export type { ModuleSource } from "./module.js";
export type * from "./types.js";

/** What to load; `true` means from beside this file. */
export interface InitOptions {
  /** The core; from beside this file if it is left out. */
  wasm?: ModuleSource;
  /** The reader of Word, Excel, mail and archives. Without it such a file is an `unsupported-format` error. */
  office?: ModuleSource | true;
  /** The reader of PDF. */
  pdf?: ModuleSource | true;
  /**
   * The CMaps of PDF, `true` for all of them. Without them a page in a font that is not in the file is left out, with a
   * notice; `wants` and `addCmaps` of the core bring them when they are needed.
   */
  cmaps?: { [name in CmapsName]?: CmapsSource } | true;
}

/** Loads the core, and the readers that are asked for, from an address, a compiled module or bytes. Once per thread. */
export async function init({ wasm, cmaps = {}, ...readers }: InitOptions = {}): Promise<Core> {
  const source = (name: ReaderName) => (readers[name] === true ? besideEngine[name] : readers[name]) ?? besideEngine[name];
  const modules = new Modules({ core: wasm ?? besideEngine.core, office: source("office"), pdf: source("pdf") });
  const core = await modules.fit("core", (module) => instantiate(module));
  for (const name of ["office", "pdf"] satisfies ReaderName[]) {
    if (readers[name]) await modules.fit(name, (module) => core.addReader(name, module));
  }
  for (const name of cmapsNames) {
    const source = cmaps === true ? cmapsBeside(name) : cmaps[name];
    const file = source && await loadCmaps(() => source);
    if (file) core.addCmaps(name, file);
  }
  return core;
}
