/** The core in this thread: for Node, tests and workers of one's own. A page wants `createGouji`. */
import init, * as bindings from "../wasm/gouji.js";
import { codeOf, GoujiError } from "./errors.js";
import type { CheckResult, Finding, Options, RuleInfo, SourceDocument, Tool } from "./types.js";

/** What a caller may choose; what is left out has its default. */
export type CheckOptions = Partial<Options>;

/** A Document from a reader of one's own; what is left out is empty. */
export type DocumentInput = Partial<SourceDocument>;

/** The library's functions. Each throws an `Error` with a `code`; after `trap` this instance is lost. */
export interface Core {
  /** Reads and checks bytes of any known format. What could not be read is in `error` of the result. */
  check(bytes: Uint8Array, options?: CheckOptions): CheckResult;
  /** Checks a Document, wherever it was read. */
  checkDocument(document: DocumentInput, options?: CheckOptions): CheckResult;
  /** Runs the rules that need several reports. */
  checkAcross(results: CheckResult[], options?: CheckOptions): Finding[];
  /** Reads bytes of any known format into a Document. */
  read(bytes: Uint8Array, options?: CheckOptions): SourceDocument;
  /** Every rule, with its words in both languages. */
  rules(): RuleInfo[];
  /** Who made the results. */
  version(): Tool;
}

/** Instantiates the core from its compiled module or its bytes (`gouji/gouji.wasm`). Once per thread. */
export async function createCore(module: WebAssembly.Module | BufferSource): Promise<Core> {
  await init({ module_or_path: module });
  return {
    check: coded(bindings.check),
    checkDocument: coded(bindings.checkDocument),
    checkAcross: coded(bindings.checkAcross),
    read: coded(bindings.read),
    rules: coded(bindings.rules),
    version: coded(bindings.version),
  };
}

/** An error without one of our codes comes from a broken instance: a trap or a stack that overflowed. */
function coded<A extends unknown[], R>(call: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return call(...args);
    } catch (thrown) {
      if (codeOf(thrown)) throw thrown;
      throw new GoujiError("trap", `读这份材料时程序出错了,没有核对。(${String(thrown)})`);
    }
  };
}
