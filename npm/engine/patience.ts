/** How long an engine waits for what it loads; its end ends the waiting. */
import { GoujiError } from "./errors.js";
import type { Both } from "./unloaded.js";

/** What a loading heeds, and what it tells. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Something came: the time begins anew. A slow network is no reason to give up, a silent one is. */
  heard(): void;
}

/** The longest that a timer can be set to. */
const LONGEST = 2 ** 31 - 1;

/** A timer that `Infinity` is no misuse of. */
export const after = (ms: number, act: () => void): ReturnType<typeof setTimeout> => setTimeout(act, Math.min(ms, LONGEST));

export class Patience {
  private readonly end = new AbortController();

  constructor(readonly ms: number) {}

  /** What is waited for, now or later, fails with this. */
  close(): GoujiError {
    const closed = new GoujiError("closed", "核对程序已经关闭。", "The program was closed.");
    this.end.abort(closed);
    return closed;
  }

  /** Throws once it is closed. */
  open(): void {
    this.end.signal.throwIfAborted();
  }

  /** Waits for this, until nothing is heard of it for so long: then it fails with what `late` makes of that. */
  async wait<T>(load: (watch: Watch) => Promise<T>, late: (why: Both) => Error): Promise<T> {
    this.open();
    const own = new AbortController();
    const silent = () => own.abort(late(inVain(this.ms)));
    const close = () => own.abort(this.end.signal.reason);
    let timer = after(this.ms, silent);
    let over = false;
    const heard = () => {
      if (over) return;
      clearTimeout(timer);
      timer = after(this.ms, silent);
    };
    this.end.signal.addEventListener("abort", close);
    try {
      return await Promise.race([aborted(own.signal), load({ signal: own.signal, heard })]);
    } finally {
      over = true;
      clearTimeout(timer);
      this.end.signal.removeEventListener("abort", close);
    }
  }
}

const inVain = (ms: number): Both => {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return [`${seconds} 秒内没有答复。`, `does not answer within ${seconds} seconds.`];
};

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));

/** The same response; what comes of it is heard. */
export function listened(response: Response, { heard }: Watch): Response {
  const body = response.clone().body?.getReader();
  const on = async (): Promise<void> => {
    while (body && !(await body.read()).done) heard();
  };
  // Whoever reads the response itself learns of a failure.
  void on().catch(() => undefined);
  return response;
}
