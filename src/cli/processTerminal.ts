import { setMaxListeners } from 'node:events';
import { fstatSync } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { text } from 'node:stream/consumers';
import { writeWhole } from '../node/writeWhole';
import type { Terminal } from './terminal';
import { visible } from './visible';

const secondsBetweenProgressLines = 5;

/** The terminal of this process. `close` removes a progress line that still stands. */
export function processTerminal(): Terminal & { readonly close: () => void } {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // a batch has many requests under way
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  process.stdout.on('error', endQuietlyWithoutReader);

  const { stdout, stderr } = process;
  const intoFile = fstatSync(stdout.fd).isFile();
  let standing = false;
  let lastLine = 0;
  const clear = (): void => {
    if (standing) stderr.write('\r\u001B[K');
    standing = false;
  };
  return {
    folder: process.cwd(),
    environment: process.env,
    signal: controller.signal,
    readInput: () => inputUnless(controller.signal),
    print: (result) => {
      clear();
      if (intoFile)
        writeWhole(stdout.fd, `${result}\n`); // its stream would take a part for the whole
      else stdout.write(`${stdout.isTTY ? visible(result) : result}\n`);
    },
    notice: (message) => {
      clear();
      stderr.write(`${visible(message)}\n`);
    },
    progress: (told) => {
      const message = visible(told);
      if (stderr.isTTY) {
        stderr.write(`\r\u001B[K${message.slice(0, Math.max(20, stderr.columns - 1))}`);
        standing = true;
      } else if (Date.now() - lastLine >= secondsBetweenProgressLines * 1000) {
        stderr.write(`${message}\n`);
        lastLine = Date.now();
      }
    },
    close: clear,
  };
}

async function inputUnless(signal: AbortSignal): Promise<string | undefined> {
  try {
    return await text(addAbortSignal(signal, process.stdin));
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** `stepwise … | head` closes the pipe early. */
function endQuietlyWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
