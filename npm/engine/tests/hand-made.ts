/** An engine whose workers are made by hand: they echo what they are given, but for some words. */
import assert from "node:assert/strict";
import { createGouji, type Gouji, GoujiError, type GoujiOptions } from "../index.js";
import type { Answer, Request } from "../protocol.js";

/** The smallest wasm module. */
export const wasmUrl = "data:application/wasm;base64,AGFzbQEAAAA=";

/** Answers each request by this function; `undefined` is never answering. */
export class HandMade extends EventTarget {
  static made: HandMade[] = [];
  ended = false;

  constructor(private readonly reply: (request: Request) => Answer | Error | undefined) {
    super();
    HandMade.made.push(this);
  }

  postMessage(request: Request): void {
    // As a worker's channel does: what cannot be cloned is thrown.
    if (request.name !== "start") structuredClone(request.args.filter((one) => !(one instanceof WebAssembly.Module)));
    const answer = this.reply(request);
    if (answer instanceof Error) {
      setImmediate(() => this.dispatchEvent(Object.assign(new Event("error"), { message: answer.message })));
    } else if (answer) {
      setImmediate(() => this.dispatchEvent(new MessageEvent("message", { data: answer })));
    }
  }

  terminate(): void {
    this.ended = true;
  }
}

/** An engine whose workers echo what they are given, but for the words below. */
export function engine(options: GoujiOptions = {}): Gouji {
  HandMade.made = [];
  const readers = new Set<unknown>();
  const cmaps = new Map<unknown, unknown>();
  const reply = ({ id, name, args: [subject, more] }: Request): Answer | Error | undefined => {
    if (name === "start") return { id, value: null };
    if (name === "addReader") readers.add(subject);
    if (name === "addCmaps") cmaps.set(subject, more);
    if (subject === "foreign") return { id, ...(cmaps.has("GB1") ? { value: cmaps.get("GB1") } : { needs: "GB1" }) };
    if (name === "files") return { id, value: subject === "zip" ? [{ name: "a!b", bytes: "trap" }, { name: "a!c", error: { code: "damaged", message: "", english: "" } }] : null };
    if (subject === "paper" && !readers.has("pdf")) return { id, needs: "pdf" };
    if (subject === "trap") return { id, error: { code: "trap", message: "unreachable", english: "" } };
    if (subject === "refuse") return { id, error: { code: "empty", message: "nothing", english: "" } };
    if (subject === "break") return new Error("out of memory");
    if (subject === "stale") return { id: id - 1, value: "of another request" };
    return subject === "hang" ? undefined : { id, value: subject };
  };
  const worker = () => new HandMade(reply) as unknown as Worker;
  return createGouji({ wasmUrl, pdfUrl: wasmUrl, worker, timeoutMs: 250, ...options });
}

/** The code that a call fails with. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  const failure: unknown = await call.then(() => assert.fail("it did not fail"), (thrown: unknown) => thrown);
  assert.ok(failure instanceof GoujiError, String(failure));
  return failure.code;
}
