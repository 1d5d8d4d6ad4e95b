// What the original's drawing is made of beside pdf.js itself; where they come from differs from site to one file.

/** Parts of pdf.js that it asks for while it works. */
export interface PdfParts {
  /** The thread that reads the file; a new one for each. */
  worker(): Promise<Worker>;
  /** A predefined CMap by its name (`UniGB-UCS2-H`), for fonts that are not embedded; null for one that does not come along. */
  cmap(name: string): Promise<Uint8Array | null>;
}

/** The Chinese CMaps, simplified and traditional: address by file name. */
const addresses = import.meta.glob<string>(
  "/../node_modules/pdfjs-dist/cmaps/{UniGB,GB,Adobe-GB1,UniCNS,B5,ETen,HKscs,CNS,Adobe-CNS1}*.bcmap",
  { query: "?url", import: "default", eager: true },
);

const byName = new Map(Object.entries(addresses).map(([path, address]) => [path.replace(/.*\/(.*)\.bcmap$/, "$1"), address]));

/** The address of a CMap as the build names it. */
export const cmapAddress = (name: string): string | undefined => byName.get(name);
