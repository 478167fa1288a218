import { instructionOfFile, taskNameOfPath } from '../../core/dataset/taskName';
import { eachOf } from '../eachOf';
import { readInstructionFile } from '../taskFiles';

/** Instruction files by the task that they are about. Of several for one task, the first counts; layouts are none. */
export async function instructionIndex(
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const index = new Map<string, string>();
  const tasks = await eachOf(files, taskOf);
  for (const [place, file] of files.entries()) {
    const task = tasks[place];
    if (task !== undefined && !index.has(task)) index.set(task, file);
  }
  return index;
}

async function taskOf(file: string): Promise<string | undefined> {
  const read = await readInstructionFile(file);
  if (read.kind === 'unreadable') return taskNameOfPath(file); // opening it says what is wrong
  const { document } = read;
  if (document.instruction.template) return undefined;
  return instructionOfFile(document, file).task;
}
