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

export type LabelSource =
  /** Decided by the one who adjudicates, whatever the raters said. */
  | 'adjudication'
  /** All raters who answered, two or more, say the same. */
  | 'agreement'
  /** More than half of them do. */
  | 'majority'
  /** Only one answered, such as the owner of an own part. */
  | 'one rater'
  /** No choice has more than half: it waits for adjudication. */
  | 'undecided'
  | 'not rated';

/** One for each item and question, in the order of the study. */
export function finalLabels(
  study: Study,
  ratings: readonly Rating[],
  adjudicated: readonly Rating[],
): readonly FinalLabel[] {
  const byItem = grouped(ratings, ({ item }) => item);
  const decided = new Map(adjudicated.map(({ item, answers }) => [item, answers]));
  return study.items.flatMap(({ id }) =>
    study.questions.map((question): FinalLabel => {
      const votes = (byItem.get(id) ?? []).flatMap(({ rater, answers }) => {
        const choice = answers[question.id];
        return choice === undefined ? [] : [{ rater, choice }];
      });
      const decision = decided.get(id)?.[question.id];
      const held =
        decision === undefined
          ? byVotes(votes)
          : ({ choice: decision, by: 'adjudication' } as const);
      return { item: id, question: question.id, ...held, votes };
    }),
  );
}

function byVotes(votes: FinalLabel['votes']): Pick<FinalLabel, 'choice' | 'by'> {
  const [most] = [...grouped(votes, ({ choice }) => choice)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  if (!most) return { choice: null, by: 'not rated' };
  const [choice, { length }] = most;
  if (votes.length === 1) return { choice, by: 'one rater' };
  if (length === votes.length) return { choice, by: 'agreement' };
  return length * 2 > votes.length ? { choice, by: 'majority' } : { choice: null, by: 'undecided' };
}
