import path from 'node:path';
import { instanceKey } from '../../core/dataset/promptLine';
import { instructionOfFile } from '../../core/dataset/taskName';
import { instructionStudy, type RatedInstruction } from '../../core/rating/instructionStudy';
import type { NewStudy, StudyPlan } from '../../core/rating/newStudy';
import { predictionStudy, type PredictionChoice } from '../../core/rating/predictionStudy';
import { eachOf } from '../eachOf';
import { readRun, type Run } from '../runs/list';
import { isRunId } from '../runs/runFolder';
import { readInstructionFile, readTaskFile, type Unreadable } from '../taskFiles';
import { readPrompts, readRunPredictions, type StoredPredictions } from './runPredictions';
import { createStudy, type RatingFailure, type StoredStudy } from './studies';
import { readTaskTexts } from './taskTexts';

export type CreatedStudy =
  | {
      readonly kind: 'created';
      readonly stored: StoredStudy;
      /** What was left out, in words. */
      readonly notes: readonly string[];
    }
  | RatingFailure;

/** Makes a study of instruction files, or task files that hold steps. Files are absolute. */
export async function createInstructionStudy(
  workspace: string,
  plan: StudyPlan,
  files: readonly string[],
): Promise<CreatedStudy> {
  const read = await eachOf(files, readInstruction);
  const unreadable = read.filter((one) => one.kind === 'unreadable');
  const instructions = read.filter((one) => one.kind === 'instruction');
  return keep(workspace, instructionStudy(plan, instructions), messagesOf(unreadable));
}

export interface ComparedRuns {
  /** Ids. */
  readonly runs: readonly [string, string];
  readonly choice: Omit<PredictionChoice, 'definitions'>;
  /** Absolute: where definitions, and inputs that the runs do not hold, come from; `null`: where the runs took them from. */
  readonly taskFiles: readonly string[] | null;
}

/** Makes a study of what two scored runs of a workspace predicted. */
export async function createPredictionStudy(
  workspace: string,
  plan: StudyPlan,
  { runs, choice, taskFiles }: ComparedRuns,
): Promise<CreatedStudy> {
  const found = await Promise.all(runs.map((id) => findRun(workspace, id)));
  const [one, other] = found;
  if (one?.kind !== 'run') return one!;
  if (other?.kind !== 'run') return other!;
  const predictions = await readRunPredictions(one.run);
  if (predictions.kind === 'failed') return predictions;
  const otherPredictions = await readRunPredictions(other.run);
  if (otherPredictions.kind === 'failed') return otherPredictions;
  const both = [predictions, otherPredictions] as const;
  const texts = await textsOf(both, [one.run, other.run], {
    files: taskFiles ?? [...taskFilesOf(workspace, one.run), ...taskFilesOf(workspace, other.run)],
  });
  const [first, second] = both.map(({ run, instances }) => ({
    run,
    instances: instances.map((instance) => ({
      ...instance,
      input: instance.input ?? texts.inputs.get(instanceKey(instance)) ?? '',
    })),
  }));
  const study = predictionStudy(plan, [first!, second!], {
    ...choice,
    definitions: texts.definitions,
  });
  return keep(workspace, study, taskFiles ? texts.problems : []);
}

async function keep(
  workspace: string,
  made: NewStudy,
  problems: readonly string[],
): Promise<CreatedStudy> {
  if (made.kind === 'refused')
    return { kind: 'failed', message: [made.message, ...problems].join('\n') };
  const stored = await createStudy(workspace, made.study);
  return stored.kind === 'failed'
    ? stored
    : { kind: 'created', stored, notes: [...problems, ...made.notes] };
}

function messagesOf(problems: readonly Unreadable[]): readonly string[] {
  return problems.map(({ message }) => message);
}

type ReadInstruction = RatedInstruction & { readonly kind: 'instruction' };

async function readInstruction(file: string): Promise<ReadInstruction | Unreadable> {
  const kind = 'instruction';
  const name = path.basename(file);
  if (!file.toLowerCase().endsWith('.instruct')) {
    const read = await readTaskFile(file);
    if (read.kind === 'unreadable') return read;
    const { name: task, category, definition, steps } = read.task;
    return { kind, file: name, task, category, definition, steps };
  }
  const read = await readInstructionFile(file);
  if (read.kind === 'unreadable') return read;
  const { task, category, definition, steps } = instructionOfFile(read.document, file);
  return { kind, file: name, task, category, definition, steps };
}

async function findRun(
  workspace: string,
  id: string,
): Promise<{ readonly kind: 'run'; readonly run: Run } | RatingFailure> {
  const run = isRunId(id) ? await readRun(workspace, id) : undefined;
  return run
    ? { kind: 'run', run }
    : { kind: 'failed', message: `There is no run "${id}" in "${workspace}".` };
}

/** The task files that a run was made from, as far as its manifest says. */
function taskFilesOf(workspace: string, { manifest }: Run): readonly string[] {
  const of = (wanted: string): readonly string[] =>
    manifest.files
      .filter(({ role }) => role === wanted)
      .map((file) => path.resolve(workspace, file.path));
  const instructions = of('instruction');
  // A task file is data and instruction in one; beside instruction files, data files are theirs.
  return instructions.length > 0 ? instructions : of('data');
}

interface Texts {
  readonly definitions: ReadonlyMap<string, string>;
  /** By `instanceKey`. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

/** Definitions, and inputs that runs do not hold: from task files, else the prompt, which holds the input. */
async function textsOf(
  predictions: readonly StoredPredictions[],
  runs: readonly Run[],
  { files }: { readonly files: readonly string[] },
): Promise<Texts> {
  const all = predictions.flatMap(({ instances }) => instances);
  const known = new Set(all.filter(({ input }) => input !== undefined).map(instanceKey));
  const missing = new Set(all.map(instanceKey).filter((key) => !known.has(key)));
  const texts = await readTaskTexts([...new Set(files)], missing);
  for (const key of texts.inputs.keys()) missing.delete(key);
  const inputs = new Map(texts.inputs);
  for (const run of missing.size > 0 ? runs : [])
    for (const [key, prompt] of await readPrompts(run, missing))
      if (!inputs.has(key)) inputs.set(key, prompt);
  return { ...texts, inputs };
}
