/** Puts calls in a row and sees that there is a working host, with the readers and CMaps that a file needs, for each. */
import type { CmapsName } from "./cmaps.js";
import { Host, Needed } from "./host.js";
import { notStarted, unloaded } from "./unloaded.js";
import type { Modules } from "./module.js";
import type { Patience } from "./patience.js";
import type { CallName, Part } from "./protocol.js";

export class Caller {
  private last: Promise<unknown> = Promise.resolve();
  private host: Host | undefined;

  constructor(
    private readonly modules: Modules,
    private readonly cmaps: (name: CmapsName) => Promise<Uint8Array | null>,
    private readonly makeWorker: () => Worker,
    private readonly patience: Patience,
  ) {}

  call(name: CallName, args: unknown[]): Promise<unknown> {
    const answer = this.last.then(() => this.run(name, args));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  close(): void {
    const closed = this.patience.close();
    this.host?.end(closed);
  }

  private async run(name: CallName, args: unknown[]): Promise<unknown> {
    for (;;) {
      const host = await this.started();
      const answer = await host.ask(name, args, this.patience.ms);
      if (!(answer instanceof Needed)) return answer;
      await this.bring(answer.part, host);
    }
  }

  private async bring(part: Part, host: Host): Promise<void> {
    const reader = part === "office" || part === "pdf";
    const file = await (reader ? this.modules.get(part) : this.cmaps(part));
    this.patience.open();
    await host.ask(reader ? "addReader" : "addCmaps", [part, file], this.patience.ms);
  }

  private async started(): Promise<Host> {
    if (this.host?.works) return this.host;
    const module = await this.modules.get("core");
    // Loading takes its time; the engine may have been closed meanwhile.
    this.patience.open();
    this.host = new Host(this.made());
    await this.host.ask("start", [module], this.patience.ms);
    return this.host;
  }

  /** A page's policy or a script from elsewhere may forbid the worker at once. */
  private made(): Worker {
    try {
      return this.makeWorker();
    } catch (thrown) {
      throw unloaded("worker", "", notStarted(String(thrown)));
    }
  }
}
