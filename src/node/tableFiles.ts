import { setImmediate } from 'node:timers/promises';
import path from 'node:path';
import { importTask } from '../core/dataset/importTask';
import { recogniseTable, type DelimitedOptions } from '../core/dataset/tables/recogniseTable';
import { readTable } from '../core/dataset/tables/readTable';
import type { InPieces, Table, TableForm } from '../core/dataset/tables/table';
import type { TableTask } from '../core/dataset/tables/tasksOfTable';
import { decodeTask } from '../core/dataset/task';
import { printInstruction } from '../core/document/print';
import { printJson } from '../core/json/printJson';
import { readTextFile, writeNewFile, writeTextFile, type FileFailure } from './files';
import type { Unreadable } from './taskFiles';

/** What a caller of long work sees and decides. */
export interface Watch {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** The text of a file that is no SUP-NATINST task, and how it holds its records. */
export interface TableText {
  readonly kind: 'table-text';
  readonly text: string;
  readonly form: TableForm;
}

/** `no-table`: a task, or JSON that holds no records; the text is there to be read as a task. */
export async function readTableText(
  file: string,
  options: DelimitedOptions,
): Promise<TableText | { readonly kind: 'no-table'; readonly text: string } | Unreadable> {
  const read = await readTextFile(file);
  if (read.kind === 'failed') return { kind: 'unreadable', message: read.message };
  const form = recogniseTable(read.text, path.basename(file), options);
  return form === 'no-table'
    ? { kind: 'no-table', text: read.text }
    : { kind: 'table-text', text: read.text, form };
}

/** The records of a file, read in pieces. */
export function tableOfText({ text, form }: TableText, watch: Watch): Promise<Table | 'cancelled'> {
  return inPieces(readTable(text, form), watch);
}

/** Does long work piece by piece, so that other work of the program goes on and an end of it is noticed. */
export async function inPieces<Result>(
  work: InPieces<Result>,
  { signal, progress }: Watch,
): Promise<Result | 'cancelled'> {
  for (;;) {
    if (signal.aborted) return 'cancelled';
    const { done, value } = work.next();
    if (done) return value;
    progress?.(value);
    await setImmediate();
  }
}

/** Two new files: the data of a task, and the instruction that leads to it. They belong into one folder. */
export interface TaskPair {
  readonly data: { readonly fileName: string; readonly text: string };
  readonly instruction: { readonly fileName: string; readonly text: string };
}

export function taskPair({ name, json }: TableTask): TaskPair {
  const data = { fileName: `${name}.json`, text: printJson(json) };
  const decoded = decodeTask(json, name);
  if (decoded.kind !== 'task') throw new Error(decoded.message); // our own task has the shape of one
  const instruction = printInstruction(importTask(decoded.task, { dataPath: data.fileName }));
  return { data, instruction: { fileName: `${name}.instruct`, text: instruction } };
}

export type WrittenPair =
  | { readonly kind: 'written' }
  /** The name of a file that is there already with another text. Neither was written. */
  | { readonly kind: 'differs'; readonly fileName: string }
  | FileFailure;

/** Writes both files, or neither where one is there already with another text, unless they are to be replaced. */
export async function writePair(
  { data, instruction }: TaskPair,
  { folder, replace }: { readonly folder: string; readonly replace: boolean },
): Promise<WrittenPair> {
  const files = [data, instruction];
  for (const { fileName, text } of replace ? [] : files)
    if (await isOther(path.join(folder, fileName), text)) return { kind: 'differs', fileName };
  for (const { fileName, text } of files) {
    const write = replace ? writeTextFile : writeNewFile;
    const result = await write(path.join(folder, fileName), text);
    if (result.kind === 'failed') return result;
    if (result.kind === 'differs') return { kind: 'differs', fileName };
  }
  return { kind: 'written' };
}

async function isOther(file: string, text: string): Promise<boolean> {
  const present = await readTextFile(file);
  return present.kind === 'text' ? present.text !== text : present.cause !== 'missing';
}
