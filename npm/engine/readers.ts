/** The readers of what is neither text nor HTML: each a wasm module of its own, there only when a file needs it. */
import initOffice, * as office from "../wasm/office.js";
import initPdf, * as pdf from "../wasm/pdf.js";
import type { CmapsName } from "./cmaps.js";
import { coded } from "./errors.js";
import type { Options, SourceDocument, SourceError } from "./types.js";
import { fitting } from "./unloaded.js";

/** `office`: Word, WPS, Excel, rich text, OpenDocument, mail, archives. `pdf`: PDF. */
export type ReaderName = "office" | "pdf";

/** A wasm module, compiled or as its bytes. */
export type ModuleBytes = WebAssembly.Module | BufferSource;

/** A file inside another, with its bytes or why there are none. */
export type UnpackedFile = { name: string; bytes: Uint8Array } | { name: string; error: SourceError };

/** What a reader does. After `trap` its instance is lost. */
export interface Reader {
  read(bytes: Uint8Array, options?: Partial<Options>): SourceDocument;
  /** The files inside an archive or a mail, or the source itself. */
  files?(bytes: Uint8Array, options?: Partial<Options>): UnpackedFile[];
  /** The CMaps that the last document asked for, and that are neither here nor refused. */
  wants?(): CmapsName | undefined;
  /** Hands them in; null refuses them to this document, and the next one asks again. */
  addCmaps?(name: CmapsName, file: Uint8Array | null): void;
}

/** Who reads a format, by its name in `source.format`; the core reads what is not here. */
export const readerOf: { readonly [format: string]: ReaderName | undefined } = {
  docx: "office", doc: "office", rtf: "office", odt: "office", xlsx: "office", xls: "office", ods: "office",
  ofd: "office", zip: "office", mhtml: "office", "office-xml": "office", pdf: "pdf",
};

/** Formats that may hold other files; an archive that holds a Word file may look like one. */
export const holders: ReadonlySet<string> = new Set(["zip", "mhtml", "docx", "xlsx", "ofd"]);

const makers: { [name in ReaderName]: (module: ModuleBytes) => Promise<Reader> } = {
  office: async (module) => {
    await fitting("office", () => initOffice({ module_or_path: module }), office.builtFrom);
    return { read: coded(office.read), files: coded(office.files) };
  },
  pdf: async (module) => {
    await fitting("pdf", () => initPdf({ module_or_path: module }), pdf.builtFrom);
    return { read: coded(pdf.read), ...cmapsOf() };
  },
};

/** A file that cannot be had must not be asked for without end. */
function cmapsOf(): Pick<Reader, "wants" | "addCmaps"> {
  const refused = new Set<string>();
  return {
    wants() {
      const wanted = pdf.wantedCmaps().find((name) => !refused.has(name));
      if (!wanted) refused.clear();
      return wanted as CmapsName | undefined;
    },
    addCmaps(name, file) {
      if (!file || !pdf.addCmaps(file)) refused.add(name);
    },
  };
}

/** Instantiates a reader; once per thread. */
export const createReader = (name: ReaderName, module: ModuleBytes): Promise<Reader> => makers[name](module);
