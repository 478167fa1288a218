/**
 * Human rating. A study holds the items that are rated and who rates which; raters answer in files of their own, which
 * are merged afterwards.
 */

export type StudyKind = 'instructions' | 'predictions';

export interface Study {
  /** Version of this format. */
  readonly format: 1;
  readonly name: string;
  readonly kind: StudyKind;
  /** Of the order of items, of who gets which, and of which side is A. */
  readonly seed: number;
  /** ISO 8601. */
  readonly created: string;
  readonly questions: readonly Question[];
  readonly items: readonly StudyItem[];
  /** At least one. */
  readonly raters: readonly Rater[];
}

export interface Question {
  /** E.g. `correct`; a key of `Rating.answers`. */
  readonly id: string;
  /** As a rater reads it. */
  readonly text: string;
  /** At least two. The order is also that of the number keys. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface Rater {
  readonly name: string;
  /** Ids of items in the order in which they are shown: those that all raters get, mixed with the rater's own. */
  readonly items: readonly string[];
}

/** What is rated, with what a rater must not see. */
export type StudyItem = InstructionItem | PredictionItem;

export interface InstructionItem {
  readonly kind: 'instruction';
  readonly id: string;
  readonly task: string;
  readonly category: string;
  readonly definition: string;
  readonly steps: readonly string[];
}

/** Which of two predictions is better, blind. */
export interface PredictionItem {
  readonly kind: 'prediction';
  readonly id: string;
  readonly task: string;
  readonly category: string;
  /** The definition of the task, where it is known. */
  readonly definition: string | null;
  readonly input: string;
  readonly a: string;
  readonly b: string;
  /** Ids of the runs behind A and B. Never part of what a rater gets. */
  readonly source: { readonly a: string; readonly b: string };
}

/** What a rater gets: no other rater, no source. */
export interface RatingPart {
  readonly format: 1;
  readonly study: string;
  readonly kind: StudyKind;
  readonly rater: string;
  readonly questions: readonly Question[];
  /** In the order in which they are shown. */
  readonly items: readonly ShownItem[];
  /** Of the one who adjudicates: what alone is asked. What the raters said is no part of it. */
  readonly disputed?: readonly DisputedQuestion[];
}

export type ShownItem = (InstructionItem | Omit<PredictionItem, 'source'>) & {
  /** Tells what a rater sees apart from what another study has under the same id. */
  readonly mark: string;
};

/** One line of a rater's file, with all that is said of the item. Of several for one item the last counts. */
export interface Rating {
  readonly study: string;
  readonly rater: string;
  readonly item: string;
  /** That of the item as it was shown. Not there in what earlier versions wrote. */
  readonly mark?: string;
  /** Choice by question; a question may still be without an answer. */
  readonly answers: Readonly<Record<string, string>>;
  /** Only of adjudication: questions that were decided knowing that all raters say something else. */
  readonly confirmed?: readonly string[];
  /** Only of instructions: which steps carry which part of the definition. */
  readonly spans?: readonly SpanMapping[];
  readonly note: string;
  /** ISO 8601. */
  readonly time: string;
  /** Of the page without VS Code that it was downloaded from, in one browser. Not there in what earlier versions wrote. */
  readonly page?: string;
}

/** A part of a definition, half-open in UTF-16 units, with the numbers from 1 of the steps that carry it; none: it is missing. */
export interface SpanMapping {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly number[];
}

/** A question about an item to which raters gave different answers. */
export interface DisputedQuestion {
  readonly item: string;
  readonly question: string;
  /** They gave them once; by now all say the same, and not what was decided. So it is asked once more. */
  readonly agreed?: true;
}

/** What raters disagree about, to be decided by one more person. */
export interface Disagreement extends DisputedQuestion {
  readonly answers: readonly {
    readonly rater: string;
    readonly choice: string;
    readonly note: string;
  }[];
}
