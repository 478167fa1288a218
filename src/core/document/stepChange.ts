/** A change of the list of steps. Steps are counted from 0, as they were before it. */
export type StepChange =
  | {
      /**
       * `swapped`: the step and the next change places. `inserted`: a new step stands before it. `split`: it became two.
       * `merged`: it and the next became one. `deleted`: it is gone.
       */
      readonly kind: 'swapped' | 'inserted' | 'split' | 'merged' | 'deleted';
      readonly index: number;
    }
  /** Every step stays where it is, and gets the number that it has there. */
  | { readonly kind: 'renumbered' };

/** Where a step is after a change; the first part of one that was split; `undefined` for one that is gone. */
export function newIndex(change: StepChange, step: number): number | undefined {
  if (change.kind === 'renumbered') return step;
  const { kind, index } = change;
  switch (kind) {
    case 'swapped':
      return step === index ? index + 1 : step === index + 1 ? index : step;
    case 'inserted':
      return step >= index ? step + 1 : step;
    case 'split':
      return step > index ? step + 1 : step;
    case 'merged':
      return step > index ? step - 1 : step;
    case 'deleted':
      return step === index ? undefined : step > index ? step - 1 : step;
  }
}

/** First and last step of each range that the steps from one to another make after a change. */
export function newRanges(
  change: StepChange,
  { from, to }: { readonly from: number; readonly to: number },
): [number, number][] {
  if (change.kind === 'renumbered') return [[from, to]];
  const { kind, index } = change;
  if (kind === 'deleted') {
    const start = from > index ? from - 1 : from;
    const end = to >= index ? to - 1 : to;
    return start <= end ? [[start, end]] : [];
  }
  if (kind === 'split' && to === index) return [[from, to + 1]];
  if (kind === 'swapped' && to === index)
    return [...numbersOrRange(from, to - 1), [to + 1, to + 1]];
  if (kind === 'swapped' && from === index + 1)
    return [[from - 1, from - 1], ...numbersOrRange(from + 1, to)];
  if (kind === 'swapped') return [[from, to]];
  return [[newIndex(change, from)!, newIndex(change, to)!]];
}

/** Two steps are no range. */
function numbersOrRange(from: number, to: number): [number, number][] {
  return to - from === 1
    ? [
        [from, from],
        [to, to],
      ]
    : [[from, to]];
}
