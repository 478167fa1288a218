import type { Disagreement, Rating, Study } from './model';
import { grouped } from './turns';

/**
 * Every item and question to which raters gave different answers, most disputed first: by the share of pairs of raters
 * who differ, then by how many raters there are, then as in the study.
 */
export function disagreements(study: Study, ratings: readonly Rating[]): readonly Disagreement[] {
  const byItem = grouped(ratings, ({ item }) => item);
  return study.items
    .flatMap(({ id }) =>
      study.questions.map((question) => ({
        item: id,
        question: question.id,
        answers: answersTo(question.id, byItem.get(id) ?? []),
      })),
    )
    .filter((one) => dispute(one) > 0)
    .sort(
      (one, other) => dispute(other) - dispute(one) || other.answers.length - one.answers.length,
    );
}

/** Those that are not decided yet. */
export function undecided(
  disputed: readonly Disagreement[],
  adjudicated: readonly Rating[],
): readonly Disagreement[] {
  const decided = new Map(adjudicated.map(({ item, answers }) => [item, answers]));
  return disputed.filter(({ item, question }) => decided.get(item)?.[question] === undefined);
}

/** Share of pairs of raters who differ, from 0 to 1. */
function dispute({ answers }: Disagreement): number {
  const count = answers.length;
  if (count < 2) return 0;
  const alike = [...grouped(answers, ({ choice }) => choice).values()]
    .map(({ length }) => length * (length - 1))
    .reduce((sum, pairs) => sum + pairs, 0);
  return 1 - alike / (count * (count - 1));
}

function answersTo(question: string, ratings: readonly Rating[]): Disagreement['answers'] {
  return ratings.flatMap(({ rater, answers, note }) => {
    const choice = answers[question];
    return choice === undefined ? [] : [{ rater, choice, note }];
  });
}
