import type { CheckResult, SourceError } from "./types.js";

/**
 * Why an answer did not come. The first five are the engine's; the others are the library's own codes.
 * - `load`: the worker or a wasm module could not be fetched or is none of ours; the message names its address
 * - `trap`: the module broke on this input and was replaced; the next call goes on
 * - `timeout`: no answer in time; the module was replaced; the next call goes on
 * - `io`: the file could not be read
 * - `closed`: `close()` was called
 */
export type ErrorCode = "load" | "trap" | "timeout" | "io" | "closed" | (string & {});

/** An `Error` with the code that the command line would give; its message is Chinese, `english` says the same. */
export class GoujiError extends Error {
  override readonly name = "GoujiError";

  constructor(readonly code: ErrorCode, message: string, readonly english: string) {
    super(message);
  }
}

/** The code of a thrown value, if it has one. */
export function codeOf(thrown: unknown): ErrorCode | undefined {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** An error without one of our codes comes from a broken instance: a trap or a stack that overflowed. */
export function coded<A extends unknown[], R>(call: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return call(...args);
    } catch (thrown) {
      if (codeOf(thrown)) throw thrown;
      throw new GoujiError("trap", `读这份材料时程序出错了，没有核对（${String(thrown)}）。`, `The program failed on this file, which was not checked (${String(thrown)}).`);
    }
  };
}

/** Whatever was thrown as code and sentences. */
export const told = (thrown: unknown, code: ErrorCode): SourceError => {
  const english = thrown instanceof Error && "english" in thrown ? String(thrown.english) : "";
  return { code: codeOf(thrown) ?? code, message: thrown instanceof Error ? thrown.message : String(thrown), english };
};

/** The result of a file of which nothing but its name is known, and why it was not read. */
export const unread = (name: string, { code, message, english }: SourceError): CheckResult => ({
  source: { name, format: "", encoding: "", bytes: 0, sha256: "" },
  report: null, outcomes: {}, findings: [], coverage: {}, repairs: [],
  error: { code, message, english },
});

/** Whether it says nothing of the report: the engine or the file was not to be had. What was read before is worth more. */
export const isOfEngine = ({ error }: CheckResult): boolean => /^(load|trap|timeout|io|closed|internal)$/.test(error?.code ?? "");

/** The same for a call that was rejected, whatever was thrown. */
export const failed = (name: string, thrown: unknown): CheckResult => unread(name, told(thrown, "internal"));
