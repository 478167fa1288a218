import { open } from 'node:fs/promises';
import { codeOf } from '../runs/runFolder';

const lineFeed = 0x0a;
const chunkBytes = 1 << 16;

/** Cuts off what a crash has left of a line, so that the next line begins in its place. */
export async function cutBrokenEnd(file: string): Promise<void> {
  let handle;
  try {
    handle = await open(file, 'r+');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    let end = (await handle.stat()).size;
    while (end > 0) {
      const length = Math.min(chunkBytes, end);
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, end - length);
      const last = buffer.lastIndexOf(lineFeed);
      if (last >= 0) {
        await handle.truncate(end - length + last + 1);
        return;
      }
      end -= length;
    }
    await handle.truncate(0);
  } finally {
    await handle.close();
  }
}
