// The rules' pages, written once in docs/rules: one file of the built page, fetched when the first of them is asked for.

const FILES = import.meta.glob<string>("../../docs/rules/*.md", { query: "?raw", import: "default", eager: true });

export const texts: Readonly<Record<string, string>> =
  Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path.replace(/.*\/|\.md$/g, ""), text]));
