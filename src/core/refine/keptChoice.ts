import { choiceOf, type Choice, type ChoiceRow } from './choice';
import { pairSteps } from '../document/stepPairs';

/** As `choiceOf`, where the user had left other steps than the model gave: they stand in the order of `chosen`. */
export function choiceKept(
  before: readonly string[],
  { steps, chosen }: { readonly steps: readonly string[]; readonly chosen: readonly string[] },
): Choice {
  const given = choiceOf(before, steps);
  const partners = partnersOf(chosen, given);
  const rows = chosen.map((text, index): Omit<ChoiceRow, 'id'> & { readonly from?: number } => {
    const from = partners[index];
    if (from === undefined) return { before: null, after: null, text };
    return { ...given[from]!, from, text };
  });
  // What was left out stands behind what the model gave before it.
  for (const [from, row] of given.entries())
    if (!partners.includes(from)) {
      const place = 1 + rows.findIndex((other) => other.from === from - 1);
      rows.splice(place, 0, { ...row, from, text: null });
    }
  return rows.map(({ before: old, after, text }, id) => ({ id, before: old, after, text }));
}

/** Of each chosen step the row that it was made from: one that says the same, else one in order that it is a version of. */
function partnersOf(chosen: readonly string[], given: Choice): readonly (number | undefined)[] {
  const partners = new Array<number | undefined>(chosen.length).fill(undefined);
  const free = new Set(given.keys());
  const pair = (step: number, row: number): void => {
    partners[step] = row;
    free.delete(row);
  };
  for (const side of ['after', 'before'] as const)
    for (const [step, text] of chosen.entries()) {
      if (partners[step] !== undefined) continue;
      const row = given.findIndex((one, index) => free.has(index) && one[side] === text);
      if (row >= 0) pair(step, row);
    }
  const rows = [...free].values();
  const edited = [...chosen.keys()].filter((step) => partners[step] === undefined).values();
  const versions = pairSteps(
    [...free].map((row) => given[row]!.after ?? given[row]!.before ?? ''),
    chosen.filter((_, step) => partners[step] === undefined),
  );
  for (const [old, now] of versions) {
    const row = old === null ? undefined : rows.next().value;
    const step = now === null ? undefined : edited.next().value;
    if (row !== undefined && step !== undefined) pair(step, row);
  }
  return partners;
}
