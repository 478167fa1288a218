import type { Concept } from '../concepts';
import { wordsOf } from '../words';
import { areKin, shareRoot } from './kinship';

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
    const stems = wordsOf(text.slice(start, end))
      .map(({ stem }) => stem)
      .join(' ');
    tokens.set(`${id}|${stems}`, { id, kind, stems });
  }
  return [...tokens.values()];
}

const mostConcepts = 80;

/** Whether a step says it, too: in so many words or a true synonym, or in a word that only may stand for it. */
export function echoOf(token: Token, among: readonly Token[]): 'same' | 'near' | undefined {
  if (among.some((other) => isSame(token, other))) return 'same';
  return among.some((other) => areKin(token.id, other.id)) ? 'near' : undefined;
}

const isSame = (one: Token, other: Token): boolean =>
  one.stems === other.stems ||
  (one.id === other.id && !broad.has(one.id)) ||
  (one.kind !== 'number' && shareRoot(one.stems, other.stems));

/** Classes of the vocabulary whose words are different things: "day" and "month", "count" and "add up". */
const broad: ReadonlySet<string> = new Set(['time', 'count']);
