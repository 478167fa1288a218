import type { Rating } from '../../src/protocol/rating';

interface Between {
  /** What the page knew when it was rated. */
  readonly known: Rating | undefined;
  /** What is kept by now: another window of the page may have rated as well. */
  readonly kept: Rating;
}

/** The rating with what another window kept meanwhile, except for what was changed here. */
export function carriedOver(rating: Rating, { known, kept }: Between): Rating {
  const questions = [...Object.keys(kept.answers), ...Object.keys(rating.answers)];
  const answers = [...new Set(questions)].flatMap((question) => {
    const wasChanged = rating.answers[question] !== known?.answers[question];
    const choice = (wasChanged ? rating : kept).answers[question];
    return choice === undefined ? [] : [[question, choice] as const];
  });
  const confirmed = [...(kept.confirmed ?? []), ...(rating.confirmed ?? [])];
  const wasMapped = JSON.stringify(rating.spans) !== JSON.stringify(known?.spans);
  const { spans } = wasMapped ? rating : kept;
  const { study, rater, item, time } = rating;
  return {
    ...{ study, rater, item },
    ...(rating.mark !== undefined && { mark: rating.mark }),
    answers: Object.fromEntries(answers),
    ...(confirmed.length > 0 && { confirmed: [...new Set(confirmed)] }),
    ...(spans && { spans }),
    note: rating.note === (known?.note ?? '') ? kept.note : rating.note,
    time,
  };
}
