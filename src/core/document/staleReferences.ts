import type { Instruction } from './model';
import { isUnderstood } from './referenceRepair';
import { relativeReferences, type RelativeReference } from './relativeReferences';
import { growth, newIndex, type StepChange } from './stepChange';
import { indexByNumber } from './stepNumbers';
import { isAboutSteps, referenceLists, stepReferences, type ReferenceList } from './stepReferences';

/** Words that name another step after a change than before it, or none, and that nobody can repair but a person. */
export interface StaleReference {
  readonly words: string;
  /** Index of the step that says them, before the change; `undefined` for an explanation. */
  readonly step: number | undefined;
}

/**
 * What names other steps after a change and is not repaired: lists that are not understood as a whole, and words such as "the
 * previous step". A single reference to a step that is gone is another matter: see `referencesLeftBehind`.
 */
export function staleReferences(
  document: { readonly text: string; readonly instruction: Instruction },
  change: StepChange,
): readonly StaleReference[] {
  const { text, instruction } = document;
  const { steps } = instruction;
  const ofLists = referenceLists(instruction)
    .filter((list) => list.step === undefined || newIndex(change, list.step) !== undefined)
    .filter((list) => !isUnderstood(list, steps) && namesOthers(list, instruction, change))
    .map((list) => ({ words: wordsOf(list, text), step: list.step }));
  if (isAboutSteps(instruction)) return ofLists;
  const relative = steps.flatMap(({ value }, step) =>
    relativeReferences(value.runs.length === 0 ? '' : value.text)
      .filter(({ names }) => isStale(names, { step, steps: steps.length, change }))
      .map(({ words }) => ({ words, step })),
  );
  const place = ({ step = steps.length }: StaleReference): number => step;
  return [...ofLists, ...relative].sort((a, b) => place(a) - place(b));
}

/** Why a list cannot be numbered from 1 as it is. Steps count from 0. */
export type NumberingHindrance =
  /** A step names one that is not there, and would name another one. */
  | { readonly kind: 'missing'; readonly step: number; readonly number: number }
  /** Words that are not understood as a whole name steps that would get other numbers. */
  | { readonly kind: 'unclear'; readonly step: number | undefined; readonly words: string };

export function numberingHindrance(document: {
  readonly text: string;
  readonly instruction: Instruction;
}): NumberingHindrance | undefined {
  const { text, instruction } = document;
  const { steps } = instruction;
  const indexOf = indexByNumber(steps);
  const missing = stepReferences(instruction).find(
    ({ number }) => number > 0 && number <= steps.length && indexOf(number) === undefined,
  );
  if (missing) return { kind: 'missing', step: missing.step, number: missing.number };
  const unclear = referenceLists(instruction).find(
    (list) =>
      list.kind === 'numbers' &&
      list.unread.length > 0 &&
      namesOthers(list, instruction, { kind: 'renumbered' }),
  );
  return unclear && { kind: 'unclear', step: unclear.step, words: wordsOf(unclear, text) };
}

function namesOthers(list: ReferenceList, { steps }: Instruction, change: StepChange): boolean {
  const indexOf = indexByNumber(steps);
  const numbers = [...list.numbers.map(({ number }) => number), ...list.unread];
  return numbers.some((number) => {
    const index = indexOf(number);
    return index !== undefined && newIndex(change, index) !== number - 1;
  });
}

/** The phrase with its noun, on one line. */
function wordsOf({ kind, numbers }: ReferenceList, text: string): string {
  const { start } = numbers[0]!.span;
  const { end } = numbers.at(-1)!.span;
  const before = /[Ss]teps?[^\p{L}]*(?:\p{L}+\.?[^\p{L}]*)?$/u.exec(
    text.slice(Math.max(0, start - 30), start),
  );
  const words =
    kind === 'ordinals'
      ? `the ${text.slice(start, end)} step${numbers.length > 1 ? 's' : ''}`
      : (before?.[0] ?? '') + text.slice(start, end);
  return words.replace(/\s+/g, ' ');
}

interface Standing {
  readonly step: number;
  readonly steps: number;
  readonly change: StepChange;
}

function isStale(names: RelativeReference['names'], { step, steps, change }: Standing): boolean {
  const here = newIndex(change, step);
  if (here === undefined) return false;
  switch (names.kind) {
    case 'neighbour': {
      const named = step + names.distance;
      return named >= 0 && named < steps && newIndex(change, named) !== here + names.distance;
    }
    case 'last':
      return newIndex(change, steps - 1) !== steps - 1 + growth(change);
    case 'numbers':
      return names.numbers.some(
        (number) => number >= 1 && number <= steps && newIndex(change, number - 1) !== number - 1,
      );
  }
}
