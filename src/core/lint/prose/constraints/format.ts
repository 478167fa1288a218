import type { Manner } from './demand';

/** A way in which an answer may have to look, and the words by which a step may ask for it, too. */
export interface Format {
  /** In the definition, where it demands something. */
  readonly demand: RegExp;
  /** In the steps; for what the demand names, where it names something. */
  readonly carry: (named: string) => RegExp;
  /** In what manner steps would ask for it in still other words. */
  readonly manner?: Manner;
  /** Whether the task itself may be to bring it about, so that the steps do it without naming it. */
  readonly isTask: boolean;
}

export function format(demand: string, carry: string, manner?: Manner): Format {
  const words = new RegExp(carry, 'iu');
  return {
    ...(manner && { manner }),
    isTask: /tense|voice|person|singular|British/.test(demand),
    demand: new RegExp(demand, 'iu'),
    carry: () => words,
  };
}

/** A format of which there are many: the first group of the demand is the name of this one. */
export const formatOfName = (demand: string, carry: (named: string) => string): Format => ({
  isTask: false,
  demand: new RegExp(demand, 'iu'),
  carry: (named) => new RegExp(carry(named), 'iu'),
});
