import { areKin } from './kinship';
import type { Meaning } from './stepMeaning';
import { bestMatch, type Token } from './tokens';

/** How much a concept tells: little where most steps speak of it, or the definition does. */
export type Weigh = (id: string) => number;

/** How far two steps say the same; all are weights. */
export interface Agreement {
  /** What both say in so many words, besides the action and the places. */
  readonly sure: number;
  /** The share of each step that the other one says, too, from 0 to 1. */
  readonly ofLater: number;
  readonly ofEarlier: number;
  /** What only one of them says. */
  readonly onlyLater: number;
  readonly onlyEarlier: number;
}

export function agreementOf(later: Meaning, earlier: Meaning, weigh: Weigh): Agreement {
  const mine = partOf(later, earlier, weigh);
  const theirs = partOf(earlier, later, weigh);
  return {
    sure: mine.sure,
    ofLater: mine.share,
    ofEarlier: theirs.share,
    onlyLater: mine.missing,
    onlyEarlier: theirs.missing,
  };
}

interface Part {
  readonly sure: number;
  readonly share: number;
  readonly missing: number;
}

function partOf(of: Meaning, by: Meaning, weigh: Weigh): Part {
  let [sure, said, missing, all] = [0, 0, 0, 0];
  for (const token of of.tokens) {
    const { id } = token;
    const certainty = Math.max(bestMatch(token, by.tokens), by.illustrations.has(id) ? 0.8 : 0);
    const weight = weightOf(token, weigh);
    all += weight;
    said += weight * certainty;
    if (certainty === 0) missing += weight;
    if (certainty >= 0.9 && !usualActs.has(id)) sure += weight;
  }
  return { sure, share: all === 0 ? 0 : said / all, missing };
}

const weightOf = ({ id, kind }: Token, weigh: Weigh): number =>
  kind === 'negation' ? 0.5 : Math.min(weigh(id), places.has(id) ? placeWeight : 1);
const usualActs = new Set(['find', 'read', 'consider', 'check', 'write', 'list', 'choose', 'use']);

/** From 0 to 1: in so many words, as an illustration, by a related action, by a word that may stand for it. */
export function saysAlso(id: string, of: Meaning, by: Meaning): number {
  if (by.set.has(id)) return 1;
  if (by.illustrations.has(id)) return 0.8;
  if (id === of.action && areRelated(id, by.action)) return 0.8;
  return by.ids.some((other) => !of.set.has(other) && areKin(id, other)) ? 0.7 : 0;
}

/** Whether a step may say with one action what another says with the other; nobody knows for a demand, which names none. */
export function sameAction(later: Meaning, earlier: Meaning): boolean {
  const { action } = later;
  if (later.isDemand || action === undefined || earlier.action === undefined) return true;
  return (
    earlier.actions.has(action) ||
    areRelated(action, earlier.action) ||
    areKin(action, earlier.action)
  );
}

function areRelated(one: string, other: string | undefined): boolean {
  return other !== undefined && related.some((group) => group.has(one) && group.has(other));
}

/** "Consider" and "find" are both done in the head. */
const related: readonly ReadonlySet<string>[] = [
  new Set(['find', 'consider', 'check', 'mean', 'imagine', 'extract', 'invent']),
  new Set(['find', 'list', 'label']),
  new Set(['write', 'summarise', 'rewrite', 'answer', 'invent', 'convert', 'list']),
  new Set(['label', 'choose', 'write', 'answer']),
  new Set(['choose', 'extract']),
  new Set(['replace', 'correct', 'change']),
  new Set(['match', 'compare']),
];

/** Where something is found; that one step names it and the other does not is a small difference. */
export const places: ReadonlySet<string> = new Set(
  'text question message sentence conversation input review articl document story essai abstract descript line list page post email letter report note clause statement paper ad title premis'.split(
    ' ',
  ),
);
const placeWeight = 0.4;
