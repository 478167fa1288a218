import type { Instance } from '../dataset/instances';
import { baselineAnswer, type Baseline } from './baselines';
import { exactMatch } from './metrics/exactMatch';
import { createRougeScorer, type RougeScorer } from './metrics/rouge';
import {
  leavesOut,
  type EvaluationTask,
  type InstanceScore,
  type Problem,
  type Summary,
} from './model';
import type { Predictions } from './predictions';
import { createTally } from './summarize';

/** What is scored. */
export type Answers =
  | { readonly kind: 'predictions'; readonly predictions: Predictions }
  | { readonly kind: 'baseline'; readonly baseline: Baseline };

/** A task, or why there is none where one was asked for. */
export type TaskSource =
  | { readonly kind: 'task'; readonly task: EvaluationTask }
  | { readonly kind: 'unreadable'; readonly message: string };

export type EvaluationEvent =
  | {
      readonly kind: 'taskScored';
      readonly task: string;
      readonly scores: readonly InstanceScore[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'finished'; readonly evaluation: Evaluation };

export interface Evaluation extends Summary {
  /** Whether something that was asked for is not in the scores. */
  readonly partial: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Scores task by task, so that a caller can show progress, and cancel by asking for no further event. Whatever cannot
 * be scored is a problem, never a zero.
 */
export async function* evaluate(
  sources: Iterable<TaskSource> | AsyncIterable<TaskSource>,
  answers: Answers,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const rouge = createRougeScorer();
  const tally = createTally();
  const problems: Problem[] =
    answers.kind === 'predictions' ? [...answers.predictions.problems] : [];
  const tasks = new Set<string>();
  const ids = new Set<string>();
  for await (const source of sources) {
    const admitted = admit(source, tasks);
    if (admitted.kind === 'refused') {
      problems.push(admitted.problem);
      continue;
    }
    const { task } = admitted;
    tasks.add(task.name);
    const scored = scoreTask(task, answers, rouge);
    const found = [...repeatedInstances(task, ids), ...scored.problems];
    for (const score of scored.scores) tally.add(score);
    problems.push(...found);
    yield { kind: 'taskScored', task: task.name, scores: scored.scores, problems: found };
  }
  problems.push(...unknownPredictions(answers, ids));
  const partial = problems.some(leavesOut);
  yield { kind: 'finished', evaluation: { ...tally.summary(), partial, problems } };
}

function admit(
  source: TaskSource,
  tasks: ReadonlySet<string>,
):
  | { readonly kind: 'task'; readonly task: EvaluationTask }
  | { readonly kind: 'refused'; readonly problem: Problem } {
  const refuse = (kind: Problem['kind'], message: string) =>
    ({ kind: 'refused', problem: { kind, message, count: 1 } }) as const;
  if (source.kind === 'unreadable') return refuse('unreadable-task', source.message);
  const { name, instances } = source.task;
  if (tasks.has(name))
    return refuse(
      'repeated-task',
      `The task "${name}" was given more than once; the first counts.`,
    );
  if (instances.length === 0) return refuse('empty-task', `The task "${name}" has no instances.`);
  return source;
}

function scoreTask(
  task: EvaluationTask,
  answers: Answers,
  rouge: RougeScorer,
): { readonly scores: readonly InstanceScore[]; readonly problems: readonly Problem[] } {
  const scores: InstanceScore[] = [];
  const missing: Instance[] = [];
  for (const instance of task.instances) {
    const prediction = answerTo(answers, task, instance);
    if (prediction === undefined) missing.push(instance);
    else scores.push(scoreInstance(task, instance, { prediction, rouge }));
  }
  return { scores, problems: missingAnswers(task, answers, missing) };
}

function answerTo(answers: Answers, task: EvaluationTask, instance: Instance): string | undefined {
  return answers.kind === 'baseline'
    ? baselineAnswer(answers.baseline, task, instance)
    : answers.predictions.byId.get(instance.id);
}

function scoreInstance(
  { name, category }: EvaluationTask,
  { id, references }: Instance,
  { prediction, rouge }: { readonly prediction: string; readonly rouge: RougeScorer },
): InstanceScore {
  return {
    id,
    task: name,
    category,
    prediction,
    references,
    ...rouge(prediction, references),
    exactMatch: exactMatch(prediction, references),
  };
}

function missingAnswers(
  { name, instances }: EvaluationTask,
  answers: Answers,
  missing: readonly Instance[],
): readonly Problem[] {
  const count = missing.length;
  if (count === 0) return [];
  if (answers.kind === 'baseline')
    return [
      {
        kind: 'no-example',
        message: `${name}: it has no positive example to copy, so its instances (${instances.length}) were left out.`,
        count,
      },
    ];
  const which = `${count} of ${instances.length} instances without a prediction`;
  return [
    {
      kind: 'missing-prediction',
      message: `${name}: ${which} ${count === 1 ? 'was' : 'were'} left out, "${missing[0]!.id}" first.`,
      count,
    },
  ];
}

/** Adds the task's ids to `ids`. */
function repeatedInstances(
  { name, instances }: EvaluationTask,
  ids: Set<string>,
): readonly Problem[] {
  const repeated = instances.filter(({ id }) => {
    const isKnown = ids.has(id);
    ids.add(id);
    return isKnown;
  });
  if (repeated.length === 0) return [];
  const count = repeated.length;
  return [
    {
      kind: 'repeated-instance',
      message: `${name}: ids of other instances come again (${count}), "${repeated[0]!.id}" first; a prediction counts for each.`,
      count,
    },
  ];
}

function unknownPredictions(answers: Answers, ids: ReadonlySet<string>): readonly Problem[] {
  if (answers.kind === 'baseline') return [];
  const unknown = [...answers.predictions.byId.keys()].filter((id) => !ids.has(id));
  if (unknown.length === 0) return [];
  const message =
    unknown.length === 1
      ? `1 prediction is for no instance of these tasks and was left out, "${unknown[0]!}".`
      : `${unknown.length} predictions are for no instance of these tasks and were left out, "${unknown[0]!}" first.`;
  return [{ kind: 'unknown-prediction', message, count: unknown.length }];
}
