import type { Word } from '../words';
import { binding } from './binding';
import { familyOf, isRevising, namesWork } from './families';
import { isDoneElsewhere } from './handling';
import { phraseFrom } from './nounPhrase';
import { isOfOthers, isPast } from './participles';
import { stem } from '../../../evaluate/metrics/porter';
import type { Place, Use } from './use';

/** What a clause that begins at a place uses, as its words say what has been done. */
export function clauseUses(place: Place): Use[] {
  const found = [relativeUse(place), doneUse(place), revisedUse(place)];
  return found.filter((use) => use !== undefined);
}

type Shape = Pick<Use, 'kind' | 'start' | 'end' | 'family' | 'form' | 'things'>;
const handled = (shape: Shape): Use => ({ ...shape, grip: 'firm', isPointedAt: false });

/** "The facts that you collected", "what you have found", "the lengths that were computed", "the options that remain". */
function relativeUse(place: Place): Use | undefined {
  const { text, words, at } = place;
  const { lower, start } = words[at]!;
  if (!relatives.has(lower)) return undefined;
  const noun = nounBefore(place);
  const isFree = lower === 'what' || lower === 'whatever';
  const behind = text.slice(start, start + 120);
  const things = noun ? [noun.stem] : [];
  const from = noun?.start ?? start;
  const left = remaining.exec(behind);
  if (left && (noun ?? isFree))
    return handled({
      kind: 'worked',
      start: from,
      end: start + left[0].length,
      family: 'remove',
      form: '',
      things,
    });
  const match = relativeClause.exec(behind);
  const verb = match?.groups?.['verb']?.toLowerCase();
  if (!match || verb === undefined || !isPast(verb) || isOfOthers(verb)) return undefined;
  const isByYou = /\byou\b/i.test(match[0]);
  if (isByYou ? lower === 'you' && !noun : !noun) return undefined;
  const end = start + match[0].length;
  if (isDoneElsewhere(text.slice(end, end + 60))) return undefined;
  return handled({
    kind: 'worked',
    start: from,
    end,
    family: familyOf(verb),
    form: stem(verb),
    things,
  });
}

/** The noun right in front of a clause. */
function nounBefore({ text, words, at }: Place): Word | undefined {
  const before = words[at - 1];
  if (!before || binding.has(before.lower)) return undefined;
  return text.slice(before.end, words[at]!.start) === ' ' ? before : undefined;
}

const relatives = new Set('that which whom what you as whatever whichever'.split(' '));
const remaining =
  /^(?:that|which|what) (?:(?:is|are) (?:still )?left\b(?! (?:of|out|to|for|in))|(?:still )?remains?\b)/i;
const relativeClause =
  /^(?:(?:that|which|whom|what|as|whatever|whichever)(?: \p{L}+)? )?(?:you(?: have|'ve| had)?|were|was|have been|has been|got)(?: (?:just|already|previously|first|yourself|earlier|thus|so|before))*(?: far)? (?<verb>\p{L}+)(?: (?:out|up|down)\b)?/iu;

/** "Once you have counted the letters", "having counted them": what must be over when this step begins. */
function doneUse({ text, words, at }: Place): Use | undefined {
  const { start, lower } = words[at]!;
  if (!doneStarts.has(lower)) return undefined;
  const match = doneClause.exec(text.slice(start, start + 80));
  const verb = match?.groups?.['verb']?.toLowerCase();
  if (!match || verb === undefined || isOfOthers(verb) || !isPast(verb)) return undefined;
  const first = words.slice(at, at + 8).findIndex((word) => word.start >= start + match[0].length);
  if (first < 0) return undefined;
  const from = at + first;
  const phrase = phraseFrom(words, binding.has(words[from]!.lower) ? from + 1 : from, text);
  const last = phrase.at(-1);
  if (!last) return undefined;
  const things = phrase.map((word) => word.stem);
  return handled({
    kind: 'basis',
    start,
    end: last.end,
    family: familyOf(verb),
    form: stem(verb),
    things,
  });
}

const doneStarts = new Set('once after when now having as'.split(' '));
const doneClause =
  /^(?:(?:once|after|when|now that|as soon as) you(?: have|'ve| had)?|having) (?<verb>\p{L}+)(?: (?:out|up|down)\b)?/iu;

/** "Shorten the summary", "polish your draft": what is worked over must be there. */
function revisedUse({ text, words, at }: Place): Use | undefined {
  const { lower, start } = words[at]!;
  if (!isRevising(lower) || /(?:ed|s)$/.test(lower)) return undefined;
  const before = words[at - 1]?.lower;
  if (before !== undefined && binding.has(before) && !joining.has(before)) return undefined;
  const determiner = words.slice(at + 1, at + 6).findIndex((word) => revised.has(word.lower));
  if (determiner < 0) return undefined;
  const phrase = phraseFrom(words, at + 2 + determiner, text);
  const last = phrase.at(-1);
  if (!last) return undefined;
  const things = phrase.map((word) => word.stem);
  const family = namesWork(last.lower) ? familyOf(last.lower) : '';
  return handled({ kind: 'own', start, end: last.end, family, form: '', things });
}

const joining = new Set(['then', 'and', 'to', 'now']);
const revised = new Set(['the', 'your', 'this', 'these']);
