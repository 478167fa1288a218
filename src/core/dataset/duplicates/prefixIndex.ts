import type { Near, SearchOptions } from './nearSearch';
import { createRarity } from './rarity';
import { similarity } from './similarity';
import type { Sketches } from './sketches';

/** Texts by their rarest shingles. They are added in ascending order of size, and no text asked about is smaller. */
export interface PrefixIndex {
  add(text: number): void;
  /** One that is near `text`. */
  first(text: number): Near | undefined;
  /** All that are near `text`. They leave the index. */
  takeAll(text: number): readonly Near[];
}

/**
 * A maker of indexes, each for some of the texts.
 *
 * Two sets whose similarity is at least t share at least t of the larger one; so they share one of the first few shingles
 * when the shingles of both are put in one order ("prefix filter": Chaudhuri, Ganti and Kaushik, "A primitive operator for
 * similarity joins in data cleaning", 2006; Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007). Here
 * the rarest stand first, so that what all inputs of a task have in common makes no pairs.
 */
export function createPrefixIndexes(
  sketches: Sketches,
  { threshold, sketchSize }: SearchOptions,
): (members: readonly number[]) => PrefixIndex {
  const rarest = createRarity(sketches, sketchSize);
  const prefixes = createPrefixes(sketches, { threshold, sketchSize });
  const lastVisit = new Int32Array(sketches.count);
  const isTaken = new Uint8Array(sketches.count);
  let visits = 0;

  return (members) => {
    const chains = createChains(members.reduce((sum, text) => sum + prefixes.indexed(text), 0));

    /** Each text that may be near `text`, once, with its similarity if it is. */
    function* nearOnes(text: number): Generator<Near> {
      const visit = ++visits;
      const leastSize = least(threshold * sketches.size(text));
      for (const hash of rarest(text, prefixes.probed(text)))
        for (const candidate of chains.texts(hash, isTaken)) {
          if (sketches.size(candidate) < leastSize) break; // and so are those added before it
          if (lastVisit[candidate] === visit) continue;
          lastVisit[candidate] = visit;
          const value = similarity(sketches, [text, candidate], sketchSize);
          if (value >= threshold) yield { text: candidate, similarity: value };
        }
    }

    return {
      add(text) {
        isTaken[text] = 0;
        for (const hash of rarest(text, prefixes.indexed(text))) chains.add(hash, text);
      },
      first: (text) => nearOnes(text).next().value as Near | undefined, // it returns nothing else
      takeAll(text) {
        const all = [...nearOnes(text)];
        for (const near of all) isTaken[near.text] = 1;
        return all;
      },
    };
  };
}

/** How many of the shingles kept of a text are looked up, and how many are indexed. */
function createPrefixes(sketches: Sketches, { threshold, sketchSize }: SearchOptions) {
  const kept = (text: number): number => Math.min(sketches.size(text), sketchSize);
  const without = (share: number, text: number): number => kept(text) - least(share * kept(text));
  const probed = (text: number): number => without(threshold, text) + 1;
  return {
    /** Leaves out one less than the t that every near text shares; for an estimate, t of the sketch is shared. */
    probed,
    /**
     * As the other text is at least as large, more is shared: two sets share t / (1 + t) of both sizes together. It holds
     * where no estimate is made.
     */
    indexed: (text: number): number =>
      sketches.size(text) < threshold * sketchSize
        ? without((2 * threshold) / (1 + threshold), text) + 1
        : probed(text),
  };
}

/**
 * A hash table from shingles to texts, last added first. Shingles may share a chain: it only means more texts to compare.
 * Texts that are taken are skipped, and leave the chain.
 */
function createChains(capacity: number) {
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(capacity + 2)));
  const next = new Int32Array(capacity + 1);
  const textAt = new Int32Array(capacity + 1);
  const slotOf = (hash: number): number => hash & (heads.length - 1);
  let entries = 0;
  return {
    add(hash: number, text: number): void {
      const slot = slotOf(hash);
      entries++;
      textAt[entries] = text;
      next[entries] = heads[slot]!;
      heads[slot] = entries;
    },
    *texts(hash: number, isTaken: Uint8Array): Generator<number> {
      const slot = slotOf(hash);
      let before = 0; // no entry has this number
      for (let entry = heads[slot]!; entry !== 0; entry = next[entry]!) {
        const text = textAt[entry]!;
        if (isTaken[text] === 0) {
          before = entry;
          yield text;
        } else if (before === 0) heads[slot] = next[entry]!;
        else next[before] = next[entry]!;
      }
    },
  };
}

/** The least whole number that is not below `value`, rounding errors aside. */
function least(value: number): number {
  return Math.ceil(value - 1e-9);
}
