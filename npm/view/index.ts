/** The view: web components that show what the library found. Importing this defines the elements. */
export { GoujiReport, type Checker } from "./gouji-report.js";
export { GoujiResult, type Look, type ResultEvents } from "./gouji-result.js";
export { GoujiFiles, type FileEntry, type Goto } from "./gouji-files.js";
export { GoujiRecord, type Writer } from "./gouji-record.js";
export { apply, drop, redo, undo, unedited, type History } from "./model/edits.js";
export { load as loadIgnored, save as saveIgnored, withIgnored, without as withoutIgnored, type Ignored } from "./model/ignore.js";
export { csv } from "./model/csv.js";
export { words, wordFor, type Key, type Words } from "./i18n/index.js";
export { verdict, sentence } from "./model/verdict.js";
export { tokens } from "./styles/index.js";
export type * from "./types.js";
