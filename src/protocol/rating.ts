/** What crosses the border between a host (VS Code, or the page of a rater without it) and the rating page. */
import type { Disagreement, Rating, RatingPart } from '../core/rating/model';

export type {
  Choice,
  Disagreement,
  Question,
  Rating,
  RatingPart,
  ShownItem,
  SpanMapping,
} from '../core/rating/model';

export type RatingToView =
  | {
      readonly type: 'part';
      readonly part: RatingPart;
      /** What the rater has answered so far, one for an item at most. */
      readonly ratings: readonly Rating[];
      /** What raters said where they disagree. Only of adjudication in VS Code. */
      readonly disagreements: readonly Disagreement[];
    }
  | { readonly type: 'saved'; readonly item: string }
  /** An answer could not be kept: why, and what to do. It stays on the page. */
  | { readonly type: 'notSaved'; readonly item: string; readonly message: string };

export type RatingFromView =
  | { readonly type: 'ready' }
  | { readonly type: 'rated'; readonly rating: Rating }
  /** Only of the page without VS Code: all ratings as a file. */
  | { readonly type: 'download' }
  /** Only in VS Code. */
  | { readonly type: 'openInstruction'; readonly task: string };
