import { createLargest } from './largest';
import type { Amount, Distribution } from './model';

/** How often each number of tokens occurs, which is all that exact quantiles need. */
export interface TokenHistogram {
  add(line: Amount): void;
  distribution(): Distribution;
}

export function createTokenHistogram(): TokenHistogram {
  const linesByTokens = new Map<number, number>();
  const longest = createLargest(namedLongest);
  let lines = 0;
  return {
    add(line) {
      lines++;
      linesByTokens.set(line.amount, (linesByTokens.get(line.amount) ?? 0) + 1);
      longest.add(line);
    },
    distribution() {
      const sorted = [...linesByTokens].toSorted(([left], [right]) => left - right);
      const atRank = (rank: number): number => {
        let below = 0;
        return sorted.find(([, count]) => (below += count) >= rank)?.[0] ?? 0;
      };
      return {
        least: atRank(1),
        median: atRank(Math.ceil(0.5 * lines)),
        p95: atRank(Math.ceil(0.95 * lines)),
        most: atRank(lines),
        longest: longest.amounts(),
      };
    },
  };
}

const namedLongest = 3;
