import { frameStyles } from "./frame.js";
import { noteStyles } from "./notes.js";
import { sheetStyles } from "./sheet.js";
import { tableStyles } from "./tables.js";
import { tokens } from "./tokens.js";

export const resultStyles = [tokens, sheetStyles, tableStyles, noteStyles, frameStyles];
export { noteStyles, tokens };
