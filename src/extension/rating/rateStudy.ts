import { pickRater, pickStudy } from './pickStudy';
import { openRatingPanel, type RatingServices } from './ratingPanel';

/** Goes on with a study as one of its raters. */
export async function rateStudy(services: RatingServices): Promise<void> {
  const title = 'Continue Rating';
  const known = await pickStudy(title);
  const rater = known && (await pickRater(known, title));
  if (rater !== undefined) openRatingPanel(known!.stored, rater, services);
}
