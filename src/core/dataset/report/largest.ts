import type { Amount } from './model';

/** The lines with the largest amounts, largest first; the earlier of two that are equal. */
export interface Largest {
  add(line: Amount): void;
  amounts(): readonly Amount[];
}

export function createLargest(count: number): Largest {
  const largest: Amount[] = [];
  return {
    add(line) {
      if (largest.length === count && line.amount <= largest.at(-1)!.amount) return;
      const place = largest.findIndex(({ amount }) => amount < line.amount);
      largest.splice(place < 0 ? largest.length : place, 0, line);
      if (largest.length > count) largest.pop();
    },
    amounts: () => [...largest],
  };
}
