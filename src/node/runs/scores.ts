import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Evaluation, EvaluationEvent } from '../../core/evaluate/evaluate';
import { leavesOut, type Problem } from '../../core/evaluate/model';
import { runFiles } from '../../core/experiment/commands';
import { evaluateFile } from '../evaluate/evaluateFile';
import { keepScores } from '../results/keepScores';
import { readScores } from './scoresFile';

export { readScores } from './scoresFile';

export type ScoredRun =
  | { readonly kind: 'scored'; readonly evaluation: Evaluation }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Scores the predictions of a run and keeps the scores and the single instances in its directory. Can be repeated:
 * everything it needs is there. Where it fails or is cancelled, what was kept before stays.
 */
export async function scoreRun(
  directory: string,
  { signal = new AbortController().signal }: { readonly signal?: AbortSignal } = {},
): Promise<ScoredRun> {
  const source = sourceOf(directory);
  if (source.kind === 'failed') return source;
  const before = source.kind === 'own' ? await readScores(directory) : undefined;
  const kept = await keepScores(directory, source.events(signal), {
    signal,
    predictions: 'are there',
    finish: (evaluation) =>
      evaluation.overall === null ? 'keep nothing' : withEarlierProblems(evaluation, before),
  });
  switch (kept.kind) {
    case 'kept':
      return { kind: 'scored', evaluation: kept.evaluation };
    case 'cancelled':
      return failed('Scoring was cancelled; the run is as it was before.');
    case 'nothing kept':
      return failed(whyNothing(path.basename(directory), kept.evaluation));
  }
}

type Source =
  | {
      /** `own`: references stand beside the predictions, as in what a baseline wrote. */
      readonly kind: 'beside' | 'own';
      readonly events: (signal: AbortSignal) => AsyncIterable<EvaluationEvent>;
    }
  | Extract<ScoredRun, { readonly kind: 'failed' }>;

/** What a run can be scored from. */
function sourceOf(directory: string): Source {
  const at = (name: string): string => path.join(directory, name);
  const { predict, predictions, instances } = runFiles;
  if (existsSync(at(predict))) {
    if (!existsSync(at(predictions)))
      return failed(`The run has no predictions to score: there is no "${at(predictions)}".`);
    const references = { kind: 'file', path: at(predict) } as const;
    return {
      kind: 'beside',
      events: (signal) => evaluateFile(at(predictions), references, { signal }),
    };
  }
  const own = [instances, predictions].map(at).find((file) => existsSync(file));
  if (own === undefined)
    return failed(`The run has neither "${predict}" nor predictions. Run the experiment again.`);
  // An id that comes again was asked for again.
  return {
    kind: 'own',
    events: (signal) => evaluateFile(own, { kind: 'own', counts: 'each' }, { signal }),
  };
}

/**
 * What was left out when a baseline or a file was scored is not among its predictions, so only the earlier scores know of
 * it.
 */
function withEarlierProblems(evaluation: Evaluation, before: Evaluation | undefined): Evaluation {
  if (!before) return evaluation;
  const known = new Set(before.problems.map(({ message }) => message));
  const problems: readonly Problem[] = [
    ...before.problems,
    ...evaluation.problems.filter(({ message }) => !known.has(message)),
  ];
  return { ...evaluation, partial: problems.some(leavesOut), problems };
}

const mostReasons = 3;

function whyNothing(run: string, { problems }: Evaluation): string {
  const reasons = problems.slice(0, mostReasons).map(({ message }) => message);
  const what = `Nothing of the run "${run}" could be scored. ${reasons.join(' ')}`;
  const whereTo = `References are read from "${runFiles.predict}" in the run directory; where it is missing or damaged, make the run again.`;
  return `${what} ${whereTo}`;
}

function failed(message: string): Extract<ScoredRun, { readonly kind: 'failed' }> {
  return { kind: 'failed', message };
}
