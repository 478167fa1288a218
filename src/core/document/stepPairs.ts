/** Two steps are versions of one another if they share at least this part of their words. */
const kinship = 0.35;
/** Beyond this many pairs of steps, steps are compared place by place: such a list is damage, not work. */
const mostPairs = 250_000;

/** A step before and after; `null` where it has no partner. */
export type StepPair = readonly [old: string | null, now: string | null];

/** Pairs steps in order so that the sum of their likeness is greatest; what has no partner stands alone. */
export function pairSteps(before: readonly string[], after: readonly string[]): StepPair[] {
  if (before.length * after.length > mostPairs)
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [
      before[index] ?? null,
      after[index] ?? null,
    ]);
  const likeness = table(before.map(words), after.map(words));
  const best = bestSums(likeness, before.length, after.length);
  const result: StepPair[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const together = i < before.length && j < after.length ? likeness[i]![j]! : 0;
    if (together > 0 && best[i]![j] === together + best[i + 1]![j + 1]!)
      result.push([before[i++]!, after[j++]!]);
    else if (i < before.length && best[i]![j] === best[i + 1]![j]!)
      result.push([before[i++]!, null]);
    else result.push([null, after[j++]!]);
  }
  return result;
}

/** `sums[i][j]`: the greatest likeness that the steps from `i` and from `j` on can have. */
function bestSums(likeness: readonly (readonly number[])[], rows: number, columns: number) {
  const sums = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const together = likeness[i]![j]!;
      sums[i]![j] = Math.max(
        sums[i + 1]![j]!,
        sums[i]![j + 1]!,
        together > 0 ? together + sums[i + 1]![j + 1]! : 0,
      );
    }
  return sums;
}

function table(
  before: readonly ReadonlySet<string>[],
  after: readonly ReadonlySet<string>[],
): number[][] {
  return before.map((old) => after.map((now) => sharedPart(old, now)));
}

/** Dice coefficient of two sets of words; 0 below the bound of kinship. */
function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const part = a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size);
  return part >= kinship ? part : 0;
}

function words(step: string): ReadonlySet<string> {
  return new Set(step.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
