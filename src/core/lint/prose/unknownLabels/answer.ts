import type { Item } from '../labels/labelItems';

/** Something that a step tells to answer, in so many words. */
export interface Answer extends Item {
  /** What the words that lead to it have in common with others, such as "the answer is"; steps say many answers in one manner. */
  readonly manner: string;
  readonly force: Force;
  /** What follows ends the answer: a condition, a conjunction, punctuation. */
  readonly isClosed: boolean;
  /** What follows ends it without any doubt. */
  readonly isFinal: boolean;
  /** It comes with the condition for it: "if …, write x", "write x when …". */
  readonly isConditional: boolean;
}

/** How surely words lead to an answer: any word behind them is one, any that looks like one, or neither by itself. */
export type Force = 'names' | 'tells' | 'hints';

/** Quotation marks belong to an item that is longer than its text. */
export function isQuoted({ text, start, end }: Item): boolean {
  return end - start > text.length;
}
