/** Files that the page links to or shows in a viewer, and frames that are other sites'. */
import { isFile, isFileLink, namesFile } from "../../../npm/engine/dom/look.js";
import type { FileLink } from "../messages.js";
import { inAll } from "./trees.js";

const MOST = 100;

const absolute = (address: string): URL | null => {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
  return url && /^https?:$/.test(url.protocol) && url.href.length < 4_000 ? url : null;
};

/** A PDF viewer is told its file in its own address. */
const shownIn = (frame: Element): string => {
  const address = frame.getAttribute("src") ?? frame.getAttribute("data") ?? "";
  if (isFile(address) && !/\.html?\?/i.test(address)) return address;
  const inner = absolute(address)?.searchParams.get("file") ?? "";
  return isFile(inner) ? inner : "";
};

/** By its address, or by the name that it shows; one that a script follows leads to this page itself. */
const leadsToFile = (link: Element): boolean => {
  const address = link.getAttribute("href") ?? "";
  return !address.startsWith("#") && (isFileLink(link) || namesFile(address, link.textContent ?? ""));
};

/** No page, but a file in the browser's own viewer; or nothing but a viewer in it. */
export function isFileShown(): boolean {
  if (!/^text\/|[/+](xhtml\+)?xml$/.test(document.contentType)) return true;
  const [only, more] = document.body?.children ?? [];
  return only !== undefined && more === undefined && only.matches("embed, object") && document.body.textContent?.trim() === "";
}

export function fileLinks(): FileLink[] {
  const links = inAll("a[href]").filter(leadsToFile).map((link): [string, string] => [link.getAttribute("href") ?? "", link.textContent ?? ""]);
  const frames = inAll("iframe, embed, object").map((frame): [string, string] => [shownIn(frame), frame.getAttribute("title") ?? ""]);
  const found = new Map<string, FileLink>();
  const self: [string, string][] = isFileShown() && frames.every(([address]) => address === "") ? [[location.href, document.title]] : [];
  for (const [address, text] of [...self, ...links, ...frames]) {
    const url = address ? absolute(address) : null;
    if (url && !found.has(url.href)) found.set(url.href, { address: url.href, text: text.replace(/\s+/g, " ").trim().slice(0, 200) });
  }
  return [...found.values()].slice(0, MOST);
}

export function foreignFrames(): string[] {
  const origins = inAll("iframe[src], frame[src]").map((frame) => absolute(frame.getAttribute("src") ?? "")?.origin);
  return [...new Set(origins)].filter((origin) => origin !== undefined && origin !== location.origin).slice(0, MOST) as string[];
}
