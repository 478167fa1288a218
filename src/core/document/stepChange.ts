/** A change of the list of steps. Steps are counted from 0, as they were before it. */
export type StepChange =
  /** Steps go to other places; none of them passes another of them. */
  | { readonly kind: 'moved'; readonly moves: readonly StepMove[] }
  | {
      /**
       * `inserted`: a new step stands before it. `split`: it became two. `merged`: it and the next became one. `deleted`: it is
       * gone.
       */
      readonly kind: 'inserted' | 'split' | 'merged' | 'deleted';
      readonly index: number;
    }
  /** Every step stays where it is, and gets the number that it has there. */
  | { readonly kind: 'renumbered' };

/** The step goes to another place; those between the two move on by one. */
export interface StepMove {
  readonly index: number;
  readonly to: number;
}

/** Where a step is after a change; the first part of one that was split; `undefined` for one that is gone. */
export function newIndex(change: StepChange, step: number): number | undefined {
  switch (change.kind) {
    case 'renumbered':
      return step;
    case 'moved': {
      const move = change.moves.find(
        ({ index, to }) => Math.min(index, to) <= step && step <= Math.max(index, to),
      );
      if (!move) return step;
      if (step === move.index) return move.to;
      return move.index < move.to ? step - 1 : step + 1;
    }
    case 'inserted':
      return step >= change.index ? step + 1 : step;
    case 'split':
      return step > change.index ? step + 1 : step;
    case 'merged':
      return step > change.index ? step - 1 : step;
    case 'deleted':
      return step === change.index ? undefined : step > change.index ? step - 1 : step;
  }
}

/** By how many steps a list grows. */
export function growth({ kind }: StepChange): number {
  if (kind === 'inserted' || kind === 'split') return 1;
  return kind === 'merged' || kind === 'deleted' ? -1 : 0;
}

/** First and last step of each range that the steps from one to another make after a change. */
export function newRanges(
  change: StepChange,
  { from, to }: { readonly from: number; readonly to: number },
): [number, number][] {
  if (change.kind === 'deleted') {
    const start = from > change.index ? from - 1 : from;
    const end = to >= change.index ? to - 1 : to;
    return start <= end ? [[start, end]] : [];
  }
  if (change.kind === 'split' && to === change.index) return [[from, to + 1]];
  if (change.kind === 'moved') return rangesAfterMove(change, { from, to });
  return [[newIndex(change, from)!, newIndex(change, to)!]];
}

/** A step that left a range, or came into it, makes several of it. */
function rangesAfterMove(
  change: StepChange,
  { from, to }: { readonly from: number; readonly to: number },
): [number, number][] {
  const places = Array.from({ length: to - from + 1 }, (_, at) => newIndex(change, from + at)!);
  const ranges: [number, number][] = [];
  for (const place of places.sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges.length === 1 ? ranges : ranges.flatMap(numbersOrRange);
}

/** Two steps are no range. */
function numbersOrRange([from, to]: [number, number]): [number, number][] {
  return to - from === 1
    ? [
        [from, from],
        [to, to],
      ]
    : [[from, to]];
}
