import type { Interval } from '../model';
import { percentileInterval } from '../statistics/percentiles';
import { fillBelow, randomState } from '../statistics/randomNumbers';
import type { Agreement } from './model';

export interface FleissOptions {
  /** The same seed gives the same interval. */
  readonly seed: number;
  /** How often items are drawn for the interval, e.g. 1000; 0: no interval. */
  readonly resamples: number;
}

/**
 * Fleiss' kappa (Psychological Bulletin 76, 1971) of items, each a list of what its raters chose, in any order.
 *
 * Items may have different numbers of ratings: as in Gwet's generalised form (Handbook of Inter-Rater Reliability, 4th
 * edition, 2014), each item counts the same in what is observed (the share of its pairs of ratings that agree) and in what
 * is expected (the shares of its choices). With as many ratings for each item, that is Fleiss' own formula. Items with
 * fewer than two ratings say nothing about agreement and are left out.
 *
 * The interval is a percentile bootstrap over items; resamples in which all ratings are the same are left out of it. There
 * is none where every resample has the same kappa, as where raters always agree: then it says nothing about how far kappa
 * may be off.
 */
export function fleissKappa(
  items: readonly (readonly string[])[],
  { seed, resamples }: FleissOptions,
): Agreement {
  const rated = items.filter((ratings) => ratings.length >= 2);
  if (rated.length === 0) return { kind: 'undefined', message: 'No item has two answers yet.' };
  const choices = [...new Set(rated.flat())];
  if (choices.length === 1)
    return {
      kind: 'undefined',
      message: `All ratings are "${choices[0]!}": kappa needs at least two different choices.`,
    };
  const counted = countedItems(rated, choices);
  const all = Uint32Array.from(rated, (_, item) => item);
  const { observed, expected } = agreementOf(all, counted);
  return {
    kind: 'kappa',
    kappa: kappaOf({ observed, expected }),
    interval: bootstrapInterval(counted, { seed, resamples }),
    observed,
    expected,
    items: rated.length,
    ratings: rated.reduce((sum, ratings) => sum + ratings.length, 0),
  };
}

interface CountedItem {
  /** Share of pairs of ratings that agree. */
  readonly agreement: number;
  /** Those choices that were made, as places, and their shares of the ratings. */
  readonly choices: readonly (readonly [place: number, share: number])[];
}

interface CountedItems {
  readonly items: readonly CountedItem[];
  /** How many different choices there are. */
  readonly choices: number;
}

function countedItems(
  items: readonly (readonly string[])[],
  choices: readonly string[],
): CountedItems {
  const places = new Map(choices.map((choice, place) => [choice, place]));
  return { choices: choices.length, items: items.map((ratings) => countedItem(ratings, places)) };
}

function countedItem(ratings: readonly string[], places: ReadonlyMap<string, number>): CountedItem {
  const counts = new Map<number, number>();
  for (const choice of ratings) {
    const place = places.get(choice)!;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const raters = ratings.length;
  let agreeing = 0;
  for (const count of counts.values()) agreeing += count * (count - 1);
  return {
    agreement: agreeing / (raters * (raters - 1)),
    choices: [...counts].map(([place, count]) => [place, count / raters]),
  };
}

interface Shares {
  readonly observed: number;
  readonly expected: number;
}

/** Of some items, given by their places; one may come several times. */
function agreementOf(drawn: Uint32Array, { items, choices }: CountedItems): Shares {
  const shares = new Float64Array(choices);
  let agreement = 0;
  for (const place of drawn) {
    const item = items[place]!;
    agreement += item.agreement;
    for (const [choice, share] of item.choices) shares[choice]! += share;
  }
  let expected = 0;
  for (const share of shares) expected += (share / drawn.length) ** 2;
  return { observed: agreement / drawn.length, expected };
}

function kappaOf({ observed, expected }: Shares): number {
  return (observed - expected) / (1 - expected);
}

function bootstrapInterval(
  counted: CountedItems,
  { seed, resamples }: FleissOptions,
): Interval | null {
  const state = randomState(seed, "items of Fleiss' kappa");
  const drawn = new Uint32Array(counted.items.length);
  const kappas: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    fillBelow(state, drawn.length, drawn);
    const shares = agreementOf(drawn, counted);
    if (shares.expected < 1 - tolerance) kappas.push(kappaOf(shares));
  }
  if (kappas.length === 0) return null;
  const { low, high } = percentileInterval(Float64Array.from(kappas));
  return high - low < tolerance ? null : { low, high };
}

/** What should be the same may differ in its last digits. */
const tolerance = 1e-12;
