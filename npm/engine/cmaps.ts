/**
 * The predefined CMaps of PDF: what the codes of a font stand for that is not in the file. One file for each character
 * collection, fetched when a font asks.
 */
import { readLocal } from "./host-node.js";
import { listened, Patience, type Watch } from "./patience.js";

/** Simplified and traditional Chinese, Japanese, Korean. */
export type CmapsName = "GB1" | "CNS1" | "Japan1" | "Korea1";

/** Where such a file is, or its bytes. */
export type CmapsSource = string | URL | BufferSource;

/** The files beside the engine. Written so that bundlers see them and bring them along. */
const beside: { readonly [name in CmapsName]: () => URL } = {
  GB1: () => new URL("../wasm/cmaps/GB1.cmaps", import.meta.url),
  CNS1: () => new URL("../wasm/cmaps/CNS1.cmaps", import.meta.url),
  Japan1: () => new URL("../wasm/cmaps/Japan1.cmaps", import.meta.url),
  Korea1: () => new URL("../wasm/cmaps/Korea1.cmaps", import.meta.url),
};

/** All of them. */
export const cmapsNames = Object.keys(beside) as CmapsName[];

/** The file beside the engine. */
export const cmapsBeside = (name: CmapsName): URL => beside[name]();

/** The bytes of such a file; null where it cannot be had: its pages are then left out, and the document says so. */
export async function loadCmaps(find: () => CmapsSource | Promise<CmapsSource>, patience = new Patience(Infinity)): Promise<Uint8Array | null> {
  try {
    return await patience.wait((watch) => fetched(find, watch), ([, why]) => new Error(why));
  } catch {
    return null;
  }
}

async function fetched(find: () => CmapsSource | Promise<CmapsSource>, watch: Watch): Promise<Uint8Array | null> {
  const source = await find();
  if (typeof source !== "string" && !(source instanceof URL)) return bytesOf(source);
  const address = new URL(source, globalThis.location?.href);
  const file = await readLocal(address);
  if (file) return file;
  const response = await fetch(address, { signal: watch.signal });
  return response.ok ? new Uint8Array(await listened(response, watch).arrayBuffer()) : null;
}

const bytesOf = (source: BufferSource): Uint8Array =>
  ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
