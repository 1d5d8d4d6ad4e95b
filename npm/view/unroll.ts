// Draws a long document step by step, one to a frame, so that the page answers in between. For paper, all of it is drawn at once.

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Milliseconds after which a step is drawn though the browser shows no frame. */
const PATIENCE = 200;

export class Unroll implements ReactiveController {
  /** Steps that are drawn. */
  drawn = 0;
  /** Resolves once everything is. */
  done: Promise<void> = Promise.resolve();
  private steps = 0;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended: (() => void) | null = null;
  /** Between beforeprint and afterprint: a result that comes then is drawn whole, too. */
  private paper = false;

  /** `print` renders the host as it is to stand on paper, or no longer, and does not put it off. */
  constructor(private readonly host: ReactiveControllerHost, private readonly print: (paper: boolean) => void) {
    host.addController(this);
  }

  get whole(): boolean {
    return this.drawn >= this.steps;
  }

  /** What is shown has so many steps. Another document begins with the first; the same one stays drawn as far as it was. */
  plan(steps: number, another: boolean): void {
    this.drawn = another ? 1 : this.whole ? steps : this.drawn;
    this.steps = steps;
    if (document.hidden || this.paper) this.drawn = steps;
  }

  hostConnected(): void {
    addEventListener("beforeprint", this.toPaper);
    addEventListener("afterprint", this.fromPaper);
    this.goOn();
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.toPaper);
    removeEventListener("afterprint", this.fromPaper);
    this.pause();
    this.end();
  }

  hostUpdated(): void {
    this.goOn();
  }

  private goOn(): void {
    if (this.whole) return this.end();
    if (this.frame) return;
    if (!this.ended) this.done = new Promise((resolve) => { this.ended = resolve; });
    this.timer = setTimeout(this.next, PATIENCE);
    // After the frame that shows the last step, in a task of its own: what is drawn then is laid out by the next frame.
    this.frame = requestAnimationFrame(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(this.next);
    });
  }

  private readonly next = (): void => {
    this.pause();
    this.drawn = document.hidden ? this.steps : this.drawn + 1;
    this.host.requestUpdate();
  };

  private pause(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.frame = 0;
  }

  private end(): void {
    this.ended?.();
    this.ended = null;
  }

  private readonly toPaper = (): void => {
    this.pause();
    this.drawn = this.steps;
    this.paper = true;
    this.print(true);
  };

  private readonly fromPaper = (): void => {
    this.paper = false;
    this.print(false);
  };
}
