/** Fetching and compiling the wasm module. */
import { GoujiError } from "./errors.js";

/** The compiled module at this address; a `load` error that names the address where there is none. */
export async function loadModule(address: URL): Promise<WebAssembly.Module> {
  const fail = (why: string) => new GoujiError("load", `核对程序没有载入:${address.href} ${why}`);
  const response = await fetch(address).catch(() => {
    throw fail("取不到。");
  });
  if (!response.ok) throw fail(`返回 ${response.status}。`);
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("html")) throw fail("返回的是网页,不是 wasm 模块。");
  try {
    // A server that does not know the type of wasm is no reason to fail, only to be slower.
    return type.startsWith("application/wasm")
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (thrown) {
    throw fail(`不是这个版本的 wasm 模块。(${String(thrown)})`);
  }
}
