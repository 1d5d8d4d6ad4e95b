// What a paste or a drop holds, as files or text to read. Rich text first: it keeps the tables.

import type { Given } from "./session.js";

export const pasted = (data: DataTransfer | null, name: string): Given[] => {
  const files = [...(data?.files ?? [])];
  const html = data?.getData("text/html");
  const text = data?.getData("text/plain");
  // Word puts a picture of the text on the clipboard too: text goes before files.
  if (html && /<t(able|d|r)\b/i.test(html)) return [{ name, input: html }];
  if (text?.trim()) return [{ name, input: html?.trim() ? html : text }];
  return files.map((file) => ({ name: file.name || name, input: file }));
};

/** What systems and programs leave beside files; nobody means to have it checked. */
export const isLeftBehind = (name: string): boolean => /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);

const fileOf = (entry: FileSystemFileEntry): Promise<Given> =>
  new Promise((resolve, reject) => entry.file((file) => resolve({ name: entry.fullPath.replace(/^\//, ""), input: file }), reject));

/** All entries of a folder: a reader hands out at most a hundred at a time. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const walk = async (entry: FileSystemEntry): Promise<Given[]> => {
  if (isLeftBehind(entry.name)) return [];
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const inside = await Promise.all((await entriesOf(entry as FileSystemDirectoryEntry)).map(walk));
  return inside.flat();
};

/** A folder that the browser does not let the page read: so it is with a page that was opened from a disk. */
export class FolderClosed extends Error {
  constructor(readonly folder: string) {
    super(folder);
  }
}

/** A file as it is; a page opened from a disk may not read it by its entry. A folder by its entries. */
const given = (item: DataTransferItem): Given[] | Promise<Given[]> => {
  const [entry, file] = [item.webkitGetAsEntry(), item.getAsFile()];
  if (entry?.isDirectory) return walk(entry).catch(() => Promise.reject(new FolderClosed(entry.name)));
  return file && !isLeftBehind(file.name) ? [{ name: file.name, input: file }] : [];
};

/** The items must be asked for while the event lasts; afterwards they are gone. */
export const dropped = async (data: DataTransfer | null, name: string): Promise<Given[]> => {
  const files = [...(data?.items ?? [])].filter((item) => item.kind === "file").map(given);
  if (files.length === 0) return pasted(data, name);
  return (await Promise.all(files)).flat().sort((a, b) => a.name.localeCompare(b.name, "zh"));
};
