import { disagreements } from '../../core/rating/disagreements';
import { adjudicator } from '../../core/rating/names';
import { contraryDecisions } from '../../core/rating/contraryDecisions';
import { pickStudy } from './pickStudy';
import { openRatingPanel, type RatingServices } from './ratingPanel';
import { tellInformation } from '../tell';

/** Lets one more person decide what raters disagree about. */
export async function adjudicateRatings(services: RatingServices): Promise<void> {
  const known = await pickStudy('Adjudicate Ratings');
  if (!known) return;
  const { stored, merged } = known;
  const { study } = stored;
  const disputed = disagreements(study, merged.ratings);
  if (disputed.length + contraryDecisions(study, merged).length > 0) {
    openRatingPanel(stored, adjudicator, services);
    return;
  }
  const both = merged.progress.filter(({ rated }) => rated > 0).length > 1;
  tellInformation(
    both
      ? `The raters of "${study.name}" agree on everything that more than one of them has answered.`
      : `There is nothing to decide in "${study.name}" until two of its raters have answered.`,
  );
}
