import { leavesOut, type Problem } from './model';

/**
 * Collects what went wrong without growing with it: of each kind the first messages, and a last one that counts the
 * rest.
 */
export interface ProblemList {
  add(problem: Problem): void;
  /** Whether one of them leaves something out of the scores. */
  isPartial(): boolean;
  /** By kind, in the order in which the kinds first came; the counts of a kind add up to all there were. */
  problems(): readonly Problem[];
}

/** How many messages of one kind are kept. */
export const messagesPerKind = 20;

export function createProblemList(): ProblemList {
  const kinds = new Map<
    Problem['kind'],
    { readonly shown: Problem[]; more: number; count: number }
  >();
  return {
    add: (problem) => {
      let of = kinds.get(problem.kind);
      if (!of) kinds.set(problem.kind, (of = { shown: [], more: 0, count: 0 }));
      if (of.shown.length < messagesPerKind) of.shown.push(problem);
      else {
        of.more++;
        of.count += problem.count;
      }
    },
    isPartial: () => [...kinds.values()].some(({ shown }) => shown.some(leavesOut)),
    problems: () =>
      [...kinds].flatMap(([kind, { shown, more, count }]) =>
        more === 0
          ? shown
          : [...shown, { kind, message: furtherMessage(kind, more, count), count }],
      ),
  };
}

function furtherMessage(kind: Problem['kind'], more: number, count: number): string {
  const amount = count === more ? '' : ` (${count} in all)`;
  return `And ${more} more like the last one: ${nouns[kind]}${amount}.`;
}

const nouns: Readonly<Record<Problem['kind'], string>> = {
  'missing-prediction': 'instances without a prediction',
  'repeated-prediction': 'ids with more than one prediction',
  'ambiguous-prediction': 'ids that may be of other instances',
  'unknown-prediction': 'predictions for no instance',
  'unreadable-prediction': 'predictions that cannot be read',
  'missing-reference': 'predictions without references',
  'unreadable-reference': 'references that cannot be read',
  'repeated-instance': 'ids that come again',
  'repeated-task': 'tasks given more than once',
  'several-categories': 'tasks with several categories',
  'empty-task': 'tasks without instances',
  'no-example': 'instances of tasks without an example',
  'unreadable-task': 'tasks that cannot be read',
};
