import type { Step } from './model';

/**
 * Index of the step that "step 3" means: the first that is written with this number, else the third of the list if it is
 * written without one; `undefined` where there is none.
 */
export function indexByNumber(steps: readonly Step[]): (number: number) => number | undefined {
  const written = new Map<number, number>();
  for (const [index, { number }] of steps.entries())
    if (number !== null && !written.has(number)) written.set(number, index);
  return (number) =>
    written.get(number) ?? (steps[number - 1]?.number === null ? number - 1 : undefined);
}
