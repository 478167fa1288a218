import type { Rating, RatingPart } from '../../src/protocol/rating';

/** Ratings as a file holds them: one JSON object a line. */
export function printRatings(ratings: readonly Rating[]): string {
  return ratings.map((rating) => `${JSON.stringify(rating)}\n`).join('');
}

/** Study and rater, with nothing in it that a file system refuses. */
export function ratingFileName({ study, rater }: RatingPart): string {
  const safe = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-');
  return `${safe(study)}-${safe(rater)}.jsonl`;
}
