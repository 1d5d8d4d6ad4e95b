import { compactStyles } from "./compact.js";
import { frameStyles } from "./frame.js";
import { noteStyles } from "./notes.js";
import { sheetStyles } from "./sheet.js";
import { tableStyles } from "./tables.js";
import { tokens } from "./tokens.js";

export const resultStyles = [tokens, sheetStyles, tableStyles, noteStyles, frameStyles, compactStyles];
export { noteStyles, tokens };
