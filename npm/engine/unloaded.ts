/** What is said of a part of the engine that was not loaded. */
import { GoujiError } from "./errors.js";
import type { ReaderName } from "./readers.js";
import { VERSION } from "./version.js";

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

/** A module that came and is none of ours: of another version, damaged or cut. What a cache holds may be so; another try may help. */
export class Unfit extends GoujiError {
  constructor(part: ReaderName | "core", readonly why: Both, readonly address = "") {
    const { message, english } = unloaded(part, address, why);
    super("load", message, english);
  }
}

/** What no structured clone can take to the worker. */
export class Unsent extends GoujiError {
  constructor(why: string) {
    super("invalid-input", `给的东西送不到核对程序（${why}）。`, `What was given cannot be handed to the program (${why}).`);
  }
}

/** Why a browser did not start the worker; it seldom says so itself. */
export const notStarted = (said: string): Both => [
  `取不到、不是脚本，或者被页面的内容安全策略（worker-src）拦下了${said && `（${said}）`}。`,
  `cannot be fetched, is no script, or is forbidden by the page's Content Security Policy (worker-src)${said && ` (${said})`}.`,
];

/** As browsers say it, each in its own words. */
const BY_POLICY = /content security policy|blocked by CSP|unsafe-eval/i;

/** Why a wasm module was not compiled or does not fit. */
export function notOurs(part: ReaderName | "core", address: string, thrown: unknown): GoujiError {
  const said = String(thrown);
  if (!BY_POLICY.test(said)) return new Unfit(part, [`不是这个版本的 wasm 模块，或者已经损坏（${said}）。`, `is no wasm module of this version, or is damaged (${said}).`], address);
  return unloaded(part, address, [
    "页面的内容安全策略不许用 WebAssembly，要在 script-src 里加上 'wasm-unsafe-eval'。",
    "the page's Content Security Policy forbids WebAssembly; script-src needs 'wasm-unsafe-eval'.",
  ]);
}

/** Instantiates a module; one that lacks what our bindings call, or was built from another version, is none of ours. */
export async function fitting(part: ReaderName | "core", instantiate: () => Promise<unknown>, builtFrom: () => string): Promise<void> {
  let version: string;
  try {
    await instantiate();
    version = builtFrom();
  } catch (thrown) {
    throw notOurs(part, "", thrown);
  }
  if (version !== VERSION) throw new Unfit(part, [`是 ${version} 版的 wasm 模块，这里要 ${VERSION} 版的。`, `is a wasm module of version ${version}; ${VERSION} is needed.`]);
}
