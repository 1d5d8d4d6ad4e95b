/** One worker and what is asked of it. */
import { GoujiError } from "./errors.js";
import { after } from "./patience.js";
import type { Answer, CallName, Part, Request } from "./protocol.js";
import type { ReaderName } from "./readers.js";
import { notStarted, Unfit, unloaded, Unsent } from "./unloaded.js";

/** An answer that asks for something first. */
export class Needed {
  constructor(readonly part: Part) {}
}

/** The call that is being answered. */
interface Pending {
  id: number;
  /** The module that it hands over. */
  part: ReaderName | "core";
  resolve(value: unknown): void;
  reject(failure: GoujiError): void;
}

const broken = (why: string): GoujiError =>
  new GoujiError("trap", `核对程序出错了${why && `（${why}）`}。`, `The program failed${why && ` (${why})`}.`);

/** A worker that answers one call at a time, until a trap, a timeout or its end. */
export class Host {
  /** False once the worker has ended; then it must be replaced. */
  works = true;
  private pending: Pending | undefined;
  private count = 0;
  /** Before its first answer a worker cannot have failed on a file: it was not loaded. */
  private answered = false;

  constructor(private readonly worker: Worker) {
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => this.settle(data));
    worker.addEventListener("error", (event) => {
      // A browser gives no words where it did not load the script; its console names the address, which no event does.
      const said = (event.message as string | undefined) ?? "";
      this.end(this.answered ? broken(said) : unloaded("worker", "", notStarted(said)));
    });
    worker.addEventListener("messageerror", () => {
      this.end(new GoujiError("trap", "核对程序的答复读不出来。", "The program's answer cannot be read."));
    });
  }

  /** Sends a call and waits for its answer. */
  ask(name: CallName, args: unknown[], timeoutMs: number): Promise<unknown> {
    const id = ++this.count;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.pending = { id, part: name === "addReader" ? args[0] as ReaderName : "core", resolve, reject };
    });
    // Only its own call: one that was over before must not end a later one.
    const timer = after(timeoutMs, () => {
      if (this.pending?.id === id) this.end(this.late(timeoutMs));
    });
    this.send({ id, name, args });
    return answer.finally(() => clearTimeout(timer));
  }

  /** What cannot be cloned (a promise, a function) never reaches the worker: nothing is answered and nothing is broken. */
  private send(request: Request): void {
    try {
      this.worker.postMessage(request);
    } catch (thrown) {
      this.refuse(new Unsent(String(thrown)));
    }
  }

  private refuse(failure: GoujiError): void {
    this.pending?.reject(failure);
    this.pending = undefined;
  }

  private late(timeoutMs: number): GoujiError {
    const seconds = Math.round(timeoutMs / 1000);
    if (!this.answered) return unloaded("worker", "", [`${seconds} 秒内没有启动。`, `did not start within ${seconds} seconds.`]);
    const english = `Not read within ${seconds} seconds and stopped; other files are not concerned.`;
    return new GoujiError("timeout", `${seconds} 秒内没有读完，已停下；其他文件不受影响。`, english);
  }

  /** Ends the worker; a call without its answer fails with this. */
  end(failure: GoujiError): void {
    this.works = false;
    this.worker.terminate();
    this.refuse(failure);
  }

  private settle(answer: Answer): void {
    this.answered = true;
    if ("unread" in answer) return this.refuse(new Unsent("messageerror"));
    if (answer.id !== this.pending?.id) return;
    const { resolve, reject, part } = this.pending;
    this.pending = undefined;
    if ("value" in answer) return resolve(answer.value);
    if ("needs" in answer) return resolve(new Needed(answer.needs));
    const failure = "unfit" in answer ? new Unfit(part, answer.unfit) : new GoujiError(answer.error.code, answer.error.message, answer.error.english);
    reject(failure);
    // After a trap the instance's memory cannot be trusted, nor bindings that were given a module that is none of theirs.
    if (/^(trap|load)$/.test(failure.code)) this.end(failure);
  }
}
