import type { Question, Rating, Study } from './model';
import { grouped } from './turns';

/** What holds in the end of an item for a question. */
export interface FinalLabel {
  readonly item: string;
  readonly question: string;
  /** `null` where nothing holds yet. */
  readonly choice: string | null;
  readonly by: LabelSource;
  /** What was decided, where all raters say something else by now. It counts only where somebody confirmed it. */
  readonly contrary?: { readonly decided: string; readonly isConfirmed: boolean };
  /** In the order of raters. */
  readonly votes: readonly { readonly rater: string; readonly choice: string }[];
}

/** Half is half of the raters who have the item, whether they have answered or not. */
export type LabelSource =
  /** Decided by the one who adjudicates; against what all raters say, only where that was confirmed. */
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
  const decided = new Map(adjudicated.map((rating) => [rating.item, rating]));
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
      const voted = byVotes(votes, having.get(id)?.length ?? 0);
      return { item: id, question: question.id, ...held(voted, decided.get(id), question), votes };
    }),
  );
}

type Held = Pick<FinalLabel, 'choice' | 'by' | 'contrary'>;

function held(voted: Held, decision: Rating | undefined, { id }: Question): Held {
  const decided = decision?.answers[id];
  if (decided === undefined) return voted;
  const counts = { choice: decided, by: 'adjudication' } as const;
  const doAllAgree = voted.by === 'agreement' || voted.by === 'one rater';
  if (!doAllAgree || voted.choice === decided) return counts;
  const isConfirmed = decision?.confirmed?.includes(id) ?? false;
  return { ...(isConfirmed ? counts : voted), contrary: { decided, isConfirmed } };
}

/** `raters` is how many have the item. */
function byVotes(votes: FinalLabel['votes'], raters: number): Held {
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
