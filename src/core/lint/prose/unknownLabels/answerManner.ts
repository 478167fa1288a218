import type { Force } from './answer';

/** Words that lead to an answer. */
export interface Manner {
  /** What it is called where several words lead to an answer in one manner; their own words where it is missing. */
  readonly name?: string;
  readonly pattern: RegExp;
  /** A command has to stand where a sentence commands; everything else in a main clause. */
  readonly place: 'command' | 'main clause' | 'sentence';
  readonly force: Force;
  /** Only before what stands out from running text. */
  readonly isForMarked?: true;
}

/** The start of what stands out from running text. */
export const standsOut = /^(?:["“'‘`\d\p{Lu}]|[-+]\d|\w+_)/u;

/** Whether anything behind the first letter does. */
export const marked = /(?<=.)["“'‘`\d\p{Lu}_]/su;

export const words = (pattern: string): RegExp => new RegExp(pattern, 'gi');
