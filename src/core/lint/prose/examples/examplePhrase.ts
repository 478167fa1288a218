import { grammarWords } from '../grammarWords';
import type { Word } from '../words';

/** The first word of the noun phrase that ends at a noun: over describing words up to an article. */
export function phraseStart(text: string, words: readonly Word[], index: number): number {
  let first = index;
  for (let at = index - 1; at >= 0 && index - at <= 6; at--) {
    const word = words[at]!;
    if (!/^[ \n]+$/.test(text.slice(word.end, words[at + 1]!.start))) break;
    if (word.lower === 'of') {
      if (!quantity.test(words[at - 1]?.lower ?? '')) break;
    } else if (isThat(words, at, index)) break;
    else if (definite.test(word.lower)) {
      first = at;
      if (!beforeArticle.test(words[at - 1]?.lower ?? '')) break;
    } else if (describing.test(word.lower)) first = at;
    else if (stop.test(word.lower) || !hasArticle(text, words, at)) break;
  }
  return first;
}

/** "Questions that give examples", "the text says that a sample is attached": no article. */
const isThat = (words: readonly Word[], at: number, index: number): boolean =>
  words[at]!.lower === 'that' &&
  (/s$/.test(words[index]!.lower) || (at < index - 1 && !describing.test(words[at + 1]!.lower)));

const beforeArticle =
  /^(?:the|these|those|both|all|our|your|each|any|every|either|none|one|some|most|of|other)$/;
const quantity = /^(?:one|each|all|both|some|any|most|none|either|many|every)$/;

/** Whether an article stands at most two words before. */
function hasArticle(text: string, words: readonly Word[], at: number): boolean {
  if (/[^'s]s$/.test(words[at]!.lower)) return false;
  return [at - 1, at - 2].some((place) => {
    const word = words[place];
    return (
      word !== undefined &&
      definite.test(word.lower) &&
      word.lower !== 'that' &&
      !/[.,;:!?]/.test(text.slice(word.end, words[at]!.start))
    );
  });
}

export function neighbour(text: string, words: readonly Word[], index: number): Word | undefined {
  const next = words[index + 1];
  return next && text.slice(words[index]!.end, next.start) === ' ' ? next : undefined;
}

/** Whether a word is a verb: "the second sample handles it". */
export const hasObject = (text: string, { lower, end }: Word): boolean =>
  lower.endsWith('s') && object.test(text.slice(end, end + longestObject));
const object =
  /^ (?:it|them|him|her|its|their|his|the|an?|this|these|those|each|every|all)(?![\w-])/i;
/** With the space in front of it. */
const longestObject = 8;

/** Whether a word of the task is a noun, as far as it is no word of grammar, no number and no form of a verb. */
export const isNounOfTask = (word: string, isOfTask: (word: string) => boolean): boolean =>
  isOfTask(word) && !grammarWords.has(word) && !definite.test(word) && !noNoun.test(word);

/** Behind "example": a noun that it describes ("example tweets"), as far as the spelling or the task tells. */
export function isNounLike(word: string, isOfTask: (word: string) => boolean): boolean {
  if (isNounOfTask(word, isOfTask)) return true;
  return (
    /^(?:[a-z]{3,}s|sentence|question|text|word|phrase|tweet|review|dialogue|paragraph|passage|story|conversation)$/.test(
      word,
    ) && !verbLike.test(word)
  );
}

const verbLike =
  /^(?:is|was|has|does|as|this|shows|gives|uses|illustrates|demonstrates|suggests|makes|tells|fits|holds|says|helps|contains|has|needs|includes|looks|comes|supports|serves|follows|explains|answers|means|across|towards|besides|unless|always|its|works|proves|differs|matches|indicates|teaches|themselves|reads|refers|describes|lists)$/;

const noNoun = new RegExp(
  String.raw`${verbLike.source}|(?:ed|en|ing)$|^\d|^(?:one|three|four|five|six|seven|eight|nine|ten)$`,
);
const stop =
  /^(?:of|in|on|at|to|from|with|without|by|for|as|like|unlike|instead|after|before|about|against|over|through|between|among|along|upon|and|or|but|if|when|that|which|is|are|was|were|be|it|you|see|follow|use|than|into|how|what|not|do|does|can|should|will)$/;
export const definite =
  /^(?:the|these|those|both|all|our|your|this|that|each|any|every|either|none|provided|given|supplied|two)$/;
export const ordinal =
  /^(?:first|second|third|last|previous|other|final|earlier|preceding|initial|same|latter|former)$/;
export const polar = /^(?:positive|negative|few-shot|in-context)$/;
export const marking =
  /^(?:given|provided|above|shown|previous|earlier|preceding|supplied|attached|accompanying|presented|worked|solved|aforementioned|above-mentioned|demonstrated|prior|foregoing|included|existing)$/;
const solved =
  /^(?:solved|worked|labell?ed|annotated|answered|completed|classified|finished|sample|model|gold|reference|demonstrated|demonstration|example|exemplary|training)$/;
const describing = new RegExp(
  [ordinal, polar, marking, solved]
    .map(({ source }) => source)
    .concat(
      '^(?:one|three|four|five|few|couple|correct|good|bad|input|output|input-output|similar|following|short|little|task|prompt|one|some|any|most|none|many)$',
    )
    .join('|'),
);
export const parts =
  /^(?:inputs?|outputs?|answers?|solutions?|labels?|responses?|replies|reply|pairs?|cases?|instances?|problems?|questions?|translations?|summar(?:y|ies)|results?|explanations?|format|formatting|entries|items?|predictions?|annotations?|rewrites?|completions?)$/;
