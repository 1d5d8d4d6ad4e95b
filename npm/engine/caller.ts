/** Puts calls in a row and sees that there is a working host, with the readers and CMaps that a file needs, for each. */
import type { CmapsName } from "./cmaps.js";
import { Host, Needed } from "./host.js";
import { notStarted, unloaded } from "./unloaded.js";
import type { GoujiError } from "./errors.js";
import type { ModuleBytes } from "./instance.js";
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
      await this.bring(answer.part);
    }
  }

  private async bring(part: Part): Promise<void> {
    if (part === "office" || part === "pdf") return this.modules.fit(part, (module) => this.add("addReader", part, module));
    await this.add("addCmaps", part, await this.cmaps(part));
  }

  /** To the host that is there by then: one that was handed what does not fit has ended. */
  private async add(name: "addReader" | "addCmaps", part: Part, file: unknown): Promise<void> {
    const host = await this.started();
    this.patience.open();
    await host.ask(name, [part, file], this.patience.ms);
  }

  private async started(): Promise<Host> {
    if (this.host?.works) return this.host;
    return this.modules.fit("core", (module) => this.start(module));
  }

  private async start(module: ModuleBytes): Promise<Host> {
    // Loading takes its time; the engine may have been closed meanwhile.
    this.patience.open();
    const host = new Host(this.made());
    this.host = host;
    await host.ask("start", [module], this.patience.ms).catch((failure: GoujiError) => {
      // A worker without its core answers nothing.
      host.end(failure);
      throw failure;
    });
    return host;
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
