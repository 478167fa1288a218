import type { Concept } from '../concepts';
import { areKin, shareRoot } from './kinship';
import { shareRing, stemsOf } from './rings';

/** A concept of a step with the words that it stands in: "happier" and "satisfied" are two tokens of one meaning. */
export interface Token {
  readonly id: string;
  readonly stems: string;
  readonly kind: Concept['kind'];
}

/** Each once, in order; of a very long step only the first ones. */
export function tokensOf(text: string, concepts: readonly Concept[]): readonly Token[] {
  const tokens = new Map<string, Token>();
  for (const { id, kind, start, end } of concepts.slice(0, mostConcepts)) {
    const stems = stemsOf(text.slice(start, end));
    tokens.set(`${id}|${stems}`, { id, kind, stems });
  }
  return [...tokens.values()];
}

const mostConcepts = 80;

/** From 0 to 1: the same word, the same class of words, one root, a ring, kin. */
export function matchOf(one: Token, other: Token): number {
  if (one.stems === other.stems) return 1;
  if (one.id === other.id) return 0.95;
  if (one.kind === 'number' || other.kind === 'number') return 0;
  if (shareRoot(one.stems, other.stems)) return 0.9;
  if (shareRing(one.stems, other.stems)) return 0.85;
  return areKin(one.id, other.id) ? 0.75 : 0;
}

export const bestMatch = (token: Token, among: readonly Token[]): number =>
  among.reduce((best, other) => (best === 1 ? best : Math.max(best, matchOf(token, other))), 0);
