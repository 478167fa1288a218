import path from 'node:path';
import { instructionOfFile, taskNameOfPath } from '../../core/dataset/taskName';
import type { Experiment } from '../../core/experiment/experiment';
import { variantsOf, type Variant } from '../../core/experiment/grid';
import { readInstructionFile } from '../taskFiles';
import { findTasks } from './findTasks';

export type FileVariants =
  /** At least one. */
  | { readonly kind: 'variants'; readonly variants: readonly Variant[] }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/** The variants of an experiment whose file is `file`. */
export async function variantsOfFile(experiment: Experiment, file: string): Promise<FileVariants> {
  const { tasks } = await findTasks(experiment, path.dirname(file));
  const trained = [...tasks].filter(([, { train }]) => train).map(([each]) => each);
  const isPerTask = [experiment.models, ...(experiment.grid?.models ?? [])].includes('per-task');
  const named = await byName(isPerTask ? trained : []);
  if (named.clashes.length > 0) return { kind: 'failed', messages: named.clashes };
  const variants = variantsOf(experiment, named.files);
  return variants.length > 0
    ? { kind: 'variants', variants }
    : { kind: 'failed', messages: ['The experiment names no task to train a model on.'] };
}

interface NamedFiles {
  readonly files: ReadonlyMap<string, string>;
  /** Files that no name tells apart, in words. */
  readonly clashes: readonly string[];
}

/** Task files by what they are called; those that are called alike, by what they call their tasks. */
async function byName(given: readonly string[]): Promise<NamedFiles> {
  const called = given.map(taskNameOfPath);
  const several = new Set(called.filter((name, place) => called.indexOf(name) < place));
  const files = new Map<string, string>();
  const clashes: string[] = [];
  for (const [place, file] of given.entries()) {
    const name = several.has(called[place]!) ? await ownName(file) : called[place]!;
    const other = files.get(name);
    files.set(name, file);
    if (other !== undefined)
      clashes.push(
        `"${other}" and "${file}" are both the task "${name}", and each is to have a model of its own. Give one of them another name.`,
      );
  }
  return { files, clashes };
}

/** Of a file that cannot be read, the name of the file: building it says what is wrong. */
async function ownName(file: string): Promise<string> {
  if (file.toLowerCase().endsWith('.json')) return taskNameOfPath(file);
  const read = await readInstructionFile(file);
  return read.kind === 'instruction'
    ? instructionOfFile(read.document, file).task
    : taskNameOfPath(file);
}
