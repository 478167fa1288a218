import type { Evaluation } from './evaluate';
import { leavesOut, type Problem } from './model';
import { messagesPerKind } from './problems';

/**
 * The problem to speak of where there is room for one: of the kind that left most out of the scores, the one that left out
 * most. Where no prediction fits an instance, the one that says so. `undefined` without problems.
 */
export function costliestProblem({
  overall,
  problems,
}: Pick<Evaluation, 'overall' | 'problems'>): Problem | undefined {
  const unknown = problems.find(({ kind }) => kind === 'unknown-prediction');
  if (overall === null && unknown) return unknown;
  const costs = new Map<Problem['kind'], number>();
  for (const problem of problems)
    if (leavesOut(problem) || problem === unknown)
      costs.set(problem.kind, (costs.get(problem.kind) ?? 0) + problem.count);
  const worst = largest([...costs], ([, cost]) => cost)?.[0];
  if (worst === undefined) return problems[0];
  // The last of more than these counts the rest.
  const named = problems.filter(({ kind }) => kind === worst).slice(0, messagesPerKind);
  return largest(named, ({ count }) => count);
}

/** The first of several. */
function largest<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item | undefined {
  let best = items[0];
  for (const item of items) if (sizeOf(item) > sizeOf(best!)) best = item;
  return best;
}
