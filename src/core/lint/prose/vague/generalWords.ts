import { stem } from '../../../evaluate/metrics/porter';
import type { Word } from '../words';
import { fillers, generalNouns, generalVerbs, qualities, thoughtVerbs } from './vagueWords';

/** "Heading" is no head, and "ordering" no order. */
const isOtherThing = ({ lower }: Word): boolean =>
  lower.endsWith('ing') && !wording.has(lower) && !acting.has(stem(lower));

/** A word that fits every task. */
export const isGeneral = (word: Word): boolean =>
  general.has(stemOf(word)) &&
  !isOtherThing(word) &&
  !/^(?:seasons?|objects?|meanings?|exactly|corrections?|exceptions?|units?)$/.test(word.lower);

/** "Visualize, analyze, synthesize." */
export const isThought = ({ lower }: Word): boolean => thoughts.has(lower);

const thoughts = new Set(thoughtVerbs.split(' '));

export const stemOf = ({ lower }: { readonly lower: string }): string => stem(lower);

const stemSet = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.trim().split(/\s+/)).map((word) => stem(word)));

export const verbs = stemSet(generalVerbs);
export const nouns = stemSet(generalNouns);
export const praise = stemSet(qualities);
const general = stemSet(
  generalVerbs,
  generalNouns,
  fillers,
  qualities,
  'not never no account consideration mile use view lot bit shot where wherever when whenever',
);
const wording = new Set([generalNouns, qualities, fillers].flatMap((list) => list.split(/\s+/)));
const acting = stemSet(generalVerbs, fillers, thoughtVerbs);
