/** The core in Node, the command line beside it, and the written cases. */
import { readdirSync, readFileSync } from "node:fs";
import { init } from "gouji/core";
import { root } from "./native.ts";

export { commandLine, native, root } from "./native.ts";

const module = (name: string) => readFileSync(`${root}npm/wasm/${name}_bg.wasm`);

/** With both readers and all CMaps, so that it takes what the command line takes. */
export const core = await init({ wasm: module("gouji"), office: module("office"), pdf: module("pdf"), cmaps: true });

/** Paths of the cases from the root: every file that is not what is expected of one. */
export const cases = readdirSync(`${root}tests/cases`, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.\w+$/.test(name) && !/\.(json|md|snap)$/.test(name))
  .map((name) => `tests/cases/${name}`)
  .sort();
