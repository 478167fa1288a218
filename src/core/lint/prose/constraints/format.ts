import type { Manner } from './demand';

/** A way in which an answer may have to look, and the words by which a step may ask for it, too. */
export interface Format {
  /** In the definition, where it demands something. */
  readonly demand: RegExp;
  /** In the steps. */
  readonly carry: RegExp;
  /** In what manner steps would ask for it in still other words. */
  readonly manner?: Manner;
  /** Whether the task itself may be to bring it about, so that the steps do it without naming it. */
  readonly isTask: boolean;
}

export const format = (demand: string, carry: string, manner?: Manner): Format => ({
  ...(manner && { manner }),
  isTask: /tense|voice|person|singular/.test(demand),
  demand: new RegExp(demand, 'iu'),
  carry: new RegExp(carry, 'iu'),
});
