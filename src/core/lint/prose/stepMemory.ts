/**
 * What a rule has found in the texts of steps, for the next time that it sees them: with every key stroke, and from turn to
 * turn of a refinement, most steps are the same. What a rule looks at besides the text of the step belongs to `context`.
 */
export interface StepMemory<Found extends object | string | number | boolean | null> {
  recall(context: string, step: string, look: () => Found): Found;
}

/** More instructions than a batch of 64 requests works on by turns; what was not asked for during twice as many others is forgotten. */
const mostContexts = 128;
const mostSteps = 20_000;

export function stepMemory<
  Found extends object | string | number | boolean | null,
>(): StepMemory<Found> {
  let young = new Map<string, Map<string, Found>>();
  let old = young;
  let last: string | undefined;
  let steps = new Map<string, Found>();
  return {
    recall(context, step, look) {
      if (context !== last) {
        steps = young.get(context) ?? old.get(context) ?? new Map<string, Found>();
        if (young.size >= mostContexts) {
          old = young;
          young = new Map();
        }
        young.set(context, steps);
      }
      last = context; // the same string object next time, which needs no comparing letter by letter
      const known = steps.get(step);
      if (known !== undefined) return known;
      if (steps.size >= mostSteps) steps.clear();
      const found = look();
      steps.set(step, found);
      return found;
    },
  };
}
