import path from 'node:path';
import { readInstances } from '../core/dataset/instances';
import { readTask, type Task } from '../core/dataset/task';
import { instructionOfFile, taskNameOfPath } from '../core/dataset/taskName';
import type { InstructionDocument } from '../core/document/model';
import { parse } from '../core/document/parse';
import type { TaskSource } from '../core/evaluate/evaluate';
import { readTextFile } from './files';

/** What could not be read: the message names the file, what is wrong with it and what to do. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly message: string;
}

/** The endings of files that `readTaskSource` reads. */
export const taskEndings = ['.instruct', '.json'] as const;

/** Reads a SUP-NATINST task file. */
export async function readTaskFile(
  file: string,
): Promise<{ readonly kind: 'task'; readonly task: Task } | Unreadable> {
  const read = await readTextFile(file);
  return read.kind === 'failed' ? unreadable(read.message) : decodeTaskText(file, read.text);
}

/** What `readTaskFile` makes of the text of a file. */
export function decodeTaskText(
  file: string,
  text: string,
): { readonly kind: 'task'; readonly task: Task } | Unreadable {
  const decoded = readTask(text, taskNameOfPath(file));
  return decoded.kind === 'task' ? decoded : unreadable(`"${file}": ${decoded.message}`);
}

/** Reads an instruction file. Its damage is for the caller to report. */
export async function readInstructionFile(
  file: string,
): Promise<{ readonly kind: 'instruction'; readonly document: InstructionDocument } | Unreadable> {
  const read = await readTextFile(file);
  return read.kind === 'failed'
    ? unreadable(read.message)
    : { kind: 'instruction', document: parse(read.text) };
}

/** What to score: a task file, or an instruction file with the instances of its data file. */
export async function readTaskSource(file: string): Promise<TaskSource> {
  if (!file.endsWith('.instruct')) return readTaskFile(file);
  const read = await readInstructionFile(file);
  if (read.kind === 'unreadable') return read;
  const instruction = instructionOfFile(read.document, file);
  const { task: name, category, positiveExamples, instances } = instruction;
  const data = await readInstancesOf(file, instances, name);
  return data.kind === 'unreadable'
    ? data
    : { kind: 'task', task: { name, category, positiveExamples, instances: data.instances } };
}

/** The instances that the field `Instances:` of the instruction `file` leads to; `task` is the task's name. */
export async function readInstancesOf(
  file: string,
  instances: string | undefined,
  task: string,
): Promise<Extract<ReturnType<typeof readInstances>, { readonly kind: 'instances' }> | Unreadable> {
  const dataFile = dataFileOf(file, instances);
  if (dataFile.kind === 'unreadable') return dataFile;
  const read = await readTextFile(dataFile.path);
  if (read.kind === 'failed') return unreadable(`"${file}", field "Instances": ${read.message}`);
  const data = readInstances(read.text, task);
  return data.kind === 'instances' ? data : unreadable(`"${dataFile.path}": ${data.message}`);
}

/** The path of the data file that the instruction `file` names. */
export function dataFileOf(
  file: string,
  instances: string | undefined,
): { readonly kind: 'path'; readonly path: string } | Unreadable {
  if (instances === undefined || instances === '')
    return unreadable(
      `"${file}" names no data file. Add the field "Instances:" with the path of the task's JSON file.`,
    );
  // Two slashes at the start lead to another machine (and, on Windows, send it the user's name).
  if (/^[\\/]{2}|[\r\n\0]/.test(instances))
    return unreadable(
      `"${file}", field "Instances": "${instances}" is no path of a file near the instruction.`,
    );
  return { kind: 'path', path: path.resolve(path.dirname(file), instances) };
}

function unreadable(message: string): Unreadable {
  return { kind: 'unreadable', message };
}
