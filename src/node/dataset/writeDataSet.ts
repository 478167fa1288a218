import { createHash } from 'node:crypto';
import type { DuplicateCollector } from '../../core/dataset/duplicates/collector';
import type { FormatName } from '../../core/dataset/exports/formats';
import type { ReportCollector } from '../../core/dataset/report';
import type { DataPart } from '../../core/dataset/report/model';
import type { Experiment } from '../../core/experiment/experiment';
import type { TaskRoles } from '../../core/experiment/split';
import type { HashedFile } from '../runs/manifest';
import { loadTask } from './dataTasks';
import { findTasks } from './findTasks';
import { IdentityCheck } from './identityCheck';
import type { WrittenFile } from './lines';
import { Notes } from './notes';
import { PartsWriter } from './partsWriter';
import type { Prompts } from './prompts';
import { StagedFiles } from './stagedFiles';

export interface DataSetRequest {
  /** With one value for each key of its grid. */
  readonly experiment: Experiment;
  /** Folder of the experiment file: its paths start there. */
  readonly folder: string;
  readonly prompts: Extract<Prompts, { readonly kind: 'prompts' }>;
  /** The one task file that is trained on, where each task has a model of its own. */
  readonly trainOn?: string;
  /** Where the data files go. */
  readonly directory: string;
  readonly formats: readonly FormatName[];
  /** Which parts are written; all where it is not said. */
  readonly parts?: readonly DataPart[];
  /** The name of the file of a part and a format. */
  readonly fileName: (part: DataPart, format: FormatName) => string;
  readonly report?: ReportCollector;
  readonly duplicates?: DuplicateCollector;
  /** Where the files wait to be put into their places with others; without it they are, as soon as all of them are whole. */
  readonly staged?: StagedFiles;
  /** Aborting it ends the work before the next task. */
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

export type WrittenDataSet =
  | {
      readonly kind: 'written';
      readonly instances: Readonly<Record<DataPart, number>>;
      /** How many tasks have instances to train on. */
      readonly trainTasks: number;
      /** How many prompts lost an example or some of their text. */
      readonly shortened: number;
      /** How many prompts that stay whole are longer than what the trainer reads, by an estimate. */
      readonly overlong: number;
      /** What it was made from. Paths are absolute here. */
      readonly sources: readonly HashedFile[];
      readonly files: readonly WrittenFile[];
      /** Tasks that were left out, in words. A run must not be started without them. */
      readonly failures: readonly string[];
      /** Names that are not one task's, ids that are not one instance's, in words: written, but nothing for a run. */
      readonly conflicts: readonly string[];
      /** What its author should know. */
      readonly problems: readonly string[];
    }
  | { readonly kind: 'cancelled' };

/**
 * Writes the parts of a data set: instances with finished prompts, task by task. What is broken is told and left out. Until all
 * of it is whole, files that are there stay as they are.
 */
export async function writeDataSet(request: DataSetRequest): Promise<WrittenDataSet> {
  const staged = request.staged ?? new StagedFiles();
  try {
    const written = await writeStaged(request, staged);
    if (written.kind === 'written' && !request.staged) await staged.put();
    return written;
  } finally {
    if (!request.staged) await staged.discard();
  }
}

async function writeStaged(request: DataSetRequest, staged: StagedFiles): Promise<WrittenDataSet> {
  const found = await findTasks(request.experiment, request.folder);
  const writer = new PartsWriter(request, staged);
  let written: WrittenDataSet | undefined;
  try {
    written = await writeTasks(request, found, writer);
    return written;
  } finally {
    if (written?.kind !== 'written') await writer.close();
  }
}

async function writeTasks(
  request: DataSetRequest,
  found: Awaited<ReturnType<typeof findTasks>>,
  writer: PartsWriter,
): Promise<WrittenDataSet> {
  const sources = new Map<string, HashedFile>();
  const failures = [...found.missing];
  const notes = new Notes(request);
  const conflicts: string[] = [];
  const check = new IdentityCheck();
  const tasks = [...found.tasks]
    .flatMap(([file, roles]) => ofModel(file, roles, request))
    .filter(([, roles]) => isWanted(roles, request));
  for (const [index, [file, roles]] of tasks.entries()) {
    if (request.signal?.aborted) return { kind: 'cancelled' };
    request.progress?.(index, tasks.length);
    const loaded = await loadTask(file);
    if (loaded.kind === 'failed') {
      failures.push(loaded.message);
      continue;
    }
    const { task } = loaded;
    for (const source of task.sources) sources.set(source.file, hashed(source));
    conflicts.push(...check.add(task));
    const split = await writer.write(task, roles);
    notes.add(task, roles, split);
  }
  if (request.signal?.aborted) return { kind: 'cancelled' };
  const files = await writer.finish();
  request.progress?.(tasks.length, tasks.length);
  const all = [...sources.values(), ...request.prompts.sources.map(hashed)];
  return {
    kind: 'written',
    instances: writer.counts,
    trainTasks: writer.trainTasks,
    shortened: writer.shortened,
    overlong: writer.overlong,
    sources: all,
    files,
    failures,
    conflicts,
    problems: notes.texts(),
  };
}

/** A file as a manifest names it. */
export function hashed({ role, file, text }: SourceText): HashedFile {
  return { role, path: file, sha256: createHash('sha256').update(text).digest('hex') };
}

export interface SourceText {
  readonly role: HashedFile['role'];
  /** Absolute, or a name where it is no file of the workspace. */
  readonly file: string;
  readonly text: string;
}

/** What a task is for where only one of them is trained on: without tasks to test of its own, that one is tested, too. */
function ofModel(
  file: string,
  roles: TaskRoles,
  { trainOn, experiment }: DataSetRequest,
): readonly (readonly [string, TaskRoles])[] {
  if (trainOn === undefined) return [[file, roles]];
  const train = file === trainOn;
  const test = roles.test && (train || experiment.testTasks.length > 0);
  return train || test ? [[file, { train, test }]] : [];
}

/** A task that is only trained on is not read where nobody trains. */
function isWanted({ test }: TaskRoles, { parts }: DataSetRequest): boolean {
  return test || parts === undefined || parts.some((part) => part !== 'test');
}
