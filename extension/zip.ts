/** A zip archive, the same bytes for the same files: no clock in it. */
import { crc32, deflateRawSync } from "node:zlib";

export interface Entry {
  name: string;
  bytes: Buffer;
}

/** 1980-01-01, the first day that a zip can name. */
const DAY = 0x21;
/** Names are UTF-8. */
const FLAGS = 0x800;
const DEFLATE = 8;

const fields = (...values: [bytes: 2 | 4, value: number][]): Buffer => {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

export function zip(entries: readonly Entry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const title = Buffer.from(name);
    const about = fields([2, 20], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DAY], [4, crc32(bytes)], [4, packed.length], [4, bytes.length], [2, title.length], [2, 0]);
    central.push(fields([4, 0x02014b50], [2, 20]), about, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), title);
    const part = Buffer.concat([fields([4, 0x04034b50]), about, title, packed]);
    local.push(part);
    offset += part.length;
  }
  const directory = Buffer.concat(central);
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, directory.length], [4, offset], [2, 0]);
  return Buffer.concat([...local, directory, end]);
}
