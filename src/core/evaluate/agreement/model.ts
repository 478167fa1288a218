import type { Interval } from '../model';

/** How much raters agree beyond chance. */
export type Agreement =
  | {
      readonly kind: 'kappa';
      /** 1: always; 0: as often as by chance; below 0: less often. */
      readonly kappa: number;
      /** Of 95 %, never a point; `null` where it cannot be had: from too few items, or too much alike, or where none was asked for. */
      readonly interval: Interval | null;
      /** Share of pairs of ratings of an item that agree, from 0 to 1; with weights, a part of a pair counts. */
      readonly observed: number;
      /** The same as it would be by chance. */
      readonly expected: number;
      /** How many items it stands on: those with two ratings or more. */
      readonly items: number;
      /** How many ratings of these items. */
      readonly ratings: number;
    }
  /** Why there is no kappa, as a sentence. */
  | { readonly kind: 'undefined'; readonly message: string };
