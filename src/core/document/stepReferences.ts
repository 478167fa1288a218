import { remembered } from '../text/remembered';
import type { Example, Instruction, Span, Value } from './model';
import { numberedReferences, type WrittenList } from './numberedReferences';
import { ordinalReferences } from './ordinalReferences';

/** A place that names a step by its number, e.g. the `3` of "go back to step 3". */
export interface NamedStep {
  /** The number alone, in the source. */
  readonly span: Span;
  /** The written number. */
  readonly number: number;
}

/** One in a step. */
export interface StepReference extends NamedStep {
  /** Index of the step that holds the reference. */
  readonly step: number;
}

/** What one phrase names, e.g. `2` and `3` of "steps 2 and 3"; an ordinal counts as a number. */
export interface ReferenceList {
  readonly kind: 'numbers' | 'ordinals';
  readonly numbers: readonly NamedStep[];
  /** Numbers that may belong to it, but in words that are not understood. With any, the list must stay as it is. */
  readonly unread: readonly number[];
  /** Index of the step that holds it; `undefined` in an explanation. */
  readonly step: number | undefined;
}

/**
 * Every reference from a step to a step, in the order of the text: "step 3", "steps 2 and 3", "steps 2-4" (both ends),
 * "step #3", "step **3**", "step (3)", "step 1, then 3", "step two", and "step 2a", which is a part of step 2. It may name
 * a step that is not there. What counts steps ("3 steps"), belongs to something else ("the recipe's step 3", "step 3 of the
 * recipe") or is quoted as words to write (`Write "Step 1:"`) is none. An exact list has none, since its text does not stand
 * in the source.
 */
export function stepReferences(instruction: Instruction): readonly StepReference[] {
  const known = kept.get(instruction);
  if (known) return known;
  const found = instruction.steps.flatMap(({ value }, step) =>
    referencesIn(value).map((reference) => ({ ...reference, step })),
  );
  kept.set(instruction, found);
  return found;
}

/** What several rules and features ask about one reading of a document. */
const kept = new WeakMap<Instruction, readonly StepReference[]>();

/** What names steps by number in a text, in its order. */
export function referencesIn(value: Value): NamedStep[] {
  return placed(value, numberLists).flatMap(({ numbers }) => numbers);
}

/**
 * Every list of references in steps and explanations, by number or, unless the task is about steps of its own, by ordinal
 * ("the third step"), in the order of the source.
 */
export function referenceLists(instruction: Instruction): readonly ReferenceList[] {
  const known = keptLists.get(instruction);
  if (known) return known;
  const lists = readLists(instruction);
  keptLists.set(instruction, lists);
  return lists;
}

const keptLists = new WeakMap<Instruction, readonly ReferenceList[]>();

function readLists(instruction: Instruction): ReferenceList[] {
  const { steps, positiveExamples, negativeExamples } = instruction;
  const withOrdinals = !isAboutSteps(instruction);
  const listsIn = (value: Value, step: number | undefined): ReferenceList[] => [
    ...placed(value, numberLists).map((list) => ({
      kind: 'numbers' as const,
      ...list,
      step,
    })),
    ...(withOrdinals ? placed(value, ordinalLists) : []).map((list) => ({
      kind: 'ordinals' as const,
      ...list,
      step,
    })),
  ];
  return [
    ...steps.flatMap(({ value }, step) => listsIn(value, step)),
    ...[...positiveExamples, ...negativeExamples].flatMap((example) =>
      example.explanation && !showsSteps(example) ? listsIn(example.explanation, undefined) : [],
    ),
  ].sort((a, b) => a.numbers[0]!.span.start - b.numbers[0]!.span.start);
}

/** Whether input or output of an example speak of steps: then its explanation means theirs. */
export function showsSteps({ input, output }: Example): boolean {
  return [input, output].some((value) => value && /\bsteps?\b/i.test(value.text));
}

/** Whether what the task works on has steps, as a recipe has: "the last step" may be one of those. */
export function isAboutSteps({
  definition,
  positiveExamples,
  negativeExamples,
}: Instruction): boolean {
  const task = (definition?.text ?? '').replace(ofInstruction, '');
  return /\bsteps?\b/i.test(task) || [...positiveExamples, ...negativeExamples].some(showsSteps);
}

/** "Follow these steps", "step by step". */
const ofInstruction = /\bstep[ -]by[ -]step\b|\b(?:the|these|following)\s+steps(?:\s+below)?\b/gi;

interface PlacedList {
  readonly numbers: readonly NamedStep[];
  readonly unread: readonly number[];
}

/** With every key stroke nearly all steps come again. */
const numberLists = remembered((text): readonly WrittenList[] => [...numberedReferences(text)]);
const ordinalLists = remembered((text): readonly WrittenList[] => ordinalReferences(text));

/** What a reader finds in a value, in offsets of the source; nothing in an exact value. */
function placed(value: Value, read: (text: string) => readonly WrittenList[]): PlacedList[] {
  if (value.runs.length === 0) return [];
  const place = placesOf(value);
  return read(value.text).map(({ numbers, unread }) => ({
    numbers: numbers.map(({ number, start, end }) => ({
      span: { start: place(start), end: place(end) },
      number,
    })),
    unread,
  }));
}

/** Offsets of a value's text as offsets of the source; asked in ascending order, so that all of them take linear time. */
function placesOf({ runs }: Value): (offset: number) => number {
  let current = 0;
  return (offset) => {
    while (current + 1 < runs.length && runs[current + 1]!.textStart <= offset) current++;
    const run = runs[current]!;
    return run.sourceStart + offset - run.textStart;
  };
}
