/** The command line, for what it gives and the wasm modules should give too. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Output } from "gouji";

export const root = fileURLToPath(new URL("../../", import.meta.url));

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
