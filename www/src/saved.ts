// A page that a browser, Word or Excel saved with a folder: page and frames become the one file that could have been saved
// instead, as for the command line (src/read/office/files.rs, mail.rs); what else is in the folder is no report.

import type { Given } from "./session.js";

const BORDER = "--gouji-98f6bcd4621d373cade4e832627b4f6";
const HEAD = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${BORDER.slice(2)}"\r\n`;
const PAGE = /\.html?$/;
const FOLDER = /(?:_files|\.files)$/;

const joined = (pages: readonly Given[]): Blob =>
  new Blob([HEAD, ...pages.flatMap(({ input }) => ["\r\n", BORDER, "\r\nContent-Type: text/html\r\n\r\n", input]), "\r\n", BORDER, "--\r\n"]);

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
    return { ...one, input: joined([one, ...frames.sort((a, b) => (a.name < b.name ? -1 : 1))]) };
  });
};
