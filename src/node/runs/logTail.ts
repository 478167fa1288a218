import { open } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runFiles } from '../../core/experiment/commands';
import type { LogTail } from '../../protocol/results';
import { codeOf } from './runFolder';

const mostLines = 12;
const longestLine = 400;
const tailBytes = 64 * 1024;

/** The end of what the programs of a run printed; `null` where they printed nothing. */
export async function logTail(directory: string): Promise<LogTail | null> {
  const end = await endOf(path.join(directory, runFiles.log));
  if (!end) return null;
  const lines = end.text
    .split('\n')
    .map(shownLine)
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  return {
    lines: lines.slice(-mostLines).map((line) => line.slice(0, longestLine)),
    isCut: end.isCut || lines.length > mostLines,
  };
}

/** A progress bar writes its line again and again: the last time counts. Colours and the like go. */
function shownLine(line: string): string {
  const drawn = line.replace(/\r+$/, '');
  return stripVTControlCharacters(drawn.slice(drawn.lastIndexOf('\r') + 1));
}

/** The last part of a file, from the beginning of a line. */
async function endOf(file: string): Promise<{ text: string; isCut: boolean } | undefined> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const start = Math.max(0, size - tailBytes);
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(size - start),
        0,
        size - start,
        start,
      );
      const text = buffer.toString('utf8', 0, bytesRead);
      // A part of a line at its beginning is no line; one line that is longer than all of it is still shown.
      const first = start === 0 ? 0 : text.indexOf('\n') + 1;
      return { text: text.slice(first), isCut: start > 0 };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
