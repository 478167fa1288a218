import { readInstances, type Instance } from '../../core/dataset/instances';
import { readTask } from '../../core/dataset/task';
import { taskNameOfPath } from '../../core/dataset/taskName';
import { plainInstruction, type PlainInstruction } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { readTextFile } from '../files';
import { dataFileOf } from '../taskFiles';

/** A task with all that a run needs of it, and the texts it came from, for their hashes. */
export interface RunTask {
  readonly instruction: PlainInstruction;
  readonly instances: readonly Instance[];
  readonly sources: readonly TaskSourceText[];
}

export interface TaskSourceText {
  readonly role: 'instruction' | 'data';
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

export type LoadedTask =
  | { readonly kind: 'task'; readonly task: RunTask }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly message: string };

/** Loads an instruction file with its data file, or a SUP-NATINST task file, which is both. */
export async function loadTask(file: string): Promise<LoadedTask> {
  const read = await readTextFile(file);
  if (read.kind === 'failed') return failed(read.message);
  return file.toLowerCase().endsWith('.json')
    ? taskOfJson(file, read.text)
    : taskOfInstruction(file, read.text);
}

function taskOfJson(file: string, text: string): LoadedTask {
  const read = readTask(text, taskNameOfPath(file));
  if (read.kind !== 'task') return failed(`"${file}": ${read.message}`);
  const { name, category, definition, steps, positiveExamples, negativeExamples, instances } =
    read.task;
  return {
    kind: 'task',
    task: {
      instruction: { task: name, category, definition, steps, positiveExamples, negativeExamples },
      instances,
      sources: [{ role: 'data', file, text }],
    },
  };
}

async function taskOfInstruction(file: string, text: string): Promise<LoadedTask> {
  const parsed = plainInstruction(parse(text));
  const dataFile = dataFileOf(file, parsed.instances);
  if (dataFile.kind === 'unreadable') return failed(dataFile.message);
  const data = await readTextFile(dataFile.path);
  if (data.kind === 'failed') return failed(`"${file}", field "Instances": ${data.message}`);
  const task = parsed.task === '' ? taskNameOfPath(file) : parsed.task;
  const read = readInstances(data.text, task);
  if (read.kind !== 'instances') return failed(`"${dataFile.path}": ${read.message}`);
  return {
    kind: 'task',
    task: {
      instruction: { ...parsed, task },
      instances: read.instances,
      sources: [
        { role: 'instruction', file, text },
        { role: 'data', file: dataFile.path, text: data.text },
      ],
    },
  };
}

function failed(message: string): LoadedTask {
  return { kind: 'failed', message };
}
