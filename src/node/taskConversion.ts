import path from 'node:path';
import { exportTask } from '../core/dataset/exportTask';
import { importTask } from '../core/dataset/importTask';
import { printJson } from '../core/json/printJson';
import type { Task } from '../core/dataset/task';
import { fileNameOfTask, instructionOfFile } from '../core/dataset/taskName';
import type { InstructionDocument } from '../core/document/model';
import { printInstruction } from '../core/document/print';
import { dataFileOf, decodeTaskText, readTaskFile, type Unreadable } from './taskFiles';

/** The text of a new file and the name that it should have. */
export interface Converted {
  readonly kind: 'converted';
  readonly fileName: string;
  readonly text: string;
}

/** The instruction file that a task file makes. It will stand in `folder`, from where its data path leads. */
export async function instructionOfTask(
  file: string,
  folder: string,
): Promise<Converted | Unreadable> {
  const read = await readTaskFile(file);
  return read.kind === 'unreadable' ? read : instructionOf(read.task, file, folder);
}

/** The same for the text of a task file that was read before. */
export function instructionOfTaskText(
  text: string,
  file: string,
  folder: string,
): Converted | Unreadable {
  const read = decodeTaskText(file, text);
  return read.kind === 'unreadable' ? read : instructionOf(read.task, file, folder);
}

function instructionOf(task: Task, file: string, folder: string): Converted {
  const dataPath = path.relative(folder, file).replaceAll(path.sep, '/');
  return {
    kind: 'converted',
    fileName: `${fileNameOfTask(task.name)}.instruct`,
    text: printInstruction(importTask(task, { dataPath })),
  };
}

/** The task file that an instruction makes: its data file with what the author changed. */
export async function taskOfInstruction(
  file: string,
  document: InstructionDocument,
): Promise<Converted | Unreadable> {
  if (document.instruction.template)
    return {
      kind: 'unreadable',
      message: `"${file}" is a layout and no instruction: there is no task in it. Name the instruction.`,
    };
  const instruction = instructionOfFile(document, file);
  const original = await originalTask(file, instruction.instances);
  if (original.kind === 'unreadable') return original;
  return {
    kind: 'converted',
    fileName: `${fileNameOfTask(instruction.task)}.json`,
    text: printJson(exportTask(instruction, original.task)),
  };
}

async function originalTask(
  file: string,
  instances: string | undefined,
): Promise<{ readonly kind: 'task'; readonly task: Task | undefined } | Unreadable> {
  if (instances === undefined) return { kind: 'task', task: undefined };
  const dataFile = dataFileOf(file, instances);
  return dataFile.kind === 'path' ? readTaskFile(dataFile.path) : dataFile;
}
