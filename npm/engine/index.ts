/** The engine: the core in a worker, one request at a time, replaced where a file breaks it. */
import type { CheckOptions, DocumentInput } from "./direct.js";
import { GoujiError } from "./errors.js";
import { Host } from "./host.js";
import { loadModule } from "./module.js";
import type { CallName, Input } from "./protocol.js";
import type { CheckResult, Finding, RuleInfo, SourceDocument, Tool } from "./types.js";

export type { CheckOptions, DocumentInput } from "./direct.js";
export { GoujiError, type ErrorCode } from "./errors.js";
export type { Input } from "./protocol.js";
export type * from "./types.js";

/** How the engine is set up; every key has a default. */
export interface GoujiOptions {
  /** Where the wasm module is; by default beside the engine. */
  wasmUrl?: string | URL;
  /** Makes the worker; by default the one beside the engine. */
  worker?: () => Worker;
  /** Milliseconds after which a call is given up; 30 000 by default. */
  timeoutMs?: number;
}

/** The library in a worker. Calls are answered in order; errors are `GoujiError`. */
export interface Gouji {
  /** Reads and checks bytes of any known format, or pasted text or HTML. */
  check(input: Input, options?: CheckOptions): Promise<CheckResult>;
  /** Checks a Document, wherever it was read. */
  checkDocument(document: DocumentInput, options?: CheckOptions): Promise<CheckResult>;
  /** Runs the rules that need several reports. */
  checkAcross(results: CheckResult[], options?: CheckOptions): Promise<Finding[]>;
  /** Reads bytes of any known format into a Document. */
  read(input: Input, options?: CheckOptions): Promise<SourceDocument>;
  /** Every rule, with its words in both languages. */
  rules(): Promise<RuleInfo[]>;
  /** Who makes the results. */
  version(): Promise<Tool>;
  /** Ends the worker; what is still asked ends in a `closed` error. */
  close(): void;
}

const defaultWorker = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "gouji" });

/** Sets the engine up. Nothing is fetched before the first call. */
export function createGouji({ wasmUrl, worker = defaultWorker, timeoutMs = 30_000 }: GoujiOptions = {}): Gouji {
  const address = wasmUrl ? new URL(wasmUrl, globalThis.location?.href) : new URL("../wasm/gouji_bg.wasm", import.meta.url);
  const caller = new Caller(() => loadModule(address), worker, timeoutMs);
  const call = <T>(name: CallName, ...args: unknown[]) => caller.call(name, args) as Promise<T>;
  return {
    check: (input, options) => call("check", input, options),
    checkDocument: (document, options) => call("checkDocument", document, options),
    checkAcross: (results, options) => call("checkAcross", results, options),
    read: (input, options) => call("read", input, options),
    rules: () => call("rules"),
    version: () => call("version"),
    close: () => caller.close(),
  };
}

/** Puts calls in a row and sees that there is a working host for each. */
class Caller {
  private last: Promise<unknown> = Promise.resolve();
  private module: Promise<WebAssembly.Module> | undefined;
  private host: Host | undefined;
  private closed = false;

  constructor(
    private readonly load: () => Promise<WebAssembly.Module>,
    private readonly makeWorker: () => Worker,
    private readonly timeoutMs: number,
  ) {}

  call(name: CallName, args: unknown[]): Promise<unknown> {
    const answer = this.last.then(() => this.run(name, args));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  close(): void {
    this.closed = true;
    this.host?.end(new GoujiError("closed", "核对程序已经关闭。"));
  }

  private async run(name: CallName, args: unknown[]): Promise<unknown> {
    const host = await this.started();
    return host.ask(name, args, this.timeoutMs);
  }

  private async started(): Promise<Host> {
    if (this.host?.works) return this.host;
    // A module that could not be loaded is tried again by the next call.
    this.module ??= this.load();
    const module = await this.module.catch((failure: unknown) => {
      this.module = undefined;
      throw failure;
    });
    if (this.closed) throw new GoujiError("closed", "核对程序已经关闭。");
    this.host = new Host(this.makeWorker());
    await this.host.ask("start", [module], this.timeoutMs);
    return this.host;
  }
}
