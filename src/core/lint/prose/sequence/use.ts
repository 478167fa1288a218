import type { Word } from '../words';
import type { Family } from './families';

/**
 * What the words are: "the chosen word" (worked), "the word you have chosen" (done), "what your
 * search yields" (yielded), "polish your draft" (revised), "your draft" (own), "once you have counted" (basis), "with the scores at hand" (had), or any other thing.
 */
export type UseKind = 'worked' | 'yielded' | 'done' | 'revised' | 'own' | 'basis' | 'had' | 'thing';

/** Words of a step that take for granted what somebody must have made. */
export interface Use {
  readonly kind: UseKind;
  readonly start: number;
  readonly end: number;
  /** What has been done to the thing: `choose` in "the chosen word"; empty where the words do not say. */
  readonly family: Family;
  /** Stem of the word that says so, as of "chosen"; empty where none does. */
  readonly form: string;
  /** Stems of the thing, its head last. */
  readonly things: readonly string[];
  readonly grip: Grip;
  /** "These words": something before may have brought them up under another name. */
  readonly isPointedAt: boolean;
}

/** A word of a sentence, from which a use may begin. */
export interface Place {
  /** Of the whole step. */
  readonly text: string;
  /** Of the sentence. */
  readonly words: readonly Word[];
  readonly at: number;
  /** Whether the sentence says what the answer has to be like, before it is there. */
  readonly isDemand: boolean;
}

/**
 * How surely the words around a thing do something with it: "use the scores" holds it firmly; "explain the scores" holds it, too,
 * but somebody may explain what the input has; "find the scores" only looks for it.
 */
export type Grip = 'firm' | 'loose' | 'none';
