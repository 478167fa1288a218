import { stem } from '../../../evaluate/metrics/porter';
import { binding } from './binding';
import { familyOf, isMaking, isSinglingOut } from './families';
import { isDoneElsewhere } from './handling';
import { isOfOthers, isPast } from './participles';
import type { Place, Use } from './use';

/** "If any claim was marked as unsupported", "once the words are sorted": somebody must have done it by now. */
export function passiveUse({ text, words, at }: Place): Use | undefined {
  const openings = isPresent.test(words[at]!.lower) ? done : conditions;
  if (!auxiliaries.has(words[at]!.lower) || !isOpened(text, words, at, openings)) return undefined;
  const noun = words[at - 1];
  if (!noun || binding.has(noun.lower)) return undefined;
  const isTwice = words[at + 1]?.lower === 'been';
  const verb = words[at + (isTwice ? 2 : 1)];
  if (!verb || !isPast(verb.lower) || isOfOthers(verb.lower)) return undefined;
  if (/[^\s]/.test(text.slice(words[at]!.end, verb.start).replace(/been/i, ''))) return undefined;
  if (isDoneElsewhere(text.slice(verb.end, verb.end + 60))) return undefined;
  const family = familyOf(verb.lower);
  if (family === 'find' || (!isMaking(family) && !isSinglingOut(family))) return undefined; // nearly every step finds something
  return {
    kind: 'worked',
    start: noun.start,
    end: verb.end,
    family,
    form: stem(verb.lower),
    things: [noun.stem],
    grip: 'firm',
    isPointedAt: false,
  };
}

const auxiliaries = new Set('was were has have is are'.split(' '));
const isPresent = /^(?:is|are)$/;
const conditions = new Set('if when where once unless whenever wherever'.split(' '));
const done = new Set(['once', 'soon', 'after']);

/** Whether a condition begins shortly before a verb, in the same clause. */
function isOpened(
  text: string,
  words: Place['words'],
  at: number,
  openings: ReadonlySet<string>,
): boolean {
  const from = Math.max(0, at - 7);
  const index = words.slice(from, at).findLastIndex(({ lower }) => openings.has(lower));
  return index >= 0 && !/[.,;:]/.test(text.slice(words[from + index]!.start, words[at]!.start));
}
