import { pairSteps } from '../document/stepPairs';
import { compareWords, type Word } from '../text/compareWords';

/** A step word by word against the stage before. A step that went away has only removed words. */
export interface StepComparison {
  readonly words: readonly Word[];
}

/**
 * Lays two lists of steps side by side. Steps keep the order of `after`; what went away stands where it was. Joining the
 * words that are not removed gives `after`, step by step; joining those that are not added gives `before`.
 */
export function compareSteps(
  before: readonly string[],
  after: readonly string[],
): readonly StepComparison[] {
  return pairSteps(before, after).map(([old, now]) => ({ words: compareWords(old, now) }));
}

export function areSameSteps(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
