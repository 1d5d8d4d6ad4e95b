/** A worker and the address of its script, which neither a Worker nor the event of one that was not loaded tells. */
import { notStarted, unloaded } from "./unloaded.js";

export interface Made {
  worker: Worker;
  /** Empty where it is not known. */
  address: string;
}

/**
 * Bundlers put the address into `new Worker(new URL(…))` and only there: it is seen where that is called, in this turn alone.
 * A page's policy or a script from elsewhere may forbid the worker at once.
 */
export function made(make: () => Worker): Made {
  const { Worker } = globalThis;
  let address = "";
  const restore = typeof Worker === "function" && replaced(class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      address = String(url);
      super(url, options);
    }
  });
  try {
    return { worker: make(), address };
  } catch (thrown) {
    throw unloaded("worker", address, notStarted(String(thrown)));
  } finally {
    if (restore) globalThis.Worker = Worker;
  }
}

/** False where the global cannot be set: a frozen realm. */
function replaced(watching: typeof Worker): boolean {
  try {
    globalThis.Worker = watching;
    return true;
  } catch {
    return false;
  }
}
