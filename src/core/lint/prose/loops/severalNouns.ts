import { singular } from '../inflections';

/** Where definitions say what there are several of in one input. */

const counts =
  '(?:lists?|sets?|series|batch|batches|numbers?|sequences?|collections?|groups?|arrays?|tables?|couple|stream|pile|bunch|pairs?) of|two|three|four|five|six|seven|eight|nine|ten|several|multiple|many|all|some|both|numbered|separate|different|various|few|more|\\d+|one or more|any of the|first|second|next|last|previous|other';
const severals = new RegExp(
  String.raw`\b(?:${counts})(?: the| these| given| provided| short| long| related| similar)* ((?:[\w-]+ ){0,2}?[\w-]+s|people|corpora|hypotheses)\b`,
  'gi',
);
const ordered = /\b(?:first|second|third|fourth|next|last|previous|preceding) ([a-z]+)\b/gi;
const simpler = /\b([a-z]+) into (?:[\w-]+ ){0,2}ones\b/gi;
/** "One file per line" */
const perLine = /\bone ([a-z]+) (?:per|on each|on every|to a|in each) (?:line|row|bullet|cell)\b/gi;
/** "two offers, each with a price and a quantity" */
const distributed =
  /\b(?:each|both)(?: of (?:them|these|which|those|whom))? (?:with|has|have|having|contains?|containing|holds?|holding|gives?|giving|names?|naming|states?|stating|consists? of|consisting of|made of|made up of) ((?:an?|one|its|the) [\w -]{2,80})/gi;
/** "An email thread" */
const chained =
  /(?<!\b(?:from|of|in) )\b(?:an?|the|this|one) (?:(?!of\b)[\w-]+ )?([a-z]+) (?:threads?|chains?|list|series|sequence)\b/gi;
const eaches = /\b(?:each|every|any) (?:of the )?([a-z]+)\b/gi;

/** Nouns that the definition says there are several of in one input. */
export function severalIn(definition: string): string[] {
  return [
    ...Array.from(definition.matchAll(severals), ([, words = '']) => words.split(' ').at(-1)!),
    ...Array.from(definition.matchAll(ordered), ([, noun = '']) => noun),
    ...Array.from(definition.matchAll(simpler), ([, noun = '']) => noun),
    ...Array.from(definition.matchAll(perLine), ([, noun = '']) => noun),
    ...Array.from(definition.matchAll(chained), ([, noun = '']) => noun),
    ...Array.from(definition.matchAll(distributed), ([, words = '']) => words.split(/\W+/)).flat(),
  ].map((noun) => singular(noun.toLowerCase()));
}

/** What the definition has a plural of: an input may hold several, whatever else it says of one. */
export const pluralsIn = (definition: string): string[] =>
  Array.from(definition.toLowerCase().matchAll(/[a-z-]+'?/g), ([word]) => word)
    .filter((word) => word.length > 3 && word.endsWith('s') && singular(word) !== word)
    .map(singular);

/** "Name the complaint that most reviews make": one of several that the input holds. */
export const soughtIn = (definition: string): string[] =>
  Array.from(definition.matchAll(sought), ([, noun = '']) => singular(noun.toLowerCase()));
const sought =
  /\b(?:find|name|identify|pick(?: out)?|choose|select|extract|copy(?: out)?|locate|spot|quote|mark|underline|highlight|detect|point out|determine|single out) the (?:[\w-]+ ){0,2}?([a-z]+) (?=(?:that|which|whose|where|in which)\b)/gi;

/** Names for so many things that are given at once. */
export const lotsOf: readonly (readonly [string, readonly string[]])[] = [
  ['three', ['trio', 'triple', 'triplet', 'threesome']],
  ['four', ['quartet', 'quadruple', 'foursome']],
  ['five', ['quintet', 'quintuple']],
];

export function eachIn(definition: string): string[] {
  return Array.from(definition.matchAll(eaches), ([, noun = '']) => singular(noun.toLowerCase()));
}

/** "Every statement of the summary": several, whatever else the definition says of a statement. */
export const eachOfIn = (definition: string): string[] =>
  Array.from(definition.matchAll(eachOf), ([, noun = '']) => singular(noun.toLowerCase()));
const eachOf = /\b(?:each|every|any) ([a-z]+) (?:of|in) (?:the|this|its|an?) /gi;
