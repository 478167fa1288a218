import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes of a file that are looked at to tell what it is. */
export const headLength = 8_000;

/** Whether a file that can be read is a layout, as its beginning says. */
export function isLayoutFile(file: string): boolean {
  if (!file.toLowerCase().endsWith('.instruct')) return false;
  try {
    const handle = openSync(file, 'r');
    try {
      const head = Buffer.alloc(headLength);
      return isLayoutText(head.toString('utf8', 0, readSync(handle, head)));
    } finally {
      closeSync(handle);
    }
  } catch {
    return false; // whoever reads it says what is wrong
  }
}

/** `head`: the beginning of an instruction or layout file. */
export function isLayoutText(head: string): boolean {
  return /^Template(?: \(exact\))?:/m.test(head);
}
