import type { Interval } from '../evaluate/model';
import type { FinalLabel } from './finalLabels';
import type { Question, Study } from './model';
import { grouped } from './turns';
import { wilsonInterval } from './wilson';

/** How a question was answered in the end. */
export interface QuestionOutcome {
  readonly question: string;
  readonly overall: Shares;
  /** By name. */
  readonly categories: readonly { readonly category: string; readonly shares: Shares }[];
}

export interface Shares {
  /** Items with a final label. */
  readonly labelled: number;
  /** Items without one: too few raters have answered, or they disagree and nobody has decided. */
  readonly open: number;
  /** In the order of the question's choices. */
  readonly choices: readonly ChoiceShare[];
}

export interface ChoiceShare {
  readonly choice: string;
  readonly count: number;
  /** Of the labelled items, from 0 to 1, with the interval of Wilson; `null` where none is labelled. */
  readonly share: number | null;
  readonly interval: Interval | null;
}

export function outcomes(study: Study, labels: readonly FinalLabel[]): readonly QuestionOutcome[] {
  const byQuestion = grouped(labels, ({ question }) => question);
  return study.questions.map((question) => {
    const own = byQuestion.get(question.id) ?? [];
    return {
      question: question.id,
      overall: sharesOf(question, own),
      categories: byCategory(study, own).map(([category, some]) => ({
        category,
        shares: sharesOf(question, some),
      })),
    };
  });
}

/** The labels of each category, by its name. */
export function byCategory(
  { items }: Study,
  labels: readonly FinalLabel[],
): readonly (readonly [string, readonly FinalLabel[]])[] {
  const categoryOf = new Map(items.map(({ id, category }) => [id, category]));
  return [...grouped(labels, ({ item }) => categoryOf.get(item) ?? '')].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
}

function sharesOf({ choices }: Question, labels: readonly FinalLabel[]): Shares {
  const labelled = labels.filter(({ choice }) => choice !== null).length;
  return {
    labelled,
    open: labels.length - labelled,
    choices: choices.map(({ id }) => {
      const count = labels.filter(({ choice }) => choice === id).length;
      return labelled === 0
        ? { choice: id, count, share: null, interval: null }
        : { choice: id, count, share: count / labelled, interval: wilsonInterval(count, labelled) };
    }),
  };
}
