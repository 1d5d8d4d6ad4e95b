/** The core in Node, the command line beside it, and the written cases. */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { init } from "gouji/core";
import type { Output } from "gouji";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const module = (name: string) => readFileSync(`${root}npm/wasm/${name}_bg.wasm`);

/** With both readers, so that it takes what the command line takes. */
export const core = await init({ wasm: module("gouji"), office: module("office"), pdf: module("pdf") });

/** Paths of the cases from the root: every file that is not what is expected of one. */
export const cases = readdirSync(`${root}tests/cases`, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.\w+$/.test(name) && !/\.(json|md|snap)$/.test(name))
  .map((name) => `tests/cases/${name}`)
  .sort();

/** What the command line prints; its exit code says what was found and is none of our business here. */
export async function commandLine(...args: string[]): Promise<unknown> {
  const command = process.env.GOUJI ?? `${root}target/debug/gouji`;
  const run = promisify(execFile)(command, args, { cwd: root, maxBuffer: 1 << 28 });
  const { stdout } = await run.catch((failure: { stdout?: string }) => ({ stdout: failure.stdout ?? "" }));
  return JSON.parse(stdout);
}

/** The command line's output for one case. */
export async function native(file: string, ...args: string[]): Promise<Output> {
  return (await commandLine("check", "--format", "json", ...args, file)) as Output;
}
