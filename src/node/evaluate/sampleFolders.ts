import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { samplesOf } from '../../core/evaluate/formats/harness';
import type { Problem } from '../../core/evaluate/model';

export interface NamedFiles {
  /** Each once, in the order of the paths. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The files of predictions that absolute paths name. A folder stands for the samples that lm-evaluation-harness wrote into
 * it, or into its only folder of a model: of each task the newest. What is no folder is left to whoever reads it.
 */
export async function namedFiles(paths: readonly string[]): Promise<NamedFiles> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const one of paths) {
    const names = await namesIn(one);
    const found = names ? await samplesIn(one, names) : { files: [one], problems: [] };
    for (const file of found.files) files.add(file);
    problems.push(...found.problems);
  }
  return { files: [...files], problems: [...problems, ...ofSameTask([...files])] };
}

/** Whoever names files one by one may name two runs, or two models: that would be a mean over both. */
function ofSameTask(files: readonly string[]): readonly Problem[] {
  const tasks = files.flatMap((file) => samplesOf(path.basename(file))?.task ?? []);
  const [again, ...others] = tasks.filter((task, place) => tasks.indexOf(task) !== place);
  if (again === undefined) return [];
  const which = others.length === 0 ? '' : ` (and ${others.length} more such files)`;
  const message = `Several files are samples of the task "${again}"${which}. All of them count, and of the same instance the first. Name the files, or the folder, of one model and one time.`;
  return [{ kind: 'repeated-prediction', message, count: 1 + others.length }];
}

/** `undefined` where it is no folder, or one that cannot be read. */
async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  return readdir(folder).catch(() => undefined);
}

async function samplesIn(folder: string, names: readonly string[]): Promise<NamedFiles> {
  if (names.some(samplesOf)) return newestOf(folder, names);
  const models: { readonly folder: string; readonly names: readonly string[] }[] = [];
  for (const name of [...names].sort()) {
    const inner = path.join(folder, name);
    const within = (await namesIn(inner)) ?? [];
    if (within.some(samplesOf)) models.push({ folder: inner, names: within });
  }
  const [only, ...others] = models;
  if (!only)
    return nothing(
      `"${folder}" is a folder, and holds no samples of lm-evaluation-harness (samples_<task>_<date>.jsonl). Name a file of predictions.`,
    );
  return others.length === 0
    ? newestOf(only.folder, only.names)
    : nothing(
        `"${folder}" holds the samples of several models (${models.length}). Name the folder of one, such as "${only.folder}".`,
      );
}

/** By the names of their tasks. */
function newestOf(folder: string, names: readonly string[]): NamedFiles {
  const newest = new Map<string, { readonly name: string; readonly date: string }>();
  let older = 0;
  for (const name of names) {
    const samples = samplesOf(name);
    if (!samples) continue;
    const known = newest.get(samples.task);
    if (known) older++;
    if (!known || known.date < samples.date) newest.set(samples.task, { name, ...samples });
  }
  const files = [...newest.values()].map(({ name }) => path.join(folder, name)).sort();
  return { files, problems: older === 0 ? [] : [olderLeftOut(folder, older)] };
}

function olderLeftOut(folder: string, count: number): Problem {
  const which = count === 1 ? 'an older file' : `older files (${count})`;
  return {
    kind: 'repeated-prediction',
    message: `"${folder}" holds ${which} of samples of the same tasks; of each task the newest counts.`,
    count,
  };
}

function nothing(message: string): NamedFiles {
  return { files: [], problems: [{ kind: 'unreadable-prediction', message, count: 1 }] };
}
