import type { Word } from '../words';
import { binding } from './binding';
import { familyOf, isCreating, isRevising, namesWork } from './families';
import { gripOf, isDoneElsewhere } from './handling';
import { havingUse } from './havingUses';
import { phraseFrom } from './nounPhrase';
import { isOfOthers, isPast } from './participles';
import { stem } from '../../../evaluate/metrics/porter';
import type { Place, Use } from './use';
import { passiveUse } from './passiveUses';
import { phrasalFamily } from './phrasalVerbs';
import { isOrdered, orderBefore } from './ordered';

/** What a clause that begins at a place uses, as its words say what has been done. */
export function clauseUses(place: Place): Use[] {
  const found = [
    relativeUse(place),
    yieldedUse(place),
    doneUse(place),
    havingUse(place),
    revisedUse(place),
    passiveUse(place),
  ];
  return found.filter((use) => use !== undefined);
}

type Shape = Pick<Use, 'kind' | 'start' | 'end' | 'family' | 'form' | 'things'>;
const handled = (shape: Shape): Use => ({ ...shape, grip: 'firm', isPointedAt: false });

/** "The facts that you collected", "what you have found", "the lengths that were computed", "the options that remain". */
function relativeUse(place: Place): Use | undefined {
  const { text, words, at } = place;
  const { lower, start } = words[at]!;
  if (!relatives.has(lower)) return undefined;
  const isFree = lower === 'what' || lower === 'whatever'; // in "note what was decided", "note" is no noun
  const noun = isFree ? undefined : nounBefore(place);
  const behind = text.slice(start, start + 120);
  const things = noun ? [noun.stem] : [];
  const shape = { start: noun?.start ?? start, form: '', things };
  const left = isFree && asking.test(words[at - 1]?.lower ?? '') ? null : remaining.exec(behind);
  if (left && (noun ?? isFree))
    return handled({ ...shape, kind: 'worked', end: start + left[0].length, family: 'remove' });
  const match = relativeClause.exec(behind);
  const verb = match?.groups?.['verb']?.toLowerCase();
  if (!match || verb === undefined) return undefined;
  const end = start + match[0].length;
  const index = words.findIndex((word) => word.end === end);
  const phrasal = index < 0 ? undefined : phrasalFamily(words, index);
  const { you, aim } = match.groups!;
  const isLater =
    you !== undefined && (later.has(aim?.trim().toLowerCase() ?? '') || !(aim || isPast(verb)));
  if (isLater ? !isTaken(place) : !phrasal && (!isPast(verb) || isOfOthers(verb))) return undefined;
  if (you ? /^(?:left|have)$/.test(verb) || (lower === 'you' && !noun) : !noun) return undefined;
  if (!you && isDoneElsewhere(text.slice(end, end + 60))) return undefined;
  const family = phrasal ?? familyOf(verb);
  return handled({ ...shape, kind: you ? 'done' : 'worked', end, family, form: stem(verb) });
}

/** The noun right in front of a clause. */
function nounBefore({ text, words, at }: Place): Word | undefined {
  const before = words[at - 1];
  if (!before || (binding.has(before.lower) && !pronouns.has(before.lower))) return undefined;
  return text.slice(before.end, words[at]!.start) === ' ' ? before : undefined;
}

const pronouns = new Set(['one', 'ones', 'those']);

/** Whether the noun in front of a clause is handed to somebody: "compare it with the number you will count". */
function isTaken({ text, words, at }: Place): boolean {
  const back = words
    .slice(Math.max(0, at - 5), at)
    .findLastIndex(({ lower }) => /^(?:the|those|these|all|each|every|any)$/.test(lower));
  if (back < 0 || !nounBefore({ text, words, at, isDemand: false })) return false;
  const index = Math.max(0, at - 5) + back;
  const before = text.slice(words[Math.max(0, index - 5)]!.start, words[index]!.start);
  if (/\beach of $/.test(before)) return false; // "one for each of the lines you are going to write"
  const verb = orderBefore(words, index, text);
  return gripOf({ before, behind: '', isOwn: false, verb }) === 'firm';
}

/** "See what is left": a question. */
const asking = /^(?:see|out|tell|say|know|determine|decide|ask|check|note|state|about)$/;
const relatives = new Set('that which whom what you as whatever whichever'.split(' '));
const remaining =
  /^(?:that|which|what|whatever) (?:(?:is|are) (?:still )?(?:left\b(?! (?:of|out|to|for|in))|on (?:the|your) list\b|in the (?:running|race)\b)|(?:(?:still|have|has) )*(?:remain|surviv)(?:s|ed|es|e)?\b(?! (?:an?|earlier|several|some|many|years?|after (?!this|that))\b)|(?:(?:have|has) )?(?:made it|makes? it|(?:came|come|comes|got|get|gets) (?:safely )?) ?through\b)/i;
const later = new Set(['will', 'shall', 'are going to', 'are about to', "'ll"]);
const relativeClause =
  /^(?:(?:that|which|whom|what|as|whatever|whichever)(?: \p{L}+)? )?(?:(?<you>you)(?<aim>(?: will| shall)? have|'ve| had| will| shall|'ll| are (?:going|about) to)?|were|was|have been|has been|got)(?: (?:just|already|previously|first|yourself|earlier|thus|so|before|now|then|still))*(?: far)? (?<verb>\p{L}+)/iu;

/** "The rating that your comparison yields", "what the search brought up": it comes of the work that the noun is named after. */
function yieldedUse(place: Place): Use | undefined {
  const { text, words, at } = place;
  const { lower, start } = words[at]!;
  if (!relatives.has(lower)) return undefined;
  const match = yieldedClause.exec(text.slice(start, start + 80));
  const work = match?.groups!['work']!.toLowerCase();
  if (!match || work === undefined || !namesWork(work)) return undefined;
  const noun = lower === 'what' ? undefined : nounBefore(place);
  if (lower !== 'what' && !noun) return undefined;
  return handled({
    kind: 'yielded',
    start: noun?.start ?? start,
    end: start + match[0].length,
    family: familyOf(work),
    form: stem(work),
    things: [],
  });
}

const yieldedClause =
  /^(?:that|which|what) (?:your|the|this) (?<work>\p{L}+) (?:(?:has|have|had|will) )?(?:yield(?:s|ed)?|g[ai]ves?|given|br(?:ings?|ought)(?: up| out)?|produced?s?|returned|shows?|shown|showed|revealed|turned up|(?:came?|comes) (?:up with|to)|led to|resulted in)\b/iu;

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
  if (!isRevising(lower) || !isOrdered(text, words, at)) return undefined;
  const determiner = words.slice(at + 1, at + 6).findIndex((word) => revised.has(word.lower));
  if (determiner < 0) return undefined;
  const phrase = phraseFrom(words, at + 2 + determiner, text);
  const last = phrase.at(-1);
  if (!last) return undefined;
  const things = phrase.map((word) => word.stem);
  const family = namesWork(last.lower) ? familyOf(last.lower) : '';
  const isYours = words[at + 1 + determiner]!.lower === 'your';
  const kind = isYours || isCreating(family) ? 'revised' : 'own';
  const use = handled({ kind, start, end: last.end, family, form: '', things });
  return isYours ? use : { ...use, grip: 'loose' };
}

const revised = new Set(['the', 'your', 'this', 'these']);
