import { writeSync } from 'node:fs';

/** Writes a text to an open file, all of it: a disk that is nearly full takes a part, and says so only the next time. */
export function writeWhole(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written);
}
