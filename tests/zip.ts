/** A zip archive of some files, as any program writes it. */
import { crc32, deflateRawSync } from "node:zlib";

export function zipOf(files: [name: string, bytes: Buffer][]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(bytes)];
    // Version, names in UTF-8, deflated, no time, then sums and lengths: the same in both records.
    const common = Buffer.concat([u16(20, 0x800, 8, 0, 0x21), u32(crc32(bytes), packed.length, bytes.length), u16(title.length, 0)]);
    const entry = Buffer.concat([u32(0x04034b50), common, title, packed]);
    local.push(entry);
    central.push(Buffer.concat([u32(0x02014b50), u16(20), common, u16(0, 0, 0), u32(0, at), title]));
    at += entry.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.concat([u32(0x06054b50), u16(0, 0, files.length, files.length), u32(list.length, at), u16(0)]);
  return Buffer.concat([...local, list, end]);
}

const u16 = (...values: number[]): Buffer => Buffer.from(new Uint16Array(values).buffer);
const u32 = (...values: number[]): Buffer => Buffer.from(new Uint32Array(values).buffer);
