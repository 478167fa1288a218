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
  const named = byName(await namesOf(isPerTask ? trained : []));
  if (named.clashes.length > 0) return { kind: 'failed', messages: named.clashes };
  const variants = variantsOf(experiment, named.files);
  return variants.length > 0
    ? { kind: 'variants', variants }
    : { kind: 'failed', messages: ['The experiment names no task to train a model on.'] };
}

/**
 * What tells task files apart: how a file is called, or where another has that name, how the file calls its task. That may
 * be what a third is called, which then takes the name of its task, too.
 */
async function namesOf(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map(files.map((file) => [file, taskNameOfPath(file)]));
  const rest = new Set(files);
  for (;;) {
    const counts = new Map<string, number>();
    for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
    const alike = [...rest].filter((file) => counts.get(names.get(file)!)! > 1);
    if (alike.length === 0) return names;
    for (const file of alike) {
      names.set(file, await ownName(file));
      rest.delete(file);
    }
  }
}

interface NamedFiles {
  readonly files: ReadonlyMap<string, string>;
  /** Files that no name tells apart, in words. */
  readonly clashes: readonly string[];
}

function byName(names: ReadonlyMap<string, string>): NamedFiles {
  const files = new Map<string, string>();
  const clashes: string[] = [];
  for (const [file, name] of names) {
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
