/** Something that a definition demands of the answer, and how to tell that a step list asks for it, too. */
export interface Demand {
  /** The words of the definition. */
  readonly text: string;
  readonly start: number;
  isCarried(steps: StepsText): boolean;
  /** In what manner steps would ask for it, where its own words do not tell what they would say. */
  readonly manner?: Manner;
  /** Whether steps may fulfil it in any words, so that nobody can tell that it is missing. */
  readonly isAnyhow?: boolean;
}

/** To have something stay as it is, or to have something left out. */
export type Manner = 'keeping' | 'leaving out';

/** The text of all steps. */
export interface StepsText {
  /** With single spaces, straight quotation marks, in lower case. */
  readonly text: string;
  /** The same without the sentences that only have something read, found or judged: these give the answer no form. */
  readonly written: string;
  /** As it is written. */
  readonly raw: string;
  /** The same with straight quotation marks, in lower case. */
  readonly literal: string;
  readonly sentences: readonly StepSentence[];
  /** The stems of all words. */
  readonly stems: ReadonlySet<string>;
  /** The concepts of all steps. */
  readonly concepts: ReadonlySet<string>;
}

export interface StepSentence {
  readonly text: string;
  readonly concepts: ReadonlySet<string>;
}

/** A sentence of a definition, or the part of it that is about the answer. */
export interface OutputSentence {
  readonly text: string;
  /** In the definition. */
  readonly start: number;
  /** Whether it says what the task is, and not only how the answer has to be. */
  readonly isTask: boolean;
  /** Everything else that the definition says. */
  readonly rest: readonly string[];
}
