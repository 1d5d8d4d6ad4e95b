/** The engine: the core in a worker, one request at a time, replaced where a file breaks it. */
import { SameThread } from "./answer.js";
import { Caller } from "./caller.js";
import { cmapsBeside, loadCmaps, type CmapsName, type CmapsSource } from "./cmaps.js";
import { readElement, readPage } from "./dom.js";
import { GoujiError, unread } from "./errors.js";
import { bytes, isNode } from "./guard.js";
import { threads, ThreadWorker } from "./host-node.js";
import type { CheckOptions, DocumentInput, UnpackedFile } from "./instance.js";
import { besideEngine, Modules, type ModuleName, type ModuleSource } from "./module.js";
import { defaultPages, Pages, type RulePage } from "./pages.js";
import { Patience } from "./patience.js";
import type { Beside, Bytes, CallName, Input, RenderFormat } from "./protocol.js";
import type { CheckResult, Finding, Language, RuleInfo, SourceDocument, SourceError, Tool } from "./types.js";

export type { CmapsName, CmapsSource } from "./cmaps.js";
export { elementOf, readElement, readPage } from "./dom.js";
export type { CheckOptions, DocumentInput } from "./instance.js";
export { failed, GoujiError, isOfEngine, unread, type ErrorCode } from "./errors.js";
export type { ModuleName, ModuleSource } from "./module.js";
export type { RulePage } from "./pages.js";
export type { Beside, Bytes, Input, RenderFormat } from "./protocol.js";
export { today } from "./today.js";
export type * from "./types.js";

/** How the engine is set up; every key has a default. */
export interface GoujiOptions {
  /** The core's wasm module (`gouji/gouji.wasm`); by default beside the engine. */
  wasmUrl?: ModuleSource;
  /** The reader of Word, Excel, mail and archives (`gouji/office.wasm`), loaded when a file needs it. */
  officeUrl?: ModuleSource;
  /** The reader of PDF (`gouji/pdf.wasm`), loaded when a file needs it. */
  pdfUrl?: ModuleSource;
  /** Where the CMaps of a character collection are (`gouji/GB1.cmaps`), loaded when a font of a PDF asks for them. */
  cmapsUrl?: (name: CmapsName) => CmapsSource | Promise<CmapsSource>;
  /** Where the rules' pages are (`gouji/pages.json`); by default beside the engine. */
  pagesUrl?: string | URL;
  /** Told which module is being loaded, and `null` when that is over. */
  loading?: (name: ModuleName | null) => void;
  /** Makes the worker; by default the one beside the engine. */
  worker?: () => Worker;
  /** Milliseconds after which a call is given up, and a module of which so long nothing comes; 30 000 by default. */
  timeoutMs?: number;
}

/** A file inside another, as an input of its own, or why it could not be unpacked. */
export type InnerFile = { name: string; input: Bytes } | { name: string; error: SourceError };

/** The library in a worker. Calls are answered in order; errors are `GoujiError`, `invalid-input` for what is no input. */
export interface Gouji {
  /** Reads and checks bytes of any known format, pasted text or HTML, or an element or document of the live page. */
  check(input: Input, options?: CheckOptions): Promise<CheckResult>;
  /**
   * Checks every file inside an archive or a mail, each a result of its own named `outer.zip!inner.docx`; any other
   * input gives one result. A file on which the module breaks or takes too long has that as its `error`.
   */
  checkAll(input: Bytes, options?: CheckOptions): Promise<CheckResult[]>;
  /** The files inside an archive or a mail; the input itself where it holds no others. */
  files(input: Bytes, options?: CheckOptions): Promise<InnerFile[]>;
  /** Checks a Document, wherever it was read. */
  checkDocument(document: DocumentInput, options?: CheckOptions): Promise<CheckResult>;
  /** Runs the rules that need several reports. */
  checkAcross(results: CheckResult[], options?: CheckOptions): Promise<Finding[]>;
  /** The outcomes of each result as the command line prints it beside the others: with those of the rules between years. */
  outcomesAcross(results: CheckResult[], options?: CheckOptions): Promise<CheckResult["outcomes"][]>;
  /** Reads an input into a Document. */
  extract(input: Input, options?: CheckOptions): Promise<SourceDocument | DocumentInput>;
  /** The same as `extract`, for bytes only. */
  read(input: Bytes, options?: CheckOptions): Promise<SourceDocument>;
  /** Every rule, with its words in both languages. */
  rules(): Promise<RuleInfo[]>;
  /** One rule with its page: what it checks, on what basis, how. */
  explain(slug: string): Promise<RulePage>;
  /** A result as the command line prints it; a record (`html`) with what `besides` adds. */
  render(result: CheckResult, format: RenderFormat, language?: Language, besides?: readonly Beside[]): Promise<string>;
  /** Who makes the results. */
  version(): Promise<Tool>;
  /** Ends the worker; what is still asked ends in a `closed` error. */
  close(): void;
}

/** A browser's worker, a thread of Node, or where neither exists (a service worker) this very thread. */
function defaultWorker(): Worker {
  if (typeof Worker === "function") return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "gouji" });
  const node = threads();
  // They have what `Host` uses of a Worker.
  return (node ? new ThreadWorker(node, new URL(/* @vite-ignore */ "worker.js", import.meta.url)) : new SameThread()) as EventTarget as Worker;
}

/** A live page as it is at this moment. */
function documentOf(input: Element | Document, { name }: CheckOptions = {}): DocumentInput {
  const read = input.nodeType === 9 ? readPage(input as Document) : readElement(input);
  return name && read.source ? { ...read, source: { ...read.source, name } } : read;
}

/** A file brings its name; text was decoded by the browser, whatever a `<meta>` in it says. */
function optionsFor(input: Bytes, options: CheckOptions = {}): CheckOptions {
  const known: CheckOptions = {};
  if (typeof File === "function" && input instanceof File) known.name = input.name;
  if (typeof input === "string") known.encoding = "utf-8";
  return { ...known, ...options };
}

/** Sets the engine up. Nothing is fetched before the first call. */
export function createGouji(options: GoujiOptions = {}): Gouji {
  const { wasmUrl, officeUrl, pdfUrl, cmapsUrl = cmapsBeside, pagesUrl, worker = defaultWorker, timeoutMs = 30_000 } = options;
  const sources = { core: wasmUrl ?? besideEngine.core, office: officeUrl ?? besideEngine.office, pdf: pdfUrl ?? besideEngine.pdf };
  const patience = new Patience(timeoutMs);
  const modules = new Modules(sources, (name) => options.loading?.(name), patience);
  const cmaps = (name: CmapsName) => loadCmaps(() => cmapsUrl(name), patience);
  const caller = new Caller(modules, cmaps, worker, patience);
  const pages = new Pages(() => (pagesUrl ? new URL(pagesUrl, globalThis.location?.href) : defaultPages()), patience);
  const call = <T>(name: CallName, ...args: unknown[]) => caller.call(name, args) as Promise<T>;
  const onBytes = async <T>(name: CallName, input: Bytes, chosen?: CheckOptions) => call<T>(name, bytes(input), optionsFor(input, chosen));
  const gouji: Gouji = {
    check: async (input, chosen) =>
      isNode(input) ? call("checkDocument", documentOf(input, chosen), chosen) : onBytes("check", input, chosen),
    checkAll: (input, chosen) => checkAll(gouji, input, chosen),
    files: async (input, chosen) => inner(input, chosen, await onBytes("files", input, chosen)),
    checkDocument: (document, chosen) => call("checkDocument", document, chosen),
    checkAcross: (results, chosen) => call("checkAcross", results, chosen),
    outcomesAcross: (results, chosen) => call("outcomesAcross", results, chosen),
    extract: async (input, chosen) => (isNode(input) ? documentOf(input, chosen) : gouji.read(input, chosen)),
    read: (input, chosen) => onBytes("read", input, chosen),
    rules: () => call("rules"),
    explain: async (slug) => pages.explain(slug, await gouji.rules()),
    render: (result, format, language, besides) => call("render", result, format, language, besides),
    version: () => call("version"),
    close: () => caller.close(),
  };
  return gouji;
}

/** Without files inside, the input as it was given: its kind may matter for how it is read. */
function inner(input: Bytes, options: CheckOptions | undefined, files: UnpackedFile[] | null): InnerFile[] {
  if (!files) return [{ name: optionsFor(input, options).name ?? "", input }];
  return files.map((file) => ("error" in file ? file : { name: file.name, input: file.bytes }));
}

/** One call for each file: what breaks on one is replaced for the next. */
async function checkAll(gouji: Gouji, input: Bytes, options: CheckOptions = {}): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const file of await gouji.files(input, options)) {
    const check = "error" in file ? Promise.resolve(unread(file.name, file.error)) : gouji.check(file.input, { ...options, name: file.name });
    results.push(await check.catch((thrown: unknown) => {
      if (thrown instanceof GoujiError && /^(trap|timeout)$/.test(thrown.code)) return unread(file.name, thrown);
      throw thrown;
    }));
  }
  return results;
}
