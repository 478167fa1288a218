import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import type { Instance } from '../../core/dataset/instances';
import { runFiles } from '../../core/experiment/commands';
import type { Experiment } from '../../core/experiment/experiment';
import { splitInstances, type TaskRoles } from '../../core/experiment/split';
import { findFiles } from '../findFiles';
import { taskEndings } from '../taskFiles';
import type { HashedFile, RunManifest } from './manifest';
import type { MakePrompt } from './prompts';
import { loadTask, type RunTask } from './tasks';

export interface BuildRequest {
  readonly experiment: Experiment;
  /** Folder of the experiment file: its paths start there. */
  readonly folder: string;
  readonly makePrompt: MakePrompt;
  /** Where the data files go. */
  readonly directory: string;
}

export type Built =
  | {
      readonly kind: 'built';
      readonly instances: RunManifest['instances'];
      /** Paths are absolute here. */
      readonly files: readonly HashedFile[];
      readonly problems: readonly string[];
    }
  /** What is wrong and what to do. */
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/** Writes `train.jsonl`, `validation.jsonl` and `predict.jsonl`: instances with finished prompts, task by task. */
export async function buildData(request: BuildRequest): Promise<Built> {
  const { experiment, directory } = request;
  const found = await findTasks(experiment, request.folder);
  if (found.kind === 'failed') return found;
  const writers = {
    train: new Lines(path.join(directory, runFiles.train)),
    validation: new Lines(path.join(directory, runFiles.validation)),
    predict: new Lines(path.join(directory, runFiles.predict)),
  };
  const files = new Map<string, HashedFile>();
  const failures: string[] = [];
  const problems: string[] = [];
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const [file, roles] of found.tasks) {
    const loaded = await loadTask(file);
    if (loaded.kind === 'failed') {
      failures.push(loaded.message);
      continue;
    }
    const { task } = loaded;
    for (const source of task.sources) files.set(source.file, hashed(source));
    const name = task.instruction.task;
    failures.push(...repeatedName(name, file, names), ...repeatedIds(task, ids));
    const split = splitInstances(task.instances, roles, experiment);
    if (roles.train && split.train.length === 0) problems.push(nothingToTrainOn(task, experiment));
    const line = (instance: Instance): object => promptLine(task, instance, request.makePrompt);
    for (const instance of split.train) await writers.train.write(line(instance));
    for (const instance of split.validation) await writers.validation.write(line(instance));
    for (const instance of split.test) await writers.predict.write(line(instance));
  }
  for (const writer of Object.values(writers)) await writer.close();
  if (failures.length > 0) return { kind: 'failed', messages: failures };
  const instances = {
    train: writers.train.count,
    validation: writers.validation.count,
    predict: writers.predict.count,
  };
  return { kind: 'built', instances, files: [...files.values()], problems };
}

/** A file as the manifest names it. */
export function hashed({ role, file, text }: SourceText): HashedFile {
  return { role, path: file, sha256: createHash('sha256').update(text).digest('hex') };
}

export interface SourceText {
  readonly role: HashedFile['role'];
  /** Absolute, or a name where it is no file of the workspace. */
  readonly file: string;
  readonly text: string;
}

type FoundTasks =
  | { readonly kind: 'found'; readonly tasks: ReadonlyMap<string, TaskRoles> }
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

async function findTasks(experiment: Experiment, folder: string): Promise<FoundTasks> {
  const endings = taskEndings;
  const train = await findFiles(experiment.tasks, { folder, endings });
  const test = await findFiles(experiment.testTasks, { folder, endings });
  const messages = [
    ...train.unmatched.map((pattern) => unmatched('tasks', pattern, folder)),
    ...test.unmatched.map((pattern) => unmatched('testTasks', pattern, folder)),
  ];
  if (messages.length > 0) return { kind: 'failed', messages };
  const testFiles = experiment.testTasks.length === 0 ? train.files : test.files;
  const tasks = new Map<string, TaskRoles>();
  for (const file of [...train.files, ...testFiles])
    tasks.set(file, { train: train.files.includes(file), test: testFiles.includes(file) });
  return { kind: 'found', tasks };
}

function unmatched(key: string, pattern: string, folder: string): string {
  return `No file matches "${pattern}" of "${key}" (looked from "${folder}"). Correct the pattern in the experiment.`;
}

function promptLine({ instruction }: RunTask, instance: Instance, makePrompt: MakePrompt): object {
  return {
    id: instance.id,
    task: instruction.task,
    category: instruction.category,
    prompt: makePrompt(instruction, instance.input),
    references: instance.references,
  };
}

/** Predictions are counted by the name of the task. */
function repeatedName(name: string, file: string, names: Map<string, string>): readonly string[] {
  const other = names.get(name);
  names.set(name, file);
  return other === undefined
    ? []
    : [`"${other}" and "${file}" are both the task "${name}". Give one of them another name.`];
}

/** Predictions are found again by id. */
function repeatedIds(
  { instruction, instances }: RunTask,
  ids: Map<string, string>,
): readonly string[] {
  const repeated = instances.filter(({ id }) => {
    const isKnown = ids.has(id);
    if (!isKnown) ids.set(id, instruction.task);
    return isKnown;
  });
  const [first] = repeated;
  if (!first) return [];
  return [
    `${instruction.task}: ${repeated.length} instances have an id that another instance has, "${first.id}" (task "${String(ids.get(first.id))}") first. Give each its own id.`,
  ];
}

function nothingToTrainOn({ instruction, instances }: RunTask, experiment: Experiment): string {
  return `${instruction.task}: its ${instances.length} instances are all held out (testInstances ${experiment.testInstances}, validationInstances ${experiment.validationInstances}), so none is trained on. Lower these, or name other testTasks.`;
}

/** A file of JSON lines that is written as fast as the disk takes them. */
class Lines {
  count = 0;
  private readonly stream: WriteStream;
  private failure: Error | undefined;

  constructor(file: string) {
    this.stream = createWriteStream(file);
    this.stream.on('error', (error) => (this.failure = error));
  }

  async write(value: object): Promise<void> {
    if (this.failure) throw this.failure;
    this.count++;
    if (!this.stream.write(`${JSON.stringify(value)}\n`)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    this.stream.end();
    await finished(this.stream);
  }
}
