import path from 'node:path';
import type { Terminal } from './terminal';

/** How many files are named that are left out; the others are counted. */
const mostNamed = 5;

export interface Taking {
  readonly terminal: Terminal;
  /** Endings of the files that the command takes, e.g. `.json`. */
  readonly endings: readonly string[];
  /** What it does with them, e.g. "linted". */
  readonly done: string;
}

/** The files that a command takes of those that were named; of the others it says that they are left out. */
export function takenFiles(
  files: readonly string[],
  { terminal, endings, done }: Taking,
): readonly string[] {
  const isTaken = (file: string): boolean => endings.some((ending) => file.endsWith(ending));
  const others = files.filter((file) => !isTaken(file));
  if (others.length === 0) return files;
  const names = others
    .slice(0, mostNamed)
    .map((file) => `"${path.relative(terminal.folder, file)}"`)
    .join(', ');
  const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : '';
  terminal.notice(
    `Left out, since only ${endings.join(' and ')} files are ${done}: ${names}${more}.`,
  );
  return files.filter(isTaken);
}
