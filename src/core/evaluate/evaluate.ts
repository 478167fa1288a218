import type { Instance } from '../dataset/instances';
import { answersTo, type Answers } from './answers';
import { createAskedInstances, type AskedInstances } from './askedInstances';
import { createIdTable, type IdTable } from './idTable';
import type { EvaluationTask, InstanceScore, Problem, Summary } from './model';
import { createScoring, type AnsweredInstance, type Scoring } from './scoring';
import type { TallyOptions } from './summarize';
import { unusedPredictions } from './unusedPredictions';

export type { Answers } from './answers';

/** A task, or why there is none where one was asked for. */
export type TaskSource =
  | { readonly kind: 'task'; readonly task: EvaluationTask }
  | { readonly kind: 'unreadable'; readonly message: string };

/** What an evaluation is made over; of a task that does not come whole, further parts may follow. */
export type EvaluationSource =
  | TaskSource
  | { readonly kind: 'part'; readonly task: EvaluationTask }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type EvaluationEvent =
  /** A large task, or one whose instances do not stand together, comes in several of these. */
  | {
      readonly kind: 'taskScored';
      readonly task: string;
      /** At most `scoresPerEvent`. */
      readonly scores: readonly InstanceScore[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'finished'; readonly evaluation: Evaluation };

export interface Evaluation extends Summary {
  /** Whether something that was asked for is not in the scores. */
  readonly partial: boolean;
  /** Of each kind the first, and a last one that counts the rest. */
  readonly problems: readonly Problem[];
}

export const scoresPerEvent = 2000;

/**
 * Scores task by task, so that a caller can show progress, and cancel by asking for no further event. Whatever cannot
 * be scored is a problem, never a zero.
 */
export async function* evaluate(
  sources: Iterable<EvaluationSource> | AsyncIterable<EvaluationSource>,
  answers: Answers,
  options: TallyOptions = {},
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const work: Work = {
    answers,
    scoring: createScoring(options),
    tasks: new Set(),
    parts: new Map(),
    ids: createIdTable(),
    firstId: undefined,
  };
  if (answers.kind === 'predictions') work.scoring.report(answers.predictions.problems);
  for await (const source of sources) {
    const refused = refusal(source, work.tasks);
    if (refused) work.scoring.report([refused]);
    else if (source.kind === 'task' || source.kind === 'part') yield* scoreTask(source, work);
  }
  for (const asked of work.parts.values()) work.scoring.report(asked.problems(answers.kind));
  if (answers.kind === 'predictions') {
    const { predictions } = answers;
    const asked = { scored: work.scoring.scored(), instance: work.firstId };
    const unused = await unusedPredictions(predictions, asked);
    work.scoring.report([...predictions.lost(), ...unused]);
  }
  yield { kind: 'finished', evaluation: work.scoring.finish() };
}

interface Work {
  readonly answers: Answers;
  readonly scoring: Scoring;
  /** Names of tasks that were admitted. */
  readonly tasks: Set<string>;
  /** By name: of tasks that come in parts. */
  readonly parts: Map<string, AskedInstances>;
  /** Ids of instances, with their tasks where answers name them. */
  readonly ids: IdTable;
  firstId: string | undefined;
}

function refusal(source: EvaluationSource, tasks: Set<string>): Problem | undefined {
  if (source.kind === 'problem') return source.problem;
  if (source.kind === 'part') return undefined;
  if (source.kind === 'unreadable')
    return { kind: 'unreadable-task', message: source.message, count: 1 };
  const { name, instances } = source.task;
  if (tasks.has(name)) {
    const message = `The task "${name}" was given more than once; the first counts.`;
    return { kind: 'repeated-task', message, count: 1 };
  }
  if (instances.length === 0)
    return { kind: 'empty-task', message: `The task "${name}" has no instances.`, count: 1 };
  tasks.add(name);
  return undefined;
}

/** The problems of a whole task come with its last event, those of one that comes in parts when all have come. */
async function* scoreTask(
  { kind, task }: Extract<EvaluationSource, { readonly kind: 'task' | 'part' }>,
  work: Work,
): AsyncGenerator<EvaluationEvent, void, undefined> {
  const { scoring, answers } = work;
  const { instances, name } = task;
  const asked = kind === 'part' ? askedInParts(name, work) : createAskedInstances(name);
  work.firstId ??= instances[0]?.id;
  for (let from = 0; from < instances.length; from += scoresPerEvent) {
    const some = instances.slice(from, from + scoresPerEvent);
    const answered = await answeredOf(some, { task, asked, work });
    const scores = scoring.score(answered, task, some.length);
    const isLast = kind === 'task' && from + scoresPerEvent >= instances.length;
    const problems = isLast ? asked.problems(answers.kind) : [];
    scoring.report(problems);
    yield { kind: 'taskScored', task: name, scores, problems };
  }
}

function askedInParts(name: string, { parts }: Work): AskedInstances {
  const known = parts.get(name) ?? createAskedInstances(name);
  parts.set(name, known);
  return known;
}

interface Asking {
  readonly task: EvaluationTask;
  readonly asked: AskedInstances;
  readonly work: Work;
}

/** Only where predictions name no task may instances of two tasks not have the same id. */
async function answeredOf(
  instances: readonly Instance[],
  { task, asked, work }: Asking,
): Promise<readonly AnsweredInstance[]> {
  const { answers, ids } = work;
  const predictions = await answersTo(answers, task, instances);
  const isById = answers.kind === 'predictions' && !answers.predictions.namesTasks;
  const answered: AnsweredInstance[] = [];
  for (const [index, instance] of instances.entries()) {
    const prediction = predictions[index];
    const { id, input, references } = instance;
    const again = !ids.add(id, isById ? '' : task.name).isNew;
    asked.add(instance, {
      missing: prediction === undefined,
      again: again && prediction !== undefined,
    });
    if (prediction !== undefined) answered.push({ id, input, references, prediction });
  }
  return answered;
}
