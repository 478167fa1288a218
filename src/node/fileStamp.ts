import { statSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

/**
 * Another one whenever the file was written to or replaced; `undefined` where no file can be looked at: there is none, it is a
 * folder, it may not be read, or its path is none of this system's.
 */
export function fileStamp(file: string): string | undefined {
  return stampOf(statIfThere(file));
}

/** The same beside other work. */
export async function fileStampBeside(file: string): Promise<string | undefined> {
  return stampOf(await stat(file).catch(() => undefined));
}

/** Whether a path leads to a file, and not to a folder or nowhere. */
export function isFile(file: string): boolean {
  return statIfThere(file)?.isFile() === true;
}

/** What the system knows of a path; `undefined` where it knows nothing, for whatever reason. */
export function statIfThere(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function stampOf(stats: Stats | undefined): string | undefined {
  return stats?.isFile() ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : undefined;
}
