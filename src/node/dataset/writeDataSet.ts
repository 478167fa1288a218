import { createHash } from 'node:crypto';
import path from 'node:path';
import type { DuplicateCollector } from '../../core/dataset/duplicates/collector';
import { createFormatWriter, type FormatWriter } from '../../core/dataset/exports/format';
import { datasetFormats, type FormatName } from '../../core/dataset/exports/formats';
import type { Instance } from '../../core/dataset/instances';
import type { PromptLine } from '../../core/dataset/promptLine';
import type { ReportCollector } from '../../core/dataset/report';
import { dataParts, type DataPart } from '../../core/dataset/report/model';
import type { Experiment } from '../../core/experiment/experiment';
import { splitInstances, type Split, type TaskRoles } from '../../core/experiment/split';
import { seededRandom } from '../../core/random/random';
import type { HashedFile } from '../runs/manifest';
import { loadTask, type DataTask } from './dataTasks';
import { findTasks } from './findTasks';
import { PiecewiseFile, type WrittenFile } from './lines';
import type { Prompts } from './prompts';

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
      /** What it was made from. Paths are absolute here. */
      readonly sources: readonly HashedFile[];
      readonly files: readonly WrittenFile[];
      /** Tasks that were left out, ids that are not one instance's: what a run must not be started with. */
      readonly failures: readonly string[];
      /** What its author should know. */
      readonly problems: readonly string[];
    }
  | { readonly kind: 'cancelled' };

/** Writes the parts of a data set: instances with finished prompts, task by task. What is broken is told and left out. */
export async function writeDataSet(request: DataSetRequest): Promise<WrittenDataSet> {
  const found = await findTasks(request.experiment, request.folder);
  const writer = new PartsWriter(request);
  const sources = new Map<string, HashedFile>();
  const failures = [...found.missing];
  const notes = new Notes(request);
  const check = new IdentityCheck();
  const tasks = [...found.tasks]
    .flatMap(([file, roles]) => ofModel(file, roles, request))
    .filter(([, roles]) => isWanted(roles, request));
  for (const [index, [file, roles]] of tasks.entries()) {
    if (request.signal?.aborted) {
      await writer.close();
      return { kind: 'cancelled' };
    }
    request.progress?.(index, tasks.length);
    const loaded = await loadTask(file);
    if (loaded.kind === 'failed') {
      failures.push(loaded.message);
      continue;
    }
    const { task } = loaded;
    for (const source of task.sources) sources.set(source.file, hashed(source));
    failures.push(...check.ofName(task), ...check.ofIds(task));
    const split = await writer.write(task, roles);
    notes.add(task, roles, split);
  }
  const files = await writer.close();
  request.progress?.(tasks.length, tasks.length);
  const all = [...sources.values(), ...request.prompts.sources.map(hashed)];
  return {
    kind: 'written',
    instances: writer.counts,
    trainTasks: writer.trainTasks,
    shortened: writer.shortened,
    sources: all,
    files,
    failures,
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

class PartsWriter {
  readonly counts: Record<DataPart, number> = { train: 0, validation: 0, test: 0 };
  shortened = 0;
  trainTasks = 0;
  private readonly parts: readonly DataPart[];
  private readonly outputs: readonly Output[];

  constructor(private readonly request: DataSetRequest) {
    const { directory, formats, fileName, parts = dataParts } = request;
    this.parts = parts;
    this.outputs = formats.flatMap((format) =>
      parts.map((part) => ({
        part,
        file: new PiecewiseFile(path.join(directory, fileName(part, format))),
        format: createFormatWriter(datasetFormats[format]),
      })),
    );
  }

  /** How its instances were split. */
  async write(task: DataTask, roles: TaskRoles): Promise<Split<Instance>> {
    const { experiment, prompts, duplicates } = this.request;
    const { instruction, instances } = task;
    const split = splitInstances(instances, roles, { ...experiment, task: instruction.task });
    const promptOf = prompts.promptsOf(task);
    const targetOf = targets(task, experiment);
    if (duplicates) this.addExamples(task, duplicates);
    if (split.train.length > 0) this.trainTasks++;
    for (const part of this.parts)
      for (const instance of split[part]) {
        const { text, messages, tokens, loss } = promptOf(instance.input);
        const target = targetOf(instance);
        const isLearned = part !== 'test';
        const line: PromptLine = {
          id: instance.id,
          task: instruction.task,
          category: instruction.category,
          ...(!isLearned && { input: instance.input }),
          prompt: text,
          ...(messages && { messages }),
          references: experiment.split === 'downstream' ? [target] : instance.references,
          ...(isLearned && { target }),
          ...(loss && { loss }),
        };
        this.counts[part]++;
        if (loss && loss.dropped + loss.cut > 0) this.shortened++;
        this.collect(part, { line, tokens, input: instance.input });
        await this.put(part, line);
      }
    return split;
  }

  async close(): Promise<readonly WrittenFile[]> {
    return Promise.all(this.outputs.map(({ file, format }) => file.close(format.rest())));
  }

  private async put(part: DataPart, line: PromptLine): Promise<void> {
    for (const output of this.outputs)
      if (output.part === part) {
        const full = output.file.write(output.format.piece(line));
        if (full) await full;
      }
  }

  private collect(
    part: DataPart,
    { line, tokens, input }: { line: PromptLine; tokens: number; input: string },
  ): void {
    const { report, duplicates, prompts } = this.request;
    const { task, id } = line;
    report?.add(part, line, {
      prompt: tokens,
      target: prompts.counter.count(line.target ?? line.references[0] ?? ''),
    });
    duplicates?.add(input, { part, task, id });
  }

  /** Those that prompts show. */
  private addExamples({ instruction }: DataTask, duplicates: DuplicateCollector): void {
    const { positiveExamples, negativeExamples } = this.request.experiment;
    const shown = {
      Positive: instruction.positiveExamples.slice(0, positiveExamples),
      Negative: instruction.negativeExamples.slice(0, negativeExamples),
    };
    for (const [polarity, examples] of Object.entries(shown))
      for (const [index, { input }] of examples.entries())
        duplicates.add(input, {
          part: 'example',
          task: instruction.task,
          id: `${polarity} Example ${index + 1}`,
        });
  }
}

interface Output {
  readonly part: DataPart;
  readonly file: PiecewiseFile;
  readonly format: FormatWriter;
}

/** Which of its references an instance is trained with: a random one, the same for the same seed whatever else is drawn. */
function targets(task: DataTask, { seed }: Experiment): (instance: Instance) => string {
  return ({ id, references }) => {
    if (references.length === 1) return references[0]!;
    const random = seededRandom(seed, `target of ${task.instruction.task} ${id}`);
    return references[random.below(references.length)] ?? '';
  };
}

const mostNamed = 10;

/** What the author should know about the tasks, those with the same trouble together. */
class Notes {
  private readonly broken: string[] = [];
  private readonly reused: string[] = [];
  private readonly heldOut: string[] = [];
  private readonly unrefined: string[] = [];
  private readonly experiment: Experiment;
  private readonly trains: boolean;

  constructor({ experiment, parts = dataParts }: DataSetRequest) {
    this.experiment = experiment;
    this.trains = parts.includes('train');
  }

  add(
    { instruction, refined, problems }: DataTask,
    roles: TaskRoles,
    split: Split<Instance>,
  ): void {
    const { task } = instruction;
    this.broken.push(...problems);
    if (split.reused && this.trains) this.reused.push(task);
    else if (this.trains && roles.train && split.train.length === 0) this.heldOut.push(task);
    if (this.experiment.steps === 'refined' && refined === undefined) this.unrefined.push(task);
  }

  texts(): readonly string[] {
    const { testInstances, validationInstances } = this.experiment;
    return [
      ...this.broken,
      ...about(
        this.reused,
        'too few instances to split, so the same ones are trained on, validated on and predicted. The score shows what the model remembers',
      ),
      ...about(
        this.heldOut,
        `all instances held out (testInstances ${testInstances}, validationInstances ${validationInstances}), so none is trained on. Lower these, or name other testTasks`,
      ),
      ...about(
        this.unrefined,
        'no refined steps (no NAME.refined.instruct beside it), so prompts have none',
      ),
    ];
  }
}

function about(tasks: readonly string[], what: string): readonly string[] {
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, mostNamed).join(', ');
  const more = tasks.length > mostNamed ? ` and ${tasks.length - mostNamed} more` : '';
  return [
    `${tasks.length === 1 ? '1 task has' : `${tasks.length} tasks have`} ${what}: ${shown}${more}.`,
  ];
}

/** Predictions are counted by the name of the task and found again by id. */
class IdentityCheck {
  private readonly names = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  ofName({ instruction, file }: DataTask): readonly string[] {
    const name = instruction.task;
    const other = this.names.get(name);
    this.names.set(name, file);
    return other === undefined
      ? []
      : [`"${other}" and "${file}" are both the task "${name}". Give one of them another name.`];
  }

  ofIds({ instruction, instances }: DataTask): readonly string[] {
    const repeated = instances.filter(({ id }) => {
      const isKnown = this.ids.has(id);
      if (!isKnown) this.ids.set(id, instruction.task);
      return isKnown;
    });
    const [first] = repeated;
    if (!first) return [];
    return [
      `${instruction.task}: ${repeated.length} instances have an id that another instance has, "${first.id}" (task "${String(this.ids.get(first.id))}") first. Give each its own id.`,
    ];
  }
}
