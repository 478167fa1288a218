import path from 'node:path';
import type { TableTask } from '../core/dataset/tables/tasksOfTable';
import { writeNewFile, writeTextFile } from '../node/files';
import { findFiles } from '../node/findFiles';
import type { Converted } from '../node/taskConversion';
import { taskPair, writePair } from '../node/tableFiles';
import type { Unreadable } from '../node/taskFiles';
import { wrongUse, type Option, type Outcome, type WrongUse } from './command';
import { printJson, type Terminal } from './terminal';

/** The options of a command that makes one file out of each file it is given. */
export const writingOptions = {
  out: {
    kind: 'text',
    value: 'DIR',
    summary: 'The folder to write into; it is made where it is missing.',
  },
  force: { kind: 'switch', summary: 'Replace files that are there already.' },
} as const satisfies Record<string, Option>;

export interface Conversion {
  readonly patterns: readonly string[];
  /** Which files of a folder are meant. */
  readonly endings: readonly string[];
  readonly out: string;
  readonly options: { readonly force: boolean; readonly json: boolean };
  readonly terminal: Terminal;
  readonly convert: (file: string) => Promise<Conversions | WrongUse>;
}

/** What one file becomes. */
export type Conversions = ConvertedFile | ConvertedPairs | Unreadable;

export interface ConvertedFile extends Converted {
  /** What should be looked at although the file was written. */
  readonly warning?: string | undefined;
}

/** Tasks with their data, made from one file. */
export interface ConvertedPairs {
  readonly kind: 'several';
  /** The file that they were made from, which is never replaced. */
  readonly source: string;
  readonly tasks: readonly TableTask[];
  /** What of the file could not be converted. */
  readonly failures: readonly string[];
  /** What else should be known. */
  readonly notes: readonly string[];
}

/**
 * Converts file by file; one that fails is named and the others are still converted. Where it was not clear what to do
 * with one, the outcome is wrong use, with what to say for the first of them.
 */
export async function writeEach(conversion: Conversion): Promise<Outcome> {
  const { patterns, endings, options, terminal } = conversion;
  if (patterns.length === 0) return wrongUse('Name the files to convert.');
  const { files, unmatched } = await findFiles(patterns, { folder: terminal.folder, endings });
  const failures = unmatched.map((pattern) => `No file matches "${pattern}".`);
  const written = new Set<string>();
  let unclear: WrongUse | undefined;
  for (const [index, file] of files.entries()) {
    if (terminal.signal.aborted) {
      failures.push(`Cancelled: ${files.length - index} of ${files.length} files were left out.`);
      break;
    }
    terminal.progress(`${index + 1} of ${files.length}: ${path.basename(file)}`);
    const converted = await conversion.convert(file);
    if (converted.kind !== 'wrong-use')
      failures.push(...(await writeOne(conversion, converted, { file, written })));
    else if (unclear) failures.push(converted.message);
    else unclear = converted;
  }
  for (const failure of failures) terminal.notice(failure);
  if (unclear && written.size === 0) return unclear;
  if (options.json) printJson(terminal, [...written]);
  else terminal.print(report(written.size, conversion.out, failures.length));
  return unclear ?? (failures.length === 0 ? 'fine' : 'findings');
}

interface Writing {
  readonly file: string;
  /** The paths written so far. */
  readonly written: Set<string>;
}

/** Gives what failed. */
async function writeOne(
  conversion: Conversion,
  converted: Conversions,
  { file, written }: Writing,
): Promise<readonly string[]> {
  switch (converted.kind) {
    case 'unreadable':
      return [converted.message];
    case 'converted':
      return writeFile(conversion, converted, { file, written });
    case 'several':
      return writePairs(conversion, converted, { file, written });
  }
}

async function writeFile(
  { out, options, terminal }: Conversion,
  { fileName, text, warning }: ConvertedFile,
  { file, written }: Writing,
): Promise<readonly string[]> {
  const target = path.join(out, fileName);
  const place = path.resolve(terminal.folder, target);
  if (written.has(target)) return [madeBefore(file, target)];
  const outcome = options.force
    ? await writeTextFile(place, text)
    : await writeNewFile(place, text);
  if (outcome.kind === 'differs') return [isThere(target)];
  if (outcome.kind === 'failed') return [outcome.message];
  written.add(target);
  return warning === undefined ? [] : [warning];
}

async function writePairs(
  { out, options, terminal }: Conversion,
  { source, tasks, failures, notes }: ConvertedPairs,
  { file, written }: Writing,
): Promise<readonly string[]> {
  for (const note of notes) terminal.notice(note);
  const failed = [...failures];
  const folder = path.resolve(terminal.folder, out);
  for (const task of tasks) {
    const pair = taskPair(task);
    const targets = [pair.data, pair.instruction].map(({ fileName }) => path.join(out, fileName));
    const before = targets.find((target) => written.has(target));
    if (before !== undefined) failed.push(madeBefore(file, before));
    else if (path.join(folder, pair.data.fileName) === source)
      failed.push(
        `"${file}" would be replaced by the data that is made from it. Use another --name, or another --out.`,
      );
    else {
      const outcome = await writePair(pair, { folder, replace: options.force });
      if (outcome.kind === 'written') for (const target of targets) written.add(target);
      else if (outcome.kind === 'differs') failed.push(isThere(path.join(out, outcome.fileName)));
      else failed.push(outcome.message);
    }
  }
  return failed;
}

function madeBefore(file: string, target: string): string {
  return `"${file}" was left out: "${target}" has just been made from another file.`;
}

function isThere(target: string): string {
  return `"${target}" is there already and differs. Use --force to replace it, or another --out.`;
}

export function refused(message: string): Unreadable {
  return { kind: 'unreadable', message };
}

function report(written: number, out: string, failures: number): string {
  const files = written === 1 ? '1 file' : `${written} files`;
  const failed =
    failures === 0 ? '' : ` ${failures} ${failures === 1 ? 'problem' : 'problems'}, see above.`;
  return `Wrote ${files} to ${out}.${failed}`;
}
