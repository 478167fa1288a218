import { familyOf, namesWork } from './families';
import { phraseFrom } from './nounPhrase';
import { isWorked } from './participles';
import type { Place, Use } from './use';

/** "With the two signs at hand", "now that the total is settled", "knowing the head": whatever it is, it must be there by now. */
export function havingUse({ text, words, at }: Place): Use | undefined {
  const { lower, start } = words[at]!;
  if (!starts.has(lower)) return undefined;
  const from = words.slice(at, at + 4).findIndex((word) => determiners.has(word.lower));
  if (from < 1) return undefined;
  const opening = text.slice(start, words[at + from]!.start).toLowerCase();
  const isBoth = words[at + from + 1]?.lower === 'two';
  const phrase = phraseFrom(words, at + from + (isBoth ? 2 : 1), text);
  const last = phrase.at(-1);
  if (!last || phrase.some(isWorked)) return undefined;
  const behind = text.slice(last.end, last.end + reach);
  const isHeld = frames.some(([before, after]) => before.test(opening) && after.test(behind));
  if (!isHeld) return undefined;
  const things = phrase.map(({ stem }) => stem);
  return {
    kind: 'had',
    start,
    end: last.end,
    family: namesWork(last.lower) ? familyOf(last.lower) : '',
    form: '',
    things,
    grip: 'firm',
    isPointedAt: false,
  };
}

const starts = new Set('with having once now as knowing taking take after'.split(' '));
const determiners = new Set('the your both these those this'.split(' '));
/** Behind a thing, in UTF-16 code units. */
const reach = 80;

/** What stands in front of the thing, and what stands behind it, with what the thing is of. */
const frames: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [
    /^(?:with|having) (?:all )?$/,
    /^(?: of [\p{L} -]{1,40}?)? (?:(?:at|in|to) hand|ready|in place|at your disposal|on paper|complete|done|known|settled|before you)\b/iu,
  ],
  [
    /^(?:once|now that|as soon as|after) (?:all )?$/,
    /^(?: of [\p{L} -]{1,40}?)? (?:is|are|has been|have been|stands?) (?:all )?(?:known|clear|settled|ready|there|established|fixed|complete|finished|done|determined|in place|at hand)\b/iu,
  ],
  [/^knowing $/, /^/],
  [
    /^tak(?:e|ing) $/,
    /^(?: of [\p{L} -]{1,40}?)? as (?:an?|the|your) (?:\p{L}+ )?(?:basis|starting[- ]point|guide|foundation|yardstick|measure)\b/iu,
  ],
];
