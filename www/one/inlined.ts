/** The files that the one file carries, each in a block of its own that is no script: gzip, then base64 (www/vite/compose.ts). */
export async function inlined(name: string, type = "text/plain"): Promise<Blob> {
  const block = document.querySelector(`script[data-file="${CSS.escape(name)}"]`);
  if (!block) throw new Error(`${name} is not in this file`);
  const bytes = Uint8Array.from(atob(block.textContent ?? ""), (char) => char.charCodeAt(0));
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Blob([await new Response(whole).arrayBuffer()], { type });
}

/** An address for one of them, as long as the page is open. */
export const addressOf = async (name: string, type: string): Promise<string> => URL.createObjectURL(await inlined(name, type));

/** `assets/gouji_bg-1a2b3c4d.wasm` as `gouji_bg.wasm`: what the built file is called in here. */
export const plainName = (fileName: string): string => fileName.replace(/.*\//, "").replace(/-[\w-]{8}(?=\.\w+$)/, "");
