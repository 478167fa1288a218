import type { Span } from '../../../document/model';

/** Words of a definition that may be the labels of the task. */
export interface LabelGroup {
  readonly labels: readonly string[];
  /** Where each of them is told, in offsets of the definition; no places where a range tells them. */
  readonly places: readonly Span[];
  /** Whether the definition tells to answer with one of them, and does not only mention them side by side. */
  readonly isDemanded: boolean;
  /** Every whole number between two ends: the labels stand in the definition only in part. */
  readonly isScale: boolean;
  /** Quotation marks, capitals, digits or the like set all of them apart from running text. */
  readonly isMarked: boolean;
  /** How many of them are explained before the next one comes. */
  readonly explained: number;
  /** The stretch of the definition from the first to the last. */
  readonly start: number;
  readonly end: number;
}
