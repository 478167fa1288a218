import type { TextEdit } from './edit';
import { explanationReferences } from './explanationReferences';
import type { Instruction, InstructionDocument } from './model';
import { numberWords } from './numberWords';
import { newIndex, newRanges, type StepChange } from './stepChange';
import { indexByNumber } from './stepNumbers';
import { stepReferences, type NamedStep, type StepReference } from './stepReferences';

/**
 * The edits after which every reference to a step, in steps and in explanations, names the step that it named before. Of a
 * list or a range of steps, those that are gone drop out, and those that became one are named once; a single reference to
 * a step that is gone stays as it is (see `referencesLeftBehind`), as does one to a step that never was there, which may
 * name another one then: see `misledReference`.
 */
export function repairReferences(
  { text, instruction }: InstructionDocument,
  change: StepChange,
): TextEdit[] {
  return repairedLists({ text, instruction }, change).flatMap(({ list, parts, wanted }) => {
    const all = wanted.flat();
    const named = change.kind === 'merged' ? withoutRepetition(all) : all;
    return keepsItsForm(parts, wanted) && named.length === parts.length
      ? renamed(parts, named, text)
      : rewritten(list, named, text);
  });
}

/** The references that stay as they are although the steps that they name are gone. */
export function referencesLeftBehind(
  document: Pick<InstructionDocument, 'text' | 'instruction'>,
  change: StepChange,
): readonly NamedStep[] {
  return repairedLists(document, change)
    .filter(({ wanted }) => wanted.every((now) => now.length === 0))
    .flatMap(({ list }) => list);
}

interface RepairedList {
  readonly list: ReferenceList;
  readonly parts: readonly Part[];
  /** What becomes of each part. */
  readonly wanted: readonly NewPart[][];
}

function repairedLists(
  { text, instruction }: Pick<InstructionDocument, 'text' | 'instruction'>,
  change: StepChange,
): readonly RepairedList[] {
  const indexOf = indexByNumber(instruction.steps);
  const references = [...stepReferences(instruction), ...explanationReferences(instruction)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  return referenceLists(text, references).map((list) => {
    const parts = partsOf(list, text);
    return { list, parts, wanted: parts.map((part) => repairedPart(part, indexOf, change)) };
  });
}

/** The first reference that names no step, but would name one when the steps are numbered from 1. */
export function misledReference(instruction: Instruction): StepReference | undefined {
  const { steps } = instruction;
  const indexOf = indexByNumber(steps);
  return stepReferences(instruction).find(
    ({ number }) => number > 0 && number <= steps.length && indexOf(number) === undefined,
  );
}

type ReferenceList = readonly NamedStep[];

/** References that stand together on a line, as in "steps 2, 3 and 5". */
function referenceLists(text: string, references: readonly NamedStep[]): ReferenceList[] {
  const lists: NamedStep[][] = [];
  for (const reference of references) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    if (list && before && joint.test(between(text, before, reference))) list.push(reference);
    else lists.push([reference]);
  }
  return lists;
}

const joint =
  /^[ \t]*(?:,[ \t]*(?:and\/or|and|or|&)?|and\/or|and|or|&|\/|[-–—]|to|through|until)[ \t]*#?[ \t]*$/i;
const rangeJoint = /^[ \t]*(?:[-–—]|to|through|until)[ \t]*#?[ \t]*$/i;

function between(text: string, before: NamedStep, after: NamedStep): string {
  const gap = text.slice(before.span.end, after.span.start);
  return gap.length > 40 ? 'far' : gap;
}

/** A number of a list, or the two ends of a range. */
type Part = readonly [NamedStep] | readonly [NamedStep, NamedStep];

function partsOf(list: ReferenceList, text: string): Part[] {
  const parts: Part[] = [];
  for (const reference of list) {
    const last = parts.at(-1);
    if (last?.length === 1 && rangeJoint.test(between(text, last[0], reference)))
      parts[parts.length - 1] = [last[0], reference];
    else parts.push([reference]);
  }
  return parts;
}

/** Numbers from 1, the second one of a range only. */
type NewPart = readonly [number] | readonly [number, number];

/**
 * What becomes of a part: nothing where its steps are gone, several parts where a step left the middle of a range. Of what is no
 * range, since an end is not there or stands above the other, each end is renewed by itself.
 */
function repairedPart(
  [{ number: first }, last]: Part,
  indexOf: (number: number) => number | undefined,
  change: StepChange,
): NewPart[] {
  const from = indexOf(first);
  if (!last) {
    const index = from === undefined ? first - 1 : newIndex(change, from);
    return index === undefined ? [] : [[index + 1]];
  }
  const to = indexOf(last.number);
  if (from === undefined || to === undefined || from >= to) {
    const end = (number: number, index: number | undefined): number => {
      const now = index === undefined ? undefined : newIndex(change, index);
      return now === undefined ? number : now + 1;
    };
    return [[end(first, from), end(last.number, to)]];
  }
  return newRanges(change, { from, to }).map(([start, end]) =>
    start === end ? [start + 1] : [start + 1, end + 1],
  );
}

/** Whether new numbers in the old places say it all. */
function keepsItsForm(parts: readonly Part[], wanted: readonly NewPart[][]): boolean {
  return wanted.every((now, index) => now.length === 1 && now[0]!.length === parts[index]!.length);
}

function renamed(parts: readonly Part[], wanted: readonly NewPart[], text: string): TextEdit[] {
  return parts.flatMap((part, index) =>
    part.flatMap(({ span }, place) => {
      const written = text.slice(span.start, span.end);
      const number = inStyleOf(written, wanted[index]![place]!);
      return number === written ? [] : [{ span, text: number }];
    }),
  );
}

/** The parts of a list without single numbers that it has already. */
function withoutRepetition(parts: readonly NewPart[]): NewPart[] {
  const said = new Set<number>();
  return parts.filter(([number, to]) => {
    const isNew = to !== undefined || !said.has(number);
    if (to === undefined) said.add(number);
    return isNew;
  });
}

function rewritten(list: ReferenceList, parts: readonly NewPart[], text: string): TextEdit[] {
  const first = list[0]!;
  const { start } = first.span;
  const { end } = list.at(-1)!.span;
  if (parts.length === 0) return [];
  const style = text.slice(start, first.span.end);
  const words = parts.map((part) => part.map((number) => inStyleOf(style, number)).join('-'));
  const conjunction = /\bor\b/i.test(text.slice(start, end)) ? ' or ' : ' and ';
  const written = [words.slice(0, -1).join(', '), words.at(-1)!].filter((word) => word !== '');
  const edit = { span: { start, end }, text: written.join(conjunction) };
  const isOne = parts.length === 1 && parts[0]!.length === 1;
  return isOne ? [...singular(text, start), edit] : [edit];
}

/** "steps 2 and 3" that became one is "step 2". */
function singular(text: string, numberStart: number): TextEdit[] {
  const behind = /steps(\s*#?\s*)$/i.exec(text.slice(Math.max(0, numberStart - 20), numberStart));
  if (!behind) return [];
  const end = numberStart - behind[1]!.length;
  return [{ span: { start: end - 1, end }, text: '' }];
}

/** Words stay words as far as they go, with their capitals. */
function inStyleOf(written: string, number: number): string {
  const word = numberWords[number - 1];
  if (/^\d/.test(written) || word === undefined) return String(number);
  if (written === written.toUpperCase()) return word.toUpperCase();
  return written.startsWith(written[0]!.toUpperCase()) && written[0] !== written[0]!.toLowerCase()
    ? word[0]!.toUpperCase() + word.slice(1)
    : word;
}
