import { numberOf, numberWords } from './numberWords';
import { belongsElsewhere, isQuoted } from './referenceContext';

/** A number in a text that names a step. */
export interface WrittenNumber {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** What one phrase names, e.g. `2` and `3` of "steps 2 and 3". */
export interface WrittenList {
  readonly numbers: readonly WrittenNumber[];
  /** Further numbers of the clause that may belong to the list, joined by words that say something else, or nothing known. */
  readonly unread: readonly number[];
}

/**
 * How a number is joined to the one before it. Behind a `loose` joint only "steps" makes a number one of a step. Behind `then`, or a
 * remark ("and, if needed,"), more than a number may follow.
 */
type Joint = 'first' | 'comma' | 'slash' | 'then' | 'word' | 'loose';

interface ListedNumber extends WrittenNumber {
  readonly joint: Joint;
}

const head = /(?<![\p{L}\p{N}_-])(step|steps)(?![\p{L}\p{N}_])/giu;

/** Every list of numbers behind "step" or "steps", in the order of the text. */
export function* numberedReferences(text: string): Generator<WrittenList> {
  for (const match of text.matchAll(head)) {
    const from = match.index + match[0].length;
    const plural = match[0].length > 4;
    const { numbers, end } = numbersFrom(text, { from, plural });
    if (numbers.length === 0) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(end, end + 60).replace(/^(?:\*{1,2}|\))/, '');
    const isBracketed = '(['.includes(text[numbers[0]!.start - 1]!);
    if (isBracketed && numbers.length === 1 && countsSteps.test(before)) continue;
    if (belongsElsewhere(before, after) || isQuoted(before, after)) continue;
    yield meant(numbers, { plural, text });
  }
}

/** In front of "step (1)": words behind which the number is none of the step's. */
const countsSteps =
  /\b(?:few|fewer|many|more|most|least|single|one|each|every|this|that|next|same|an?)\s+$/i;

const digitsOrWord = String.raw`(?<number>\d{1,9}(?!\d)|(?:${numberWords.join('|')})(?![\p{L}\p{N}_]))`;
const mark = String.raw`(?:\*{1,2}|(?<opening>[(\["“'‘\x60]))?`;
const label = String.raw`(?:(?:#|nos?\.|nrs?\.|number(?:s|ed)?\b)\s*)`;
const number = new RegExp(
  String.raw`(?:\s*#\s*|-(?=\d)|\s+${label}?${mark})${digitsOrWord}`,
  'iuy',
);
const conjunction = '(?:and/or|and|or|&)';
const sure = String.raw`(?:,\s*)?(?<=[,\s])(?:${conjunction}\s+)?then\s|(?:,\s*)?(?<=[,\s])${conjunction}(?:\s+also|,\s*\p{L}+(?:\s\p{L}+){0,3},)\s|,\s*${conjunction}\s|,|/|&|[-–—]|(?<=\s)(?:and/or|and|or|to|through|until|as\swell\sas)\s`;
const loose = String.raw`[+;→]|[-=]+>|\.\s+(?:and|or)\s|(?:,\s*)?(?<=[,\s])(?:plus|vs\.?|versus|with|against|before|after|without|nor|but\snot|not|than|over)\s`;
const furtherNumber = new RegExp(
  String.raw`(?<remark>\s*\([^()]{1,60}\))?(?:\*{1,2})?(?<joint>\s*(?:${sure}|(?<loose>${loose}))\s*)${label}?${mark}${digitsOrWord}`,
  'iuy',
);
const part = /(?:\.\d+|\.?[a-z]|\([a-z0-9]\))?(?![\p{L}\p{N}_])/iuy;
const closing: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '"': '"',
  '“': '”',
  "'": "'",
  '‘': '’',
  '`': '`',
};

interface ReadNumbers {
  readonly numbers: readonly ListedNumber[];
  /** Where they end, with the bracket or the quotation mark that closes the last one. */
  readonly end: number;
}

/** The numbers behind the word "step" that ends at `from`, up to the last one whose bracket or quotation mark is closed. */
function numbersFrom(
  text: string,
  { from, plural }: { readonly from: number; readonly plural: boolean },
): ReadNumbers {
  const found: ListedNumber[] = [];
  let whole = { count: 0, end: from };
  let closer = '';
  for (let at = from; ;) {
    const isEnclosed = found.length > 0 && closer === '' && text[at] === ')'; // "2) and 3)"
    const match = matchAt(
      found.length === 0 ? number : furtherNumber,
      text,
      at + Number(isEnclosed),
    );
    const written = match?.groups?.['number'];
    if (!match || written === undefined) break;
    const end = match.index + match[0].length;
    const partEnd = endOf(part, text, end);
    if (partEnd === undefined || (isEnclosed && text[partEnd] !== ')')) break;
    const isRemarked = match.groups?.['remark'] !== undefined;
    if (isRemarked && !plural && !/^\s*\(/.test(text.slice(partEnd, partEnd + 3))) break;
    const opening = match.groups?.['opening'];
    if (opening !== undefined) closer = closing[opening]!;
    const joint = found.length === 0 ? 'first' : jointOf(match.groups ?? {});
    found.push({ number: numberOf(written), start: end - written.length, end, joint });
    at = partEnd;
    if (closer !== '' && text.startsWith(closer, at)) [at, closer] = [at + 1, ''];
    if (closer === '') whole = { count: found.length, end: at };
  }
  return { numbers: found.slice(0, whole.count), end: whole.end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  return matchAt(pattern, text, at) ? pattern.lastIndex : undefined;
}

function jointOf(groups: Readonly<Record<string, string | undefined>>): Joint {
  const joint = (groups['joint'] ?? '').trim();
  if (groups['loose'] !== undefined) return 'loose';
  if (/then$|\p{L}.*,$/iu.test(joint)) return 'then';
  return joint === ',' ? 'comma' : joint === '/' ? 'slash' : 'word';
}

/**
 * The numbers of a list that name steps. Only "steps" promises several of them: behind "step 2" a comma may begin
 * something else ("In step 2, 3 words …"), as may any joint before a plural ("Join step 2 and 3 words").
 */
function meant(
  numbers: readonly ListedNumber[],
  { plural, text }: { readonly plural: boolean; readonly text: string },
): WrittenList {
  const closed = numbers.findLastIndex(({ joint }) => joint === 'word' || joint === 'then');
  const certain = plural ? 2 : 1;
  const tight = numbers.findIndex(({ joint }, index) => index > 0 && joint !== 'loose');
  const isMixed = (index: number): boolean => !plural || (tight !== -1 && tight < index);
  const wrong = numbers.findIndex(
    ({ joint, end }, index) =>
      (joint === 'loose' && (isMixed(index) || countsSomething(text, end))) ||
      (index >= certain &&
        ((!plural && (joint === 'slash' || (joint === 'comma' && index > closed))) ||
          (joint === 'then' && !/^\*{0,2}\s*(?:[.,;:!?)]|$)/.test(text.slice(end, end + 40))) ||
          countsSomething(text, end))),
  );
  const cut = wrong === -1 ? numbers : numbers.slice(0, wrong);
  const kept = plural || cut.at(-1)?.joint !== 'comma' ? cut : cut.slice(0, 1);
  const isHalf = plural && (kept.length === 1 || numbers[kept.length]?.joint === 'loose');
  return { numbers: kept, unread: isHalf ? numbersBehind(text, kept.at(-1)!) : [] };
}

/** What may belong to a list in the rest of its clause: numbers that count nothing and follow no other "step". */
function numbersBehind(text: string, { start, end }: WrittenNumber): number[] {
  const rest = text.slice(end, end + 80);
  const clause = rest.slice(0, rest.search(/[.!?:](?=\s|$)|(?<!\p{L})steps?(?!\p{L})|$/iu));
  const isWord = !/\d/.test(text[start]!);
  return Array.from(clause.matchAll(anyNumber))
    .filter(
      ({ 0: written, index }) =>
        !countsSomething(text, end + index + written.length) &&
        (/^\d/.test(written) || (isWord && !/^one$/i.test(written))),
    )
    .map(([written]) => numberOf(written));
}

const anyNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\d[.,])(?:\d{1,3}(?![%\p{N}]|[.,]\d)|(?:${numberWords.join('|')})(?!\p{L}))`,
  'giu',
);

/** "3 words", "2 more examples": a plural that is no verb and no conjunction follows. */
function countsSomething(text: string, end: number): boolean {
  const word = /^\s+(?:more |other |different |possible )?(\p{L}+s)(?![\p{L}\p{N}_])/iu.exec(
    text.slice(end, end + 40),
  )?.[1];
  return word !== undefined && !notPlural.test(word);
}

const notPlural =
  /^(?:is|was|has|does|as|this|its|unless|always|thus|plus|versus|across|towards|besides|yes|\p{L}*(?:ss|us)|gives|yields|returns|results|shows|says|tells|holds|matches|applies|contains|produces|leads|fails|succeeds|comes|needs|requires|makes|means|agrees|differs|remains|becomes|gets)$/iu;
