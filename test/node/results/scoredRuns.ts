import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { Evaluation, EvaluationEvent } from '../../../src/core/evaluate/evaluate';
import { exactMatch } from '../../../src/core/evaluate/metrics/exactMatch';
import { createRougeScorer } from '../../../src/core/evaluate/metrics/rouge';
import type { InstanceScore, Metric } from '../../../src/core/evaluate/model';
import { writeFinishedRun } from '../../../src/node/runs/record';
import type { InstanceQuery } from '../../../src/protocol/results';
import { temporaryFolder } from '../runs/workspace';

/** What a test says of an instance; it is scored as it is in earnest. */
export interface SaidInstance {
  readonly id: string;
  readonly prediction: string;
  readonly references?: readonly string[];
  readonly input?: string;
  readonly task?: string;
  readonly category?: string;
}

/** Scored as evaluation scores them. */
export function scoresOf(said: readonly SaidInstance[]): readonly InstanceScore[] {
  const rouge = createRougeScorer();
  return said.map(({ references = ['yes'], task = 'copy', category = 'Copying', ...one }) => ({
    ...{ ...one, task, category, references },
    ...rouge(one.prediction, references),
    exactMatch: exactMatch(one.prediction, references),
  }));
}

/** The events of an evaluation of these instances, in their order. */
export async function* eventsOf(said: readonly SaidInstance[]): AsyncGenerator<EvaluationEvent> {
  await Promise.resolve();
  const scores = scoresOf(said);
  for (const score of scores)
    yield { kind: 'taskScored', task: score.task, scores: [score], problems: [] };
  yield { kind: 'finished', evaluation: evaluationOf(scores) };
}

function evaluationOf(scores: readonly InstanceScore[]): Evaluation {
  const instances = scores.length;
  const mean = (metric: Metric): number =>
    (100 * scores.reduce((sum, score) => sum + score[metric], 0)) / instances;
  const [rougeL, rouge1, exact] = [mean('rougeL'), mean('rouge1'), mean('exactMatch')];
  const overall = { instances, rougeL, rouge1, exactMatch: exact };
  const parts = { categories: {}, tasks: {}, partial: false, problems: [] };
  return { overall: instances === 0 ? null : overall, ...parts };
}

const folders: string[] = [];

/** A workspace that is gone after the test. */
export function emptyWorkspace(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The directory of a run with these instances. */
export async function scoredRun(
  said: readonly SaidInstance[],
  workspace = emptyWorkspace(),
): Promise<string> {
  const run = { kind: 'predictions', name: 'said', now: new Date() } as const;
  const written = await writeFinishedRun(workspace, { ...run, events: eventsOf(said) });
  if (written.kind !== 'written') throw new Error(written.kind);
  return written.directory;
}

/** All lines of `instances.jsonl`. */
export function linesOf(directory: string): readonly InstanceScore[] {
  return readFileSync(path.join(directory, 'instances.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as InstanceScore);
}

/** Everything, in the order of the file. */
export const everything: InstanceQuery = {
  task: null,
  category: null,
  text: '',
  wrongOnly: false,
  changedOnly: false,
  metric: 'rougeL',
  from: 0,
  to: 1,
  sort: 'file',
  descending: false,
};
