import type { Word } from '../words';
import { familyOf, namesWork } from './families';
import { gripOf, handsOut, isDoneElsewhere } from './handling';
import { phraseFrom } from './nounPhrase';
import { isPast, isWorked } from './participles';
import type { Place, Use } from './use';
import { isOrdered } from './work';

/** What a noun phrase that begins at a place uses: "the chosen word", "the words chosen", "the letter counts", "your summary". */
export function phraseUses({ text, words, at, isDemand }: Place): Use[] {
  const determiner = words[at]!.lower;
  if (!determiners.has(determiner)) return [];
  const phrase = phraseFrom(words, at + 1, text);
  const last = phrase.at(-1);
  if (!last || asInput.test(phrase[0]!.lower)) return [];
  const { start } = words[at]!;
  const { end } = last;
  const before = text.slice(words[Math.max(0, at - 5)]!.start, start);
  const behind = text.slice(end, end + 60);
  if (determiner === 'that' && !handsOut(before)) return [];
  const isOwn = determiner === 'your';
  const isPointedAt = pointing.has(determiner);
  const grip = gripOf({ before, behind, isOwn, verb: orderBefore(words, at, text) });
  const shape = { start, end, grip, isPointedAt };
  const worked = workedUse(phrase, behind);
  const uses: Use[] = worked ? [{ ...worked, ...shape }] : [];
  if (!definite.has(determiner) || (isOwn && isDemand)) return uses;
  const things = phrase.filter((word) => !isWorked(word) || word === last).map(({ stem }) => stem);
  if (isPointedAt && handsOut(before))
    uses.push({ ...shape, kind: 'shown', family: '', form: '', things });
  const family = namesWork(last.lower) ? familyOf(last.lower) : '';
  return [...uses, { ...shape, kind: isOwn ? 'own' : 'thing', family, form: '', things }];
}

/** The verb of the order that a phrase belongs to, in lower case. */
function orderBefore(words: readonly Word[], at: number, text: string): string | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 9); index--)
    if (isOrdered(text, words, index)) return words[index]!.lower;
  return undefined;
}

const determiners = new Set('the your this that these those both all each every any'.split(' '));
const definite = new Set('the your this that these those both'.split(' '));
const pointing = new Set(['this', 'that', 'these', 'those']);

/** What says itself that it is part of the input. */
const asInput =
  /^(?:given|following|above|provided|supplied|mentioned|described|input|original|presented)$/;

/** "Chosen word", "words chosen", "overlapping words". */
function workedUse(
  phrase: readonly Word[],
  behind: string,
): Pick<Use, 'kind' | 'family' | 'form' | 'things'> | undefined {
  const index = phrase.findIndex(isWorked);
  const participle = phrase[index];
  if (!participle || phrase.length < 2 || isDoneElsewhere(behind)) return undefined;
  const isBehind = index > 0 && index === phrase.length - 1;
  if (isBehind ? !isPast(participle.lower) : index > 1) return undefined;
  const things = phrase.filter((word) => !isWorked(word)).map(({ stem }) => stem);
  return { kind: 'worked', family: familyOf(participle.lower), form: participle.stem, things };
}
