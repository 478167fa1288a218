import { createPrefixIndexes } from './prefixIndex';
import type { Sketches } from './sketches';

/** A text that is near another, and how near. */
export interface Near {
  readonly text: number;
  readonly similarity: number;
}

export interface NearSearch {
  /**
   * For each text of `group` that has a near one in it that is not longer: such a one. In a cluster of n texts that are all
   * near each other, n − 1 have one.
   */
  inside(group: readonly number[]): ReadonlyMap<number, Near>;
  /** For each of `texts` that has a near one in `pool`: such a one. No text is in both lists. */
  across(texts: readonly number[], pool: readonly number[]): ReadonlyMap<number, Near>;
}

export interface SearchOptions {
  readonly threshold: number;
  readonly sketchSize: number;
}

/**
 * Finds texts whose similarity (of `similarity.ts`) is at least the threshold: none is missed, and every one was compared.
 * Texts are taken by size, as the index wants it. A text stops searching at the first near one, so that a cluster of n texts
 * does not cost n² comparisons.
 */
export function createNearSearch(sketches: Sketches, options: SearchOptions): NearSearch {
  const createIndex = createPrefixIndexes(sketches, options);
  const bySize = (texts: readonly number[]): number[] =>
    texts.toSorted((left, right) => sketches.size(left) - sketches.size(right) || left - right);
  return {
    inside(group) {
      const found = new Map<number, Near>();
      const index = createIndex(group);
      for (const text of bySize(group)) {
        const near = index.first(text);
        if (near) found.set(text, near);
        index.add(text);
      }
      return found;
    },
    across(texts, pool) {
      const found = new Map<number, Near>();
      const open = createIndex(texts);
      const known = createIndex(pool);
      const isInPool = new Set(pool);
      for (const text of bySize([...texts, ...pool]))
        if (isInPool.has(text)) {
          for (const near of open.takeAll(text)) found.set(near.text, { ...near, text });
          known.add(text);
        } else {
          const near = known.first(text);
          if (near) found.set(text, near);
          else open.add(text);
        }
      return found;
    },
  };
}
