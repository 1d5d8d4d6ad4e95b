/** What the built page needs beside its content: the guard for script addresses, and working offline. */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/** Only the page's own workers may be started, whoever asks; text never becomes markup or a script. */
export function guardScripts(own: (url: string) => boolean): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createScriptURL(address) {
      const url = new URL(address, location.href).href;
      if (own(url)) return url;
      throw new TypeError(`not a script of this page: ${url}`);
    },
  });
}

/** Keeps the page's files for use offline; resolves, once that is over, to whether all are there. A page that cannot do so works all the same. */
export async function keepOffline(): Promise<boolean> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return false;
  try {
    await navigator.serviceWorker.register("./service-worker.js");
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const kept = new Promise<boolean>((resolve) => { port1.onmessage = ({ data }) => resolve(data === true); });
    // The readers of Word and PDF, which the page itself did not have to wait for.
    active?.postMessage("keep the rest", [port2]);
    return active !== null && await kept;
  } catch {
    return false;
  }
}
