import { disagreements, undecided } from './disagreements';
import { finalLabels } from './finalLabels';
import type { Disagreement, Rating, Study } from './model';

interface Rated {
  readonly ratings: readonly Rating[];
  readonly adjudicated: readonly Rating[];
}

/** A decision against what all raters of an item say by now, such as one from a page that was written before they agreed. */
export interface ContraryDecision extends Disagreement {
  readonly agreed: true;
  /** The choice that was decided. */
  readonly decided: string;
  /** Else it does not count. */
  readonly isConfirmed: boolean;
}

/** In the order of the study. */
export function contraryDecisions(
  study: Study,
  { ratings, adjudicated }: Rated,
): readonly ContraryDecision[] {
  const notes = new Map(ratings.map(({ rater, item, note }) => [keyOf(rater, item), note]));
  return finalLabels(study, ratings, adjudicated).flatMap(({ item, question, contrary, votes }) => {
    if (!contrary) return [];
    const answers = votes.map((vote) => ({
      ...vote,
      note: notes.get(keyOf(vote.rater, item)) ?? '',
    }));
    return [{ item, question, agreed: true, ...contrary, answers }];
  });
}

/** Those that nobody confirmed. */
export function staleDecisions(study: Study, rated: Rated): readonly ContraryDecision[] {
  return contraryDecisions(study, rated).filter(({ isConfirmed }) => !isConfirmed);
}

/** A decision about an item, without its answers that do not count. */
export function withoutStale(study: Study, ratings: readonly Rating[], decision: Rating): Rating {
  const stale = staleDecisions(study, { ratings, adjudicated: [decision] });
  const questions = new Set(stale.map(({ question }) => question));
  const answers = Object.entries(decision.answers).filter(([question]) => !questions.has(question));
  return { ...decision, answers: Object.fromEntries(answers) };
}

/** All that waits for adjudication: what nobody has decided, most disputed first, and decisions that do not count. */
export function toDecide(study: Study, { ratings, adjudicated }: Rated): readonly Disagreement[] {
  return [
    ...undecided(disagreements(study, ratings), adjudicated),
    ...staleDecisions(study, { ratings, adjudicated }),
  ];
}

function keyOf(rater: string, item: string): string {
  return JSON.stringify([rater, item]);
}
