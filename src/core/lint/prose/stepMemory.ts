/**
 * What a rule has found in the texts of steps, for the next time that it sees them: with every key stroke, and from turn to
 * turn of a refinement, most steps are the same. What a rule looks at besides the text of the step belongs to `context`.
 */
export interface StepMemory<Found extends object | string | number | boolean | null> {
  recall(context: string, step: string, look: () => Found): Found;
}

/**
 * What was not asked for while so many other steps were new is forgotten: a file of 20,000 lines has 8,000 steps, and every
 * key stroke makes a new one.
 */
const mostSteps = 4_500;
/** An instruction counts for so many steps besides its own; a batch of 64 requests works on as many by turns. */
const shareOfContext = 40;

export function stepMemory<
  Found extends object | string | number | boolean | null,
>(): StepMemory<Found> {
  let young = new Map<string, Map<string, Found>>();
  let old = young;
  let count = 0;
  let last: string | undefined;
  let fresh = new Map<string, Found>();
  let kept: ReadonlyMap<string, Found> | undefined;
  const turnTo = (context: string): void => {
    fresh = young.get(context) ?? new Map<string, Found>();
    kept = old.get(context);
    young.set(context, fresh);
    if (fresh.size === 0 && !kept) count += shareOfContext;
  };
  return {
    recall(context, step, look) {
      if (context !== last) turnTo(context);
      last = context; // the same string object next time, which needs no comparing letter by letter
      const known = fresh.get(step);
      if (known !== undefined) return known;
      const steps = fresh; // it may turn to another instruction while it looks
      const before = kept?.get(step);
      if (before !== undefined) {
        steps.set(step, before);
        return before;
      }
      const found = look();
      steps.set(step, found);
      if (++count >= mostSteps) {
        old = young;
        young = new Map();
        count = 0;
        last = undefined;
      }
      return found;
    },
  };
}
