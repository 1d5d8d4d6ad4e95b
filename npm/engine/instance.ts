/** The core's instance in this thread, with the readers that it was given; errors have codes. */
import initBindings, * as bindings from "../wasm/gouji.js";
import type { CmapsName } from "./cmaps.js";
import { coded, codeOf, told, unread } from "./errors.js";
import type { Beside, RenderFormat } from "./protocol.js";
import { octets, options } from "./guard.js";
import { createReader, holders, readerOf, type ModuleBytes, type Reader, type ReaderName, type UnpackedFile } from "./readers.js";
import { rendered } from "./render.js";
import { fitting } from "./unloaded.js";
import type { CheckResult, Finding, Language, Options, RuleInfo, SourceDocument, Tool } from "./types.js";

export type { ModuleBytes, ReaderName, UnpackedFile } from "./readers.js";

/** What a caller may choose; what is left out has its default. */
export type CheckOptions = Partial<Options>;

/** A Document from a reader of one's own; what is left out is empty. */
export type DocumentInput = Partial<SourceDocument>;

/** The library's functions. Each throws an `Error` with a `code`; after `trap` this instance is lost. */
export interface Core {
  /** Reads and checks bytes of any known format. What could not be read is in `error` of the result. */
  check(bytes: Uint8Array, options?: CheckOptions): CheckResult;
  /** Checks every file inside an archive or a mail, each named `outer.zip!inner.docx`; any other source is one result. */
  checkAll(bytes: Uint8Array, options?: CheckOptions): CheckResult[];
  /** Checks a Document, wherever it was read. */
  checkDocument(document: DocumentInput, options?: CheckOptions): CheckResult;
  /** Runs the rules that need several reports. */
  checkAcross(results: CheckResult[], options?: CheckOptions): Finding[];
  /** The outcomes of each result as the command line prints it beside the others: with those of the rules between years. */
  outcomesAcross(results: CheckResult[], options?: CheckOptions): CheckResult["outcomes"][];
  /** Reads bytes of any known format into a Document. */
  read(bytes: Uint8Array, options?: CheckOptions): SourceDocument;
  /** The files inside an archive or a mail; the source itself where it holds no others. */
  files(bytes: Uint8Array, options?: CheckOptions): UnpackedFile[];
  /** What the bytes are, as in `source.format`; empty for text and HTML. */
  detect(bytes: Uint8Array): string;
  /** The reader that these bytes need and that is not here. */
  lacks(bytes: Uint8Array): ReaderName | undefined;
  /** Adds a reader (`gouji/office.wasm`, `gouji/pdf.wasm`). */
  addReader(name: ReaderName, module: ModuleBytes): Promise<void>;
  /** The CMaps that the PDF read last asked for and that are not here: what was read of it lacks the pages of these fonts. */
  wants(): CmapsName | undefined;
  /** Hands CMaps to the reader of PDF (`gouji/GB1.cmaps`); null says that they cannot be had. */
  addCmaps(name: CmapsName, file: Uint8Array | null): void;
  /** A result as the command line prints it: `json`, `csv`, `html` (校核记录, with what `besides` adds) or `text`. */
  render(result: CheckResult, format: RenderFormat, language?: Language, besides?: readonly Beside[]): string;
  /** Every rule, with its words in both languages. */
  rules(): RuleInfo[];
  /** Who made the results. */
  version(): Tool;
}

/** What the core's module does by itself. */
type Own = Omit<Core, "checkAll" | "files" | "lacks" | "addReader" | "wants" | "addCmaps">;

/** Readers that are here. */
type Readers = { [name in ReaderName]?: Reader };

/**
 * Instantiates the core from its compiled module or its bytes (`gouji/gouji.wasm`), once per thread, and with it the
 * readers of what is neither text nor HTML, if they are given.
 */
export async function instantiate(module: ModuleBytes, modules: { [name in ReaderName]?: ModuleBytes } = {}): Promise<Core> {
  await fitting("core", () => initBindings({ module_or_path: module }), bindings.builtFrom);
  const own: Own = {
    check: coded((source, chosen) => bindings.check(octets(source), options(chosen))),
    checkDocument: coded((document, chosen) => bindings.checkDocument(document, options(chosen))),
    checkAcross: coded((results, chosen) => bindings.checkAcross(results, options(chosen))),
    outcomesAcross: coded((results, chosen) => bindings.outcomesAcross(results, options(chosen))),
    read: coded((source, chosen) => bindings.read(octets(source), options(chosen))),
    detect: coded((source) => bindings.detect(octets(source))),
    render: coded((result, format, language, besides) => rendered(bindings, result, format, language, besides)),
    rules: coded(bindings.rules),
    version: coded(bindings.version),
  };
  const core = withReaders(own, {});
  for (const [name, bytes] of Object.entries(modules)) await core.addReader(name as ReaderName, bytes);
  return core;
}

function withReaders(own: Own, readers: Readers): Core {
  const named = (bytes: Uint8Array) => readerOf[own.detect(bytes)];
  const readerFor = (bytes: Uint8Array) => readers[named(bytes) ?? "" as ReaderName];
  const core: Core = {
    ...own,
    read: (bytes, options) => (readerFor(bytes) ?? own).read(bytes, options),
    check: (bytes, options) => checkBy(readerFor(bytes), own, bytes, options),
    files(bytes, options) {
      const inside = holders.has(own.detect(bytes)) ? readers.office?.files?.(bytes, options) : undefined;
      return inside ?? [{ name: options?.name ?? "", bytes }];
    },
    checkAll: (bytes, options) => core.files(bytes, options).map((file) => (
      "error" in file ? unread(file.name, file.error) : core.check(file.bytes, { ...options, name: file.name })
    )),
    lacks(bytes) {
      const name = named(bytes);
      return name && !readers[name] ? name : undefined;
    },
    async addReader(name, module) {
      readers[name] = await createReader(name, module);
    },
    wants: () => readers.pdf?.wants?.(),
    addCmaps: (name, file) => readers.pdf?.addCmaps?.(name, file),
  };
  return core;
}

function checkBy(reader: Reader | undefined, own: Own, bytes: Uint8Array, options?: CheckOptions): CheckResult {
  if (!reader) return own.check(bytes, options);
  let document: SourceDocument;
  try {
    document = reader.read(bytes, options);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (!(thrown instanceof Error) || !code || code === "trap") throw thrown;
    // What the source was, the core knows as well.
    return { ...own.check(bytes, options), error: told(thrown, code) };
  }
  return own.checkDocument(document, options);
}
