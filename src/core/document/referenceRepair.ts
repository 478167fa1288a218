import type { TextEdit } from './edit';
import type { InstructionDocument, Step } from './model';
import { inStyleOf } from './numberWords';
import { newIndex, newRanges, type StepChange } from './stepChange';
import { indexByNumber } from './stepNumbers';
import { referenceLists, type NamedStep, type ReferenceList } from './stepReferences';

/**
 * The edits after which every reference to a step, in steps and in explanations, names the step that it named before. Of a
 * list or a range of steps, those that are gone drop out, and those that became one are named once; a single reference to
 * a step that is gone stays as it is (see `referencesLeftBehind`), as does a list that is not understood as a whole (see
 * `staleReferences`), and one to a step that never was there, which may name another one then: see `numberingHindrance`.
 */
export function repairReferences(
  { text, instruction }: InstructionDocument,
  change: StepChange,
): TextEdit[] {
  return repairedLists({ text, instruction }, change).flatMap(({ list, parts, wanted }) => {
    const all = wanted.flat();
    const named = change.kind === 'merged' ? withoutRepetition(all) : all;
    const keepsForm = keepsItsForm(parts, wanted);
    if (isPlain(list, text) && !(keepsForm && named.length === parts.length))
      return rewritten(list, named, text);
    return parts.flatMap((part, index) => {
      const [now] = wanted[index]!;
      return now?.length === part.length ? renamed(part, now, text) : [];
    });
  });
}

/** The references that stay as they are although the steps that they name are gone. */
export function referencesLeftBehind(
  document: Pick<InstructionDocument, 'text' | 'instruction'>,
  change: StepChange,
): readonly NamedStep[] {
  return repairedLists(document, change).flatMap(({ list, parts, wanted }) => {
    const isGone = (index: number): boolean => wanted[index]!.length === 0;
    if (isPlain(list, document.text) && !parts.every((_, index) => isGone(index))) return [];
    return parts.flatMap((part, index) => (isGone(index) ? part : []));
  });
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
  const { steps } = instruction;
  const indexOf = indexByNumber(steps);
  const lists = referenceLists(instruction).filter((list) => isUnderstood(list, steps));
  return lists.map((list) => {
    const parts = partsOf(list, text);
    return { list, parts, wanted: parts.map((part) => repairedPart(part, indexOf, change)) };
  });
}

/** Whether a list is read as a whole; in a list of steps that is numbered otherwise, "the third step" may mean step 3. */
export function isUnderstood(
  { kind, numbers, unread }: ReferenceList,
  steps: readonly Step[],
): boolean {
  const isInPlace = ({ number }: NamedStep): boolean =>
    (steps[number - 1]?.number ?? number) === number;
  return unread.length === 0 && (kind === 'numbers' || numbers.every(isInPlace));
}

const closing = String.raw`[)\]"”'’\x60*]{0,3}`;
const opening = String.raw`(?:#|nos?\.|nrs?\.)?[ \t]*[(\["“'‘\x60*]{0,2}`;
const joint = new RegExp(
  String.raw`^${closing}[ \t]*(?:,[ \t]*(?:and\/or|and|or|&)?|and\/or|and|or|&|\/|\+|plus|as well as|[-–—]|to|through|until)[ \t]*${opening}[ \t]*$`,
  'i',
);
const rangeJoint = new RegExp(
  String.raw`^${closing}[ \t]*(?:[-–—]|to|through|until)[ \t]*${opening}[ \t]*$`,
  'i',
);

/** Whether nothing but the usual joints stands between the numbers of a list, so that it can be written anew. */
function isPlain({ kind, numbers }: ReferenceList, text: string): boolean {
  return (
    kind === 'numbers' &&
    numbers.every(
      (number, index) => index === 0 || joint.test(gap(text, numbers[index - 1]!, number)),
    )
  );
}

function gap(text: string, before: NamedStep, after: NamedStep): string {
  return text.slice(before.span.end, Math.min(after.span.start, before.span.end + 41));
}

/** A number of a list, or the two ends of a range. */
type Part = readonly [NamedStep] | readonly [NamedStep, NamedStep];

function partsOf({ numbers }: ReferenceList, text: string): Part[] {
  const parts: Part[] = [];
  for (const reference of numbers) {
    const last = parts.at(-1);
    if (last?.length === 1 && rangeJoint.test(gap(text, last[0], reference)))
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

function renamed(part: Part, wanted: NewPart, text: string): TextEdit[] {
  return part.flatMap(({ span }, place) => {
    const written = text.slice(span.start, span.end);
    const number = inStyleOf(written, wanted[place]!);
    return number === written ? [] : [{ span, text: number }];
  });
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

function rewritten(
  { numbers }: ReferenceList,
  parts: readonly NewPart[],
  text: string,
): TextEdit[] {
  const first = numbers[0]!;
  const { start } = first.span;
  const { end } = numbers.at(-1)!.span;
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
  const behind = beforeNumber.exec(text.slice(Math.max(0, numberStart - 20), numberStart));
  if (!behind) return [];
  const end = numberStart - behind[1]!.length;
  return [{ span: { start: end - 1, end }, text: '' }];
}

const beforeNumber = new RegExp(String.raw`steps(\s*${opening}\s*)$`, 'i');
