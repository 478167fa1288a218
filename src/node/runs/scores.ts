import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Instance } from '../../core/dataset/instances';
import { evaluate, type Evaluation, type TaskSource } from '../../core/evaluate/evaluate';
import { readPredictions } from '../../core/evaluate/predictions';
import { runFiles } from '../../core/experiment/commands';
import { readTextFile } from '../files';
import { codeOf, isRecord, readJsonFile, writeJsonFile } from './runFolder';
import type { Run } from './list';

export type ScoredRun =
  | { readonly kind: 'scored'; readonly evaluation: Evaluation }
  | { readonly kind: 'failed'; readonly message: string };

/** Whether a run has predictions that were asked to be scored and are not scored yet. */
export async function awaitsScores({ directory, manifest, state }: Run): Promise<boolean> {
  const wantsScores = manifest.action === 'all' || manifest.action === 'predict';
  return wantsScores && state.status === 'finished' && (await readScores(directory)) === undefined;
}

/**
 * Scores the predictions of a run against the references in its `predict.jsonl` and keeps them as `scores.json`. Can
 * be repeated: everything it needs is in the run directory.
 */
export async function scoreRun(directory: string): Promise<ScoredRun> {
  const read = await readTextFile(path.join(directory, runFiles.predictions));
  if (read.kind === 'failed')
    return { kind: 'failed', message: `The run has no predictions to score. ${read.message}` };
  const answers = { kind: 'predictions', predictions: readPredictions(read.text) } as const;
  const tasks = predictedTasks(path.join(directory, runFiles.predict));
  try {
    for await (const event of evaluate(tasks, answers))
      if (event.kind === 'finished') {
        await writeJsonFile(path.join(directory, runFiles.scores), event.evaluation);
        return { kind: 'scored', evaluation: event.evaluation };
      }
  } catch (error) {
    if (!(error instanceof SyntaxError) && codeOf(error) === undefined) throw error;
    return {
      kind: 'failed',
      message: `The run in "${directory}" cannot be scored: ${String(error)}. Its ${runFiles.predict} is missing or damaged; run the experiment again.`,
    };
  }
  throw new Error('The evaluation ended without a result.');
}

/** The scores that a run has; `undefined` where there are none. */
export async function readScores(directory: string): Promise<Evaluation | undefined> {
  const value = await readJsonFile(path.join(directory, runFiles.scores));
  return isRecord(value) &&
    'overall' in value &&
    isRecord(value.categories) &&
    isRecord(value.tasks)
    ? (value as unknown as Evaluation) // written by scoreRun or writeFinishedRun
    : undefined;
}

/** `predict.jsonl` goes task by task, so one task is held at a time. */
async function* predictedTasks(file: string): AsyncGenerator<TaskSource, void, undefined> {
  let name = '';
  let category = '';
  let instances: Instance[] = [];
  const task = (): TaskSource => ({
    kind: 'task',
    task: { name, category, positiveExamples: [], instances },
  });
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    const one = JSON.parse(line) as PredictLine; // written by buildData
    if (instances.length > 0 && one.task !== name) {
      yield task();
      instances = [];
    }
    ({ task: name, category } = one);
    instances.push({ id: one.id, input: '', references: one.references });
  }
  if (instances.length > 0) yield task();
}

interface PredictLine {
  readonly id: string;
  readonly task: string;
  readonly category: string;
  readonly references: readonly string[];
}
