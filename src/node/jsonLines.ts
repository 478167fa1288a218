import { createReadStream } from 'node:fs';
import { codeOf, isRecord } from './runs/runFolder';

/**
 * The lines of a text file that are not empty. A line ends at "\n" or "\r\n" and nowhere else: JSON leaves U+2028 and U+2029
 * as they are, where Node's own `readline` ends one.
 */
export async function* linesOf(file: string): AsyncGenerator<string, void, undefined> {
  let open = '';
  for await (const part of createReadStream(file, 'utf8')) {
    const lines = (part as string).split('\n'); // the encoding makes it text
    lines[0] = open + lines[0]!;
    open = lines.pop()!;
    for (const line of lines) yield* whole(line);
  }
  yield* whole(open);
}

function whole(line: string): readonly string[] {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  return text === '' ? [] : [text];
}

/** The objects in a file that has one a line; none where there is no file. A damaged line is left out. */
export async function* jsonLines(
  file: string,
): AsyncGenerator<Readonly<Record<string, unknown>>, void, undefined> {
  try {
    for await (const line of linesOf(file)) {
      const value = jsonOf(line);
      if (isRecord(value)) yield value;
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** `undefined` where a line is damaged: a crash may have cut it off. */
export function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
