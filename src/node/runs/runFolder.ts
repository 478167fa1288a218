import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../replaceFile';

/** Where the runs of a workspace are. */
export function runsFolder(workspace: string): string {
  return path.join(workspace, '.stepwise', 'runs');
}

/** Ids sort by time and hold nothing that a path could take for something else. */
const idPattern = /^\d{8}-\d{6}-\d{3}-[a-z0-9][a-z0-9-]{0,59}$/;

export function isRunId(name: string): boolean {
  return idPattern.test(name);
}

/** The directory of a run. Throws for what is no run id, so that no name from outside becomes a path. */
export function runDirectory(workspace: string, id: string): string {
  if (!isRunId(id)) throw new Error(`"${id}" is not the id of a run.`);
  return path.join(runsFolder(workspace), id);
}

/** E.g. `20261120-231405-123-tiny-copy-4f2a`; UTC. `mark` tells runs of the same millisecond apart. */
export function newRunId(now: Date, name: string, mark: string): string {
  const [date, time] = now
    .toISOString()
    .replace(/[-:]/g, '')
    .replace('.', '-')
    .slice(0, -1)
    .split('T');
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return [date, time, words, mark].filter((part) => part !== '').join('-');
}

/** Makes the directory of a new run. */
export async function makeRunDirectory(
  workspace: string,
  { name, now }: { readonly name: string; readonly now: Date },
): Promise<{ readonly id: string; readonly directory: string }> {
  await mkdir(runsFolder(workspace), { recursive: true });
  for (let attempt = 0; ; attempt++) {
    const mark = createHash('sha256')
      .update(`${process.pid} ${process.hrtime.bigint()} ${attempt}`)
      .digest('hex')
      .slice(0, 4);
    const id = newRunId(now, name, mark);
    const directory = runDirectory(workspace, id);
    try {
      await mkdir(directory);
      return { id, directory };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt > 9) throw error;
    }
  }
}

/** The value of a JSON file; `undefined` where there is none, or where it is not JSON. */
export async function readJsonFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Replaces or makes a JSON file, whole or not at all. */
export async function writeJsonFile(file: string, value: unknown): Promise<void> {
  await replaceFile(file, `${JSON.stringify(value, null, 2)}\n`);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The code of a system error, e.g. `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
