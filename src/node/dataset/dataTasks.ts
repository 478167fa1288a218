import { existsSync } from 'node:fs';
import { readGoodInstances } from '../../core/dataset/instances';
import { readTaskWithGoodInstances } from '../../core/dataset/task';
import { instructionOfFile, taskNameOfPath } from '../../core/dataset/taskName';
import { wellFormedTexts, type TaskTexts } from '../../core/dataset/wellFormed';
import { plainInstruction } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { readTextFile } from '../files';
import { refinedName } from '../refinedName';
import { dataFileOf } from '../taskFiles';

/** A task with all that a data set needs of it, and the texts it came from, for their hashes. */
export interface DataTask extends TaskTexts {
  readonly file: string;
  readonly sources: readonly TaskSourceText[];
  /** Broken instances, which are left out, and broken characters, in words. */
  readonly problems: readonly string[];
}

export interface TaskSourceText {
  readonly role: 'instruction' | 'data';
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

export type LoadedTask =
  | { readonly kind: 'task'; readonly task: DataTask }
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

async function taskOfJson(file: string, text: string): Promise<LoadedTask> {
  const read = readTaskWithGoodInstances(text, taskNameOfPath(file));
  if (read.kind !== 'task') return failed(`"${file}": ${read.message}`);
  const { name, category, definition, steps, positiveExamples, negativeExamples, instances } =
    read.task;
  const refined = await refinedSteps(refinedName(file.replace(/\.json$/i, '.instruct')));
  const { texts, ofInstruction, ofInstances } = wellFormedTexts({
    instruction: { task: name, category, definition, steps, positiveExamples, negativeExamples },
    instances,
    refined: refined?.steps,
  });
  return {
    kind: 'task',
    task: {
      file,
      ...texts,
      sources: [{ role: 'data', file, text }, ...(refined?.sources ?? [])],
      problems: inFile(file, [...read.problems, ...ofInstruction, ...ofInstances]),
    },
  };
}

async function taskOfInstruction(file: string, text: string): Promise<LoadedTask> {
  const instruction = instructionOfFile(parse(text), file);
  const dataFile = dataFileOf(file, instruction.instances);
  if (dataFile.kind === 'unreadable') return failed(dataFile.message);
  const data = await readTextFile(dataFile.path);
  if (data.kind === 'failed') return failed(`"${file}", field "Instances": ${data.message}`);
  const read = readGoodInstances(data.text, instruction.task);
  if (read.kind !== 'instances') return failed(`"${dataFile.path}": ${read.message}`);
  const refined = await refinedSteps(refinedName(file));
  const { texts, ofInstruction, ofInstances } = wellFormedTexts({
    instruction,
    instances: read.instances,
    refined: refined?.steps,
  });
  return {
    kind: 'task',
    task: {
      file,
      ...texts,
      sources: [
        { role: 'instruction', file, text },
        { role: 'data', file: dataFile.path, text: data.text },
        ...(refined?.sources ?? []),
      ],
      problems: [
        ...inFile(dataFile.path, [...read.problems, ...ofInstances]),
        ...inFile(file, ofInstruction),
      ],
    },
  };
}

function inFile(file: string, problems: readonly string[]): readonly string[] {
  return problems.map((problem) => `"${file}": ${problem}.`);
}

/** What refining wrote beside the original. */
async function refinedSteps(
  file: string,
): Promise<(Pick<DataTask, 'sources'> & { readonly steps: readonly string[] }) | undefined> {
  if (!existsSync(file)) return undefined;
  const read = await readTextFile(file);
  if (read.kind === 'failed') return undefined;
  const { steps } = plainInstruction(parse(read.text));
  return { steps, sources: [{ role: 'instruction', file, text: read.text }] };
}

function failed(message: string): LoadedTask {
  return { kind: 'failed', message };
}
