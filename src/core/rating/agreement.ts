import { cohenKappa } from '../evaluate/agreement/cohen';
import { fleissKappa } from '../evaluate/agreement/fleiss';
import type { Agreement } from '../evaluate/agreement/model';
import type { Question, Rating, Study } from './model';
import { sharedItems } from './parts';
import { grouped } from './turns';

/** How much the raters of a study agree, on the items that all of them get. */
export interface StudyAgreement {
  /** How many items all raters get. */
  readonly shared: number;
  readonly questions: readonly QuestionAgreement[];
}

export interface QuestionAgreement {
  readonly question: string;
  /** Fleiss' kappa of all raters. Items with two answers or more count. */
  readonly overall: Agreement;
  /** The same for each category, by name. */
  readonly categories: readonly { readonly category: string; readonly agreement: Agreement }[];
  /** Cohen's kappa of every two raters, on the items that both answered. */
  readonly pairs: readonly {
    readonly raters: readonly [string, string];
    readonly agreement: Agreement;
  }[];
}

/** Choices as raters saw them, so that of predictions it is A and B that they agree on. The interval is the study's seed's. */
export function agreementOf(study: Study, ratings: readonly Rating[]): StudyAgreement {
  const shared = new Set(sharedItems(study));
  const onShared = ratings.filter(({ item }) => shared.has(item));
  return {
    shared: shared.size,
    questions: study.questions.map((question) => questionAgreement(study, question, onShared)),
  };
}

const resamples = 1000;

function questionAgreement(
  study: Study,
  { id }: Question,
  ratings: readonly Rating[],
): QuestionAgreement {
  const answered = ratings.filter(({ answers }) => answers[id] !== undefined);
  const categoryOf = new Map(study.items.map((item) => [item.id, item.category]));
  const fleiss = (some: readonly Rating[]): Agreement =>
    fleissKappa(
      [...grouped(some, ({ item }) => item).values()].map((ofItem) =>
        ofItem.map(({ answers }) => answers[id]!),
      ),
      { seed: study.seed, resamples },
    );
  const categories = [...grouped(answered, ({ item }) => categoryOf.get(item) ?? '')].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  return {
    question: id,
    overall: fleiss(answered),
    categories: categories.map(([category, some]) => ({ category, agreement: fleiss(some) })),
    pairs: pairsOf(study.raters.map(({ name }) => name)).map((raters) => ({
      raters,
      agreement: cohenKappa(answersOfBoth(answered, raters, id)),
    })),
  };
}

function answersOfBoth(
  ratings: readonly Rating[],
  [one, other]: readonly [string, string],
  question: string,
): readonly (readonly [string, string])[] {
  const ofOther = new Map(
    ratings.filter(({ rater }) => rater === other).map(({ item, answers }) => [item, answers]),
  );
  return ratings
    .filter(({ rater }) => rater === one)
    .flatMap(({ item, answers }) => {
      const theirs = ofOther.get(item)?.[question];
      return theirs === undefined ? [] : [[answers[question]!, theirs] as const];
    });
}

function pairsOf(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((one, place) =>
    names.slice(place + 1).map((other) => [one, other] as const),
  );
}
