import type { Instruction, Span, Value } from './model';
import { numberWords } from './numberWords';

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

/** What names steps in a text, in its order. */
export function referencesIn(value: Value): NamedStep[] {
  if (value.runs.length === 0) return [];
  const place = placesOf(value);
  return Array.from(references(value.text), ({ number, start, end }) => ({
    span: { start: place(start), end: place(end) },
    number,
  }));
}

interface WrittenNumber {
  readonly number: number;
  /** Where it stands in the text of the step. */
  readonly start: number;
  readonly end: number;
}

/** How a number is joined to the one before it. */
type Joint = 'first' | 'comma' | 'slash' | 'then' | 'word';

interface ListedNumber extends WrittenNumber {
  readonly joint: Joint;
}

const head = /(?<![\p{L}\p{N}_-])(step|steps)(?![\p{L}\p{N}_])/giu;

function* references(text: string): Generator<WrittenNumber> {
  for (const match of text.matchAll(head)) {
    const end = match.index + match[0].length;
    const numbers = numbersFrom(text, end);
    const last = numbers.at(-1);
    if (!last) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const behind = text.slice(last.end, last.end + 60);
    const after = behind.replace(/^(?:\*{1,2}|\))/, '');
    if (text[numbers[0]!.start - 1] === '(' && !areNamedInBrackets(numbers, { before, behind }))
      continue;
    if (belongsElsewhere(before, after) || isQuoted(before, after)) continue;
    yield* meant(numbers, { plural: match[0].length > 4, text });
  }
}

/** "Step (3)", "the steps (1-3)"; but not "each step (1)", nor "few steps (3)". */
function areNamedInBrackets(
  numbers: readonly ListedNumber[],
  { before, behind }: { readonly before: string; readonly behind: string },
): boolean {
  return (
    behind.startsWith(')') &&
    (numbers.length > 1 ||
      !/\b(?:few|fewer|many|more|most|least|single|one|each|every|this|that|next|same|an?)\s+$/i.test(
        before,
      ))
  );
}

const number = new RegExp(
  String.raw`(?<opening>\s*#\s*|\s+(?:(?:#|no\.|nr\.|number\b)\s*)?(?:\*{1,2}|\()?)(?<number>\d{1,9}(?!\d)|(?:${numberWords.join('|')})(?![\p{L}\p{N}_]))`,
  'iuy',
);
const furtherNumber = new RegExp(
  String.raw`(?:\*{1,2})?(?<joint>\s*(?:,?\s*(?<=[,\s])then\s|,\s*(?:and/or|and|or|&)\s|,|/|&|[-–—]|(?<=\s)(?:and/or|and|or|to|through|until)\s)\s*)(?:#\s*|\*{1,2})?(?<number>\d{1,9}(?!\d)|(?:${numberWords.join('|')})(?![\p{L}\p{N}_]))`,
  'iuy',
);
const part = /(?:\.\d+|\.?[a-z]|\([a-z0-9]\))?(?![\p{L}\p{N}_])/iuy;

/** The numbers behind the word "step" that ends at `from`. */
function numbersFrom(text: string, from: number): ListedNumber[] {
  const found: ListedNumber[] = [];
  for (let at = from; ;) {
    const pattern = found.length === 0 ? number : furtherNumber;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const written = match?.groups?.['number'];
    if (!match || written === undefined) return found;
    const end = match.index + match[0].length;
    part.lastIndex = end;
    const whole = part.exec(text);
    if (!whole) return found;
    found.push({
      number: numberOf(written),
      start: end - written.length,
      end,
      joint: found.length === 0 ? 'first' : jointOf(match.groups?.['joint'] ?? ''),
    });
    at = part.lastIndex;
  }
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : numberWords.indexOf(written.toLowerCase()) + 1;
}

function jointOf(written: string): Joint {
  const joint = written.trim();
  if (/then$/i.test(joint)) return 'then';
  return joint === ',' ? 'comma' : joint === '/' ? 'slash' : 'word';
}

/**
 * The numbers of a list that name steps. Only "steps" promises several of them: behind "step 2" a comma may begin
 * something else ("In step 2, 3 words …"), as may any joint before a plural ("Join step 2 and 3 words").
 */
function meant(
  numbers: readonly ListedNumber[],
  { plural, text }: { readonly plural: boolean; readonly text: string },
): readonly WrittenNumber[] {
  const closed = numbers.findLastIndex(({ joint }) => joint === 'word' || joint === 'then');
  const certain = plural ? 2 : 1;
  const wrong = numbers.findIndex(
    ({ joint, end }, index) =>
      index >= certain &&
      ((!plural && (joint === 'slash' || (joint === 'comma' && index > closed))) ||
        (joint === 'then' && !/^\*{0,2}\s*(?:[.,;:!?)]|$)/.test(text.slice(end, end + 40))) ||
        countsSomething(text.slice(end, end + 40))),
  );
  const kept = wrong === -1 ? numbers : numbers.slice(0, wrong);
  const ends = plural || kept.at(-1)?.joint !== 'comma';
  return ends ? kept : kept.slice(0, 1);
}

/** "3 words", "2 more examples": a plural that is no verb and no conjunction follows. */
function countsSomething(after: string): boolean {
  const word = /^\s+(?:more |other |different |possible )?(\p{L}+s)(?![\p{L}\p{N}_])/iu.exec(
    after,
  )?.[1];
  return word !== undefined && !notPlural.test(word);
}

const notPlural =
  /^(?:is|was|has|does|as|this|its|unless|always|thus|plus|versus|across|towards|besides|yes|\p{L}*(?:ss|us)|gives|yields|returns|results|shows|says|tells|holds|matches|applies|contains|produces|leads|fails|succeeds|comes|needs|requires|makes|means|agrees|differs|remains|becomes|gets)$/iu;

/** Words behind "of" that still mean this very list. */
const ownList =
  /^(?:these|this|the|our|my|your)?\s*(?:above|present|current|given|same|step-by-step)?\s*(?:steps?|lists?|instructions?|procedures?|process|tasks?|guidelines?|methods?|approach|above|directions?)(?![\p{L}\p{N}_-])(?!['’]s)/iu;

function belongsElsewhere(before: string, after: string): boolean {
  if (/^\s+times(?!\p{L})/iu.test(after)) return true;
  if (/(?:['’]s|(?<![\p{L}\p{N}_])(?:its|their|his|her|sub|time))[ \t\n]+$/iu.test(before))
    return true;
  const owner = /^(?:\.?[a-z]|\.\d+|\([a-z0-9]\))?\s+of\s+(.*)$/isu.exec(after)?.[1];
  return owner !== undefined && !ownList.test(owner);
}

/** Quoted words are to be written, not to be followed, unless the sentence goes there: `go back to "step 3"`. */
function isQuoted(before: string, after: string): boolean {
  if (!/["“”«‹`‘']$/.test(before)) return false;
  const leads =
    /(?<!\p{L})(?:to|in|of|from|see|repeat|follow|after|before|until|at)\s+["“”«‹`‘']$/iu;
  return !(leads.test(before) && /^[a-z]?[.,]?["“”»›`’']/i.test(after));
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
