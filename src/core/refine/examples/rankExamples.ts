import type { PlainExample } from '../../document/model';
import { readRanking } from './answer/readRanking';

export interface RankedExample {
  readonly example: PlainExample;
  /** Why it stands where it stands; '' where nothing was said. */
  readonly why: string;
  /** Whether the model takes back its own output; such examples stand last. */
  readonly isDoubted: boolean;
}

export interface Ranking {
  /** The best first. */
  readonly ranked: readonly RankedExample[];
  /** What is wrong with the ranking, as a sentence; `null` where nothing is. */
  readonly notice: string | null;
}

/** Examples in the order that a model's answer gives them; those it leaves out follow in their own order. */
export function rankExamples(examples: readonly PlainExample[], answer: string): Ranking {
  const ranks = readRanking(answer, examples.length);
  if (!ranks) return unranked(examples, 'The ranking could not be read.');
  const named = ranks.map(({ number, why, isDoubted }) => ({
    example: examples[number - 1]!,
    why,
    isDoubted,
  }));
  const forgotten = examples.filter((example) => !named.some((rank) => rank.example === example));
  const all = [...named, ...forgotten.map(asItCame)];
  return {
    ranked: [
      ...all.filter(({ isDoubted }) => !isDoubted),
      ...all.filter(({ isDoubted }) => isDoubted),
    ],
    notice:
      forgotten.length === 0
        ? null
        : `The ranking leaves out ${forgotten.length} of ${examples.length} examples; they stand last.`,
  };
}

/** Examples in the order in which they came, and why they have no other. */
export function unranked(examples: readonly PlainExample[], because: string | null): Ranking {
  const notice =
    because === null ? null : `${because} The examples stand in the order in which they came.`;
  return { ranked: examples.map(asItCame), notice };
}

function asItCame(example: PlainExample): RankedExample {
  return { example, why: '', isDoubted: false };
}

/**
 * The `keep` best examples that go together, in an order in which they can be added: each is the best of those that
 * `addsFindings` has nothing against beside the ones before it, such as one with another label. None that the model doubts.
 */
export function bestOf(
  ranked: readonly RankedExample[],
  keep: number,
  addsFindings: (examples: readonly PlainExample[]) => boolean,
): readonly PlainExample[] {
  const best: PlainExample[] = [];
  const sure = ranked.filter(({ isDoubted }) => !isDoubted).map(({ example }) => example);
  while (best.length < keep) {
    const next = sure.find(
      (example) => !best.includes(example) && !addsFindings([...best, example]),
    );
    if (!next) break;
    best.push(next);
  }
  return best;
}
