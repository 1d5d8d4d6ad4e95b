/** What Node has in place of a browser's `Worker` and of `fetch` for files. Without Node's types: this runs anywhere. */

/** As much of worker_threads' Worker as is used. */
interface NodeWorker {
  on(event: "message" | "error", listener: (value: unknown) => void): void;
  postMessage(value: unknown): void;
  terminate(): void;
  ref(): void;
  unref(): void;
}

interface Port {
  on(event: "message" | "messageerror", listener: (value: unknown) => void): void;
  postMessage(value: unknown): void;
}

interface Threads {
  Worker: new (address: URL) => NodeWorker;
  parentPort: Port | null;
}

interface Files {
  readFile(address: URL): Promise<Uint8Array<ArrayBuffer>>;
}

/** A module of Node itself; bundlers for the web must not see an import of it. */
function builtin<T>(name: string): T | undefined {
  const node = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }).process;
  return node?.getBuiltinModule?.(name) as T | undefined;
}

/** Node's worker threads, where this is Node. */
export const threads = (): Threads | undefined => builtin<Threads>("node:worker_threads");

/** The bytes of a file, where this is Node; elsewhere `fetch` has to do. */
export const readLocal = (address: URL): Promise<Uint8Array<ArrayBuffer>> | undefined =>
  address.protocol === "file:" ? builtin<Files>("node:fs/promises")?.readFile(address) : undefined;

/** A worker thread as a browser's worker. It keeps the process alive only while it is asked something. */
export class ThreadWorker extends EventTarget {
  private readonly thread: NodeWorker;

  constructor({ Worker }: Threads, address: URL) {
    super();
    this.thread = new Worker(address);
    this.thread.unref();
    this.thread.on("message", (data) => {
      this.thread.unref();
      this.dispatchEvent(new MessageEvent("message", { data }));
    });
    this.thread.on("error", (thrown) => this.dispatchEvent(Object.assign(new Event("error"), { message: String(thrown) })));
  }

  postMessage(value: unknown): void {
    this.thread.postMessage(value);
    this.thread.ref();
  }

  terminate(): void {
    this.thread.terminate();
  }
}
