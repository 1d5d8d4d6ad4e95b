/** Fetches one file that the reader asked for, with that site's permission, which is given back afterwards. */
import type { FileLink } from "../messages.js";
import { Failure } from "./failure.js";

const LARGEST = 64 * 1024 * 1024;
const PATIENCE = 60_000;

/** Must run straight from a click: a browser asks its user only then. */
export async function allowed<T>(origin: string, act: () => Promise<T>): Promise<T> {
  const asked = { origins: [`${origin}/*`] };
  const granted = await chrome.permissions.request(asked).catch(() => false);
  if (!granted) throw new Failure("refused", { site: new URL(origin).host });
  try {
    return await act();
  } finally {
    // Not every permission can be given back; one that came with the extension stays.
    await chrome.permissions.remove(asked).catch(() => false);
  }
}

export const fileName = ({ address }: FileLink): string => {
  const last = new URL(address).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || address;
  } catch {
    return last || address;
  }
};

/** The name as shown: without characters that turn the writing direction and so the name's ending. */
export const shownName = (link: FileLink): string => (link.text || fileName(link)).replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "");

export async function fetchFile(link: FileLink): Promise<File> {
  const site = new URL(link.address).host;
  const name = shownName(link);
  const response = await fetch(link.address, { credentials: "include", signal: AbortSignal.timeout(PATIENCE) }).catch(() => {
    throw new Failure("fetch", { name, site });
  });
  if (!response.ok) throw new Failure("status", { name, site, status: response.status });
  if (response.headers.get("content-type")?.includes("html")) throw new Failure("page", { name, site });
  if (Number(response.headers.get("content-length")) > LARGEST) throw new Failure("big", { name });
  const bytes = await response.blob().catch(() => {
    throw new Failure("fetch", { name, site });
  });
  if (bytes.size > LARGEST) throw new Failure("big", { name });
  return new File([bytes], fileName(link));
}
