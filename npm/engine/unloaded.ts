/** What is said of a part of the engine that was not loaded. */
import { GoujiError } from "./errors.js";
import type { ReaderName } from "./readers.js";

/** In both languages, as everything here. */
export type Both = readonly [zh: string, en: string];

const CALLED: { readonly [name in ReaderName | "core" | "worker"]: Both } = {
  core: ["核对程序", "The program"], office: ["Word、Excel 读取组件", "The reader for Word and Excel"], pdf: ["PDF 读取组件", "The reader for PDF"],
  worker: ["核对程序的 worker ", "The program's worker"],
};

/** The error of this part at this address, if it has one. */
export const unloaded = (part: keyof typeof CALLED, address: string, [why, english]: Both): GoujiError => {
  const [zh, en] = CALLED[part];
  return new GoujiError("load", `${zh}没有载入：${address}${address && " "}${why}`, `${en} was not loaded: ${address}${address && " "}${english}`);
};

/** Why a browser did not start the worker; it seldom says so itself. */
export const notStarted = (said: string): Both => [
  `取不到、不是脚本，或者被页面的内容安全策略（worker-src）拦下了${said && `（${said}）`}。`,
  `cannot be fetched, is no script, or is forbidden by the page's Content Security Policy (worker-src)${said && ` (${said})`}.`,
];

/** As browsers say it, each in its own words. */
const BY_POLICY = /content security policy|blocked by CSP|unsafe-eval/i;

/** Why a wasm module was not compiled or does not fit. */
export function notOurs(thrown: unknown): Both {
  const said = String(thrown);
  if (!BY_POLICY.test(said)) return [`不是这个版本的 wasm 模块（${said}）。`, `is no wasm module of this version (${said}).`];
  return [
    "页面的内容安全策略不许用 WebAssembly，要在 script-src 里加上 'wasm-unsafe-eval'。",
    "the page's Content Security Policy forbids WebAssembly; script-src needs 'wasm-unsafe-eval'.",
  ];
}

/** Instantiates a module; one that lacks what our bindings call is none of ours. */
export async function fitting<T>(name: ReaderName | "core", instantiate: () => Promise<T>): Promise<T> {
  try {
    return await instantiate();
  } catch (thrown) {
    throw unloaded(name, "", notOurs(thrown));
  }
}
