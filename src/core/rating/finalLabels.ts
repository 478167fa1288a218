import type { Rating, Study } from './model';
import { grouped } from './turns';

/** What holds in the end of an item for a question. */
export interface FinalLabel {
  readonly item: string;
  readonly question: string;
  /** `null` where nothing holds yet. */
  readonly choice: string | null;
  readonly by: LabelSource;
  /** In the order of raters. */
  readonly votes: readonly { readonly rater: string; readonly choice: string }[];
}

/** Half is half of the raters who have the item, whether they have answered or not. */
export type LabelSource =
  /** Decided by the one who adjudicates, whatever the raters said. */
  | 'adjudication'
  /** More than half say the same, and nobody anything else. */
  | 'agreement'
  /** More than half say the same. */
  | 'majority'
  /** The one rater who has the item. */
  | 'one rater'
  /** Raters differ and no choice has more than half: it waits for adjudication. */
  | 'undecided'
  /** Those who answered say the same, but are not more than half: it waits for the others. */
  | 'partly rated'
  | 'not rated';

/** One for each item and question, in the order of the study. */
export function finalLabels(
  study: Study,
  ratings: readonly Rating[],
  adjudicated: readonly Rating[],
): readonly FinalLabel[] {
  const byItem = grouped(ratings, ({ item }) => item);
  const decided = new Map(adjudicated.map(({ item, answers }) => [item, answers]));
  const having = grouped(
    study.raters.flatMap(({ items }) => items),
    (item) => item,
  );
  return study.items.flatMap(({ id }) =>
    study.questions.map((question): FinalLabel => {
      const votes = (byItem.get(id) ?? []).flatMap(({ rater, answers }) => {
        const choice = answers[question.id];
        return choice === undefined ? [] : [{ rater, choice }];
      });
      const decision = decided.get(id)?.[question.id];
      const held =
        decision === undefined
          ? byVotes(votes, having.get(id)?.length ?? 0)
          : ({ choice: decision, by: 'adjudication' } as const);
      return { item: id, question: question.id, ...held, votes };
    }),
  );
}

/** `raters` is how many have the item. */
function byVotes(votes: FinalLabel['votes'], raters: number): Pick<FinalLabel, 'choice' | 'by'> {
  const [most] = [...grouped(votes, ({ choice }) => choice)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  if (!most) return { choice: null, by: 'not rated' };
  const [choice, { length }] = most;
  const doAllAgree = length === votes.length;
  if (length * 2 <= raters) return { choice: null, by: doAllAgree ? 'partly rated' : 'undecided' };
  if (!doAllAgree) return { choice, by: 'majority' };
  return { choice, by: raters === 1 ? 'one rater' : 'agreement' };
}
