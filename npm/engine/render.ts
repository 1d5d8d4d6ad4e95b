/** Results in the formats of the command line. */
import type * as bindings from "../wasm/gouji.js";
import type { Beside, RenderFormat } from "./protocol.js";
import type { CheckResult, Language, Output } from "./types.js";

/** Colours of a terminal. */
const COLOURS = /\u001B\[\d+m/g;

export function rendered(core: typeof bindings, result: CheckResult, format: RenderFormat, language: Language = "zh", besides: readonly Beside[] = []): string {
  if (format !== "json") return core.render(result, format, language, besides).replace(COLOURS, "");
  const output: Output = { schemaVersion: 1, tool: core.version() as Output["tool"], results: [result], across: [] };
  return `${JSON.stringify(output)}\n`;
}
