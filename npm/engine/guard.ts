/** What is handed in by mistake is refused by name: it is no empty file, and nothing is read into it. */
import { GoujiError } from "./errors.js";
import type { CheckOptions } from "./instance.js";
import type { Bytes } from "./protocol.js";

/** `Undefined`, `Promise`, `File`: also of another frame's realm, where `instanceof` fails. */
const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

const BYTES = /^(File|Blob|ArrayBuffer)$/;
/** Element, document, fragment or shadow root. */
const READ = [1, 9, 11];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isBytes = (input: unknown): boolean => typeof input === "string" || ArrayBuffer.isView(input) || BYTES.test(kindOf(input));

const refused = (zh: string, en: string): GoujiError => new GoujiError("invalid-input", zh, en);

/** Whether this is a part of a live page. */
export const isNode = (input: unknown): input is Element | Document =>
  typeof input === "object" && input !== null && "nodeType" in input && READ.includes(input.nodeType as number);

/** The bytes, if they are any. */
export function bytes<T extends Bytes>(given: T): T {
  if (isBytes(given)) return given;
  const kind = kindOf(given);
  const [zh, en] = kind === "Promise" ? ["，要先 await", ", to be awaited first"] : ["", ""];
  throw refused(`要核对的应当是文件、字节、文字，或者网页里的元素，给的不是（${kind}${zh}）。`, `A file, bytes, text or an element of a page is needed; this is none (${kind}${en}).`);
}

/** For the core itself, which decodes nothing. */
export function octets(given: Uint8Array): Uint8Array {
  if (kindOf(given) === "Uint8Array") return given;
  throw refused(`这里要的是 Uint8Array，给的不是（${kindOf(given)}）。`, `A Uint8Array is needed here; this is none (${kindOf(given)}).`);
}

/** The options, if the day among them is one: a day that is none would silently switch rules off. */
export function options<T extends CheckOptions | undefined>(given: T): T {
  const day: unknown = given?.asOf;
  if (day === undefined || day === null || isDay(day)) return given;
  throw refused(`asOf 应当是 2024-03-31 这样的日期，给的是 ${String(day)}。`, `asOf should be a day such as 2024-03-31; it is ${String(day)}.`);
}

const isDay = (day: unknown): boolean =>
  typeof day === "string" && DAY.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
