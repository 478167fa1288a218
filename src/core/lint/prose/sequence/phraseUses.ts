import type { Word } from '../words';
import { familyOf, namesWork } from './families';
import { gripOf, handsOut, isDoneElsewhere, isFiling } from './handling';
import { phraseFrom } from './nounPhrase';
import { isPast, isWorked } from './participles';
import { isFinal, isTold, readsAgain } from './readings';
import type { Place, Use } from './use';
import { phrasalFamily } from './phrasalVerbs';
import { isOrdered, orderBefore } from './ordered';

/** What a noun phrase that begins at a place uses: "the chosen word", "the words chosen", "the letter counts", "your summary". */
export function phraseUses({ text, words, at, isDemand }: Place): Use[] {
  const determiner = words[at]!.lower;
  if (!determiners.has(determiner)) return bareUse(text, words, at);
  const phrase = withoutVerb(phraseFrom(words, at + 1, text), text, words[at - 1]);
  const last = phrase.at(-1);
  if (
    !last ||
    isSymbol.test(last.lower) ||
    asInput.test(phrase[0]!.lower) ||
    words[at + 1]!.lower === 'of'
  )
    return [];
  const { start } = words[at]!;
  const { end } = last;
  const before = text.slice(words[Math.max(0, at - 5)]!.start, start);
  const behind = text.slice(end, end + 60);
  if (isDemanded.test(behind) || isOneOfTwo.test(text.slice(last.start, end + 8))) return [];
  if (determiner === 'that' && !handsOut(before)) return [];
  if (determiner === 'whose' && /^ (?:you|it) (?:will|shall)\b/.test(behind)) return [];
  const isOwn = determiner === 'your';
  const isPointedAt = pointing.has(determiner) && !/^ (?:that|which|who|of|from|on)\b/.test(behind);
  const isReread = readsAgain({ before, phrase, behind });
  const grip =
    isReread || isFinal(phrase, before) || determiner === 'whose'
      ? 'firm'
      : gripOf({ before, behind, isOwn, verb: orderBefore(words, at, text) });
  const shape = {
    start,
    end,
    grip: !isOwn && isTold(before) ? ('none' as const) : grip,
    isPointedAt,
  };
  const isClause = isPast(last.lower) && opensClause(text, words, at) && endsClause.test(behind);
  const worked = isStep.test(last.lower) || isClause ? undefined : workedUse(phrase, behind);
  const isWithin = within.test(before) && !isDemand && grip === 'none';
  const uses: Use[] = worked
    ? [{ ...worked, ...shape, grip: isWithin ? 'loose' : shape.grip }]
    : [];
  if (!definite.has(determiner) || (isOwn && (isDemand || isFiling(before)))) return uses;
  if (ofOthers.test(behind) || (ofEach.test(determiner) && /^ of\b/.test(behind))) return uses;
  const sofar = text.slice(words[0]!.start, start);
  if (isDemand && (giving.test(sofar) || demandedOf.test(sofar.slice(-longestDemand)))) return uses;
  const things = phrase.filter((word) => !isWorked(word) || word === last).map(({ stem }) => stem);
  const isNamed = isOwn ? namesWork(last.lower) || isDoing.test(last.lower) : namesWork(last.lower);
  const family = isNamed && !ofEach.test(determiner) ? familyOf(last.lower) : '';
  const sentence = text.slice(Math.max(0, start - 80), start);
  const isAtHand =
    !isOwn && !ofEach.test(determiner) && (reckoning.test(sentence) || basis.test(sentence));
  const kind = isOwn ? 'own' : isAtHand ? 'had' : 'thing';
  return [...uses, { ...shape, kind, family, form: '', things }];
}

/** "In the sorted list, remove …" */
const within = /(?:^|[.;:] )in $/i;

/** Whether a noun phrase is the subject of a clause: "as the court decided", "money awarded: the plaintiff won". */
function opensClause(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || clausal.test(before.lower)) return true;
  return /[:;.–—]/.test(text.slice(before.end, words[at]!.start));
}

const clausal =
  /^(?:as|that|if|whether|because|since|when|while|where|how|what|which|who|why|than|until|before|after|though)$/;
const endsClause =
  /^(?:\s*(?:[.;:!?)]|$)| (?:it|them|him|her|itself|himself|the|an?|his|its|their|this|that|to|so)\b)/;

/** "Does the note back the claim?": in a question, the last word behind the subject is the verb. */
function withoutVerb(
  phrase: readonly Word[],
  text: string,
  before: Word | undefined,
): readonly Word[] {
  const last = phrase.at(-1);
  const isAsked =
    last !== undefined &&
    phrase.length > 1 &&
    /^(?:do|does|did|can|could|will|would|should|may|might)$/.test(before?.lower ?? '') &&
    /^[^.;!?]*\?/.test(text.slice(last.end, last.end + 200));
  return isAsked ? phrase.slice(0, -1) : phrase;
}

/** "Your weighing". */
const isDoing = /^\p{L}{3,}ing$/u;
/** "Each pair of events" tells itself what is meant. */
const ofEach = /^(?:each|every)$/;
/** "The solutions that people suggest", "the feeling it gives you", "the items that are vegetables" come from the input. */
const ofOthers =
  /^ (?:(?:that|which|whom) (?:(?:it|they|he|she) (?!gets?\b|receives?\b)|the|an?|each|every|both|either|all|most|people|his|her|their|some\w*|others)|(?:it|he|she|they) (?:has|have|gives?|makes?|shows?|tells?|leaves?|uses?)|(?:that|which|who) (?:is|are) (?:(?:surely|really|clearly|not|most) )?(?!\p{L}+(?:ed|en)\b|left\b|found\b))\b/iu;
/** "Since these have to appear in the formal version": why something is done, which looks ahead. */
const giving = /\b(?:since|because|so that|in order that)\b/i;

/** "Names, which have to appear in the new version". */
const demandedOf =
  /\b(?:which|that|they|these|those|it|who) (?:\w+ )?(?:must|should|have to|has to|needs? to|will|shall|are to|is to|ought to)\b[^.,;:]*$/i;
/** In UTF-16 code units. */
const longestDemand = 80;

/** "Rule out candidates that …", "compare totals": what is taken away or compared must be there. */
function bareUse(text: string, words: readonly Word[], at: number): Use[] {
  if (!isOrdered(text, words, at)) return [];
  const family = phrasalFamily(words, at);
  if (!sifting.has(family ?? familyOf(words[at]!.lower))) return [];
  const phrase = phraseFrom(words, at + (family === undefined ? 1 : 2), text);
  const last = phrase.at(-1);
  if (!last || !/[^s]s$/.test(last.lower)) return [];
  if (definite.has(words[at + 1]!.lower) && phrase.some(isWorked)) return [];
  const things = phrase.map(({ stem }) => stem);
  const { start } = phrase[0]!;
  return [
    {
      kind: 'thing',
      start,
      end: last.end,
      family: '',
      form: '',
      things,
      grip: 'firm',
      isPointedAt: false,
    },
  ];
}

const sifting = new Set(['remove', 'compare', 'sort', 'merge', 'group']);

const determiners = new Set(
  'the your this that these those both all each every any whose'.split(' '),
);
const definite = new Set('the your this that these those both each every whose'.split(' '));
const pointing = new Set(['this', 'that', 'these', 'those']);

/** "The new sentence must …": what it has to be like, and not what it is. */
const isDemanded =
  /^ (?:must|should|has to|have to|needs? to|shall|may|can|cannot|will|is to|are to)\b/;

/** "The remaining steps do not apply." */
const isStep = /^(?:steps?|instructions?)$/;
/** "The version before". */
const isOneOfTwo = /^(?:version|wording|draft) (?:before|after)\b/i;

/** "Multiply the number by the factor": nobody can before it is there. */
const reckoning =
  /\b(?:(?:multiply|divide|increase|decrease|reduce|shift)\b[^.,;:]{1,60} by|(?:count|go|move|step|shift|advance|walk|turn)(?: \w+)? (?:forwards?|backwards?|back|on|ahead|up|down|right|left) by|add\b[^.,;:]{1,60} to|subtract\b[^.,;:]{1,60} from) $/i;

/** "Using the signs of irony, decide": nobody can who has not got them. */
const basis =
  /\b(?:using|based on|relying on|with the help of|by means of)(?: (?:the|your|these|those) [^.,;:]{1,40} and)? $/i;

/** "The name x". */
const isSymbol = /^\p{L}$/u;
/** What says itself that it is part of the input. */
const asInput =
  /^(?:given|following|previous|earlier|current|next|above|provided|supplied|mentioned|described|input|original|presented)$/;

/** "Chosen word", "words chosen", "overlapping words". */
function workedUse(
  phrase: readonly Word[],
  behind: string,
): Pick<Use, 'kind' | 'family' | 'form' | 'things'> | undefined {
  const isLast = phrase.length > 1 && isWorked(phrase.at(-1)!) && isPast(phrase.at(-1)!.lower);
  const index = isLast ? phrase.length - 1 : phrase.findIndex(isWorked);
  const participle = phrase[index];
  if (!participle || phrase.length < 2) return undefined;
  const isBehind = index > 0 && index === phrase.length - 1;
  if (isDoneElsewhere(isBehind ? behind : behind.replace(/^ (?:from|by)\b/, ''))) return undefined;
  if (isBehind ? !isPast(participle.lower) : index > 1) return undefined;
  const things = phrase.filter((word) => !isWorked(word)).map(({ stem }) => stem);
  const means = isBehind ? /^ by (?<verb>\p{L}+ing)\b/iu.exec(behind)?.groups!['verb'] : undefined;
  const family = familyOf(means?.toLowerCase() ?? participle.lower);
  return { kind: 'worked', family, form: participle.stem, things };
}
