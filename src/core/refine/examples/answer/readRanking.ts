import { plainText } from '../../answer/plainText';
import { withoutReasoning } from '../../answer/reasoning';
import { ranksOfJson } from './jsonRanks';
import { ranksInLines } from './lineRanks';

/** What a ranking says of one example. */
export interface Rank {
  /** Of the example, from 1. */
  readonly number: number;
  /** Whether the model takes back its own output. */
  readonly isDoubted: boolean;
  /** Why it stands where it stands; '' where the model does not say. */
  readonly why: string;
}

/**
 * The ranking of `count` examples that an answer holds, the best first: a JSON list, lines such as "1. Example 3: …", or
 * "3 > 1 > 2". Each example once; those it does not name are missing. Of several lists, such as those of a model that works
 * through the examples first, it is the last of those that name most. `undefined` where there is no ranking to be read.
 */
export function readRanking(answer: string, count: number): readonly Rank[] | undefined {
  const text = withoutReasoning(plainText(answer));
  const rankings = [...ranksInLines(text), ...ranksInChains(text), ...ranksOfJson(text)].map(
    (ranks) => distinct(ranks, count),
  );
  const most = rankings.reduce((sum, ranks) => Math.max(sum, ranks.length), 0);
  return most === 0 ? undefined : rankings.findLast((ranks) => ranks.length === most);
}

/** "3 > 1 > 2" or "Ranking: 3, 1, 2": lines of nothing but numbers, with some words in front at most; or a number a line. */
function ranksInChains(text: string): Rank[][] {
  const chains: string[][] = [];
  let column: string[] = [];
  for (const line of text.split('\n')) {
    const [, number] = /^[^\p{L}\p{N}]*(\d{1,3})[^\p{L}\p{N}]*$/u.exec(line) ?? [];
    if (number !== undefined) column.push(number);
    else if (line.trim() !== '') {
      const chain = inChain.exec(line.replaceAll(/\b(?:example|candidate) +#?(?=\d)/gi, ''));
      chains.push(column, chain?.[1]!.match(/\d+/g) ?? []);
      column = [];
    }
  }
  return [...chains, column]
    .filter((numbers) => numbers.length > 1)
    .map((numbers) =>
      numbers.map((number) => ({ number: Number(number), why: '', isDoubted: false })),
    );
}

const inChain =
  /^[^\p{L}\p{N}]*(?:\p{L}+[^\p{L}\p{N}]+){0,3}(\d{1,3}(?:[ \t>,;→]{1,20}\d{1,3})+)[^\p{L}\p{N}]*$/u;

function distinct(ranks: readonly Rank[], count: number): readonly Rank[] {
  const byNumber = new Map<number, Rank>();
  for (const rank of ranks)
    if (rank.number >= 1 && rank.number <= count && !byNumber.has(rank.number))
      byNumber.set(rank.number, rank);
  return [...byNumber.values()];
}
