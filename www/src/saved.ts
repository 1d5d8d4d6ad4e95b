// A page that a browser, Word or Excel saved with a folder: page and frames become one file, byte for byte as for the
// command line (src/read/office/files.rs, frames.rs); what else is in the folder is no report.

import type { Given } from "./session.js";

const PAGE = /\.html?$/;
const FOLDER = /(?:_files|\.files)$/;

/** As in src/limits.rs and frames.rs: what is read at once, what is kept of it for the head, and for each length in it. */
const MOST = 64 << 20;
const ROOM = 256;
const LENGTH = 16;

const joined = (page: Blob, frames: readonly Blob[]): Blob => {
  let room = MOST - page.size - ROOM;
  const kept = frames.filter(({ size }) => {
    const fits = size + LENGTH <= room;
    if (fits) room -= size + LENGTH;
    return fits;
  });
  const pages = [page, ...kept];
  const unread = frames.length - kept.length;
  return new Blob([`MIME-Version: 1.0\r\nX-Gouji-Frames-Unread: ${unread}\r\nX-Gouji-Lengths:${pages.map(({ size }) => ` ${size}`).join("")}\r\n\r\n`, ...pages]);
};

const asBlob = ({ input }: Given): Blob => (typeof input === "string" ? new Blob([input]) : input);

/** Every folder that a file lies in, from the outermost. */
const foldersOf = (name: string): string[] => [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index));

/** The files to check: each page with its frames, and none of what was saved beside it. */
export const together = (given: readonly Given[]): Given[] => {
  const pages = new Map(given.filter(({ name }) => PAGE.test(name)).map((one) => [one.name.replace(PAGE, ""), [one]]));
  const own = given.filter((one) => {
    const folder = foldersOf(one.name).find((path) => FOLDER.test(path) && pages.has(path.replace(FOLDER, "")));
    if (folder && PAGE.test(one.name) && one.name.lastIndexOf("/") === folder.length) pages.get(folder.replace(FOLDER, ""))?.push(one);
    return !folder;
  });
  return own.map((one) => {
    const [page, ...frames] = pages.get(one.name.replace(PAGE, "")) ?? [];
    if (page !== one || frames.length === 0) return one;
    return { ...one, input: joined(asBlob(page), frames.sort((a, b) => (a.name < b.name ? -1 : 1)).map(asBlob)) };
  });
};
