/** What the commands of human rating need, in one bundle: they share the pages that are open. */
export { adjudicateRatings } from './adjudicateRatings';
export { comparePredictions } from './comparePredictions';
export { exportRaterPages } from './exportRaterPages';
export { importRatings } from './importRatings';
export { rateInstructions } from './rateInstructions';
export { rateStudy } from './rateStudy';
export { ratingReport } from './ratingReport';
export { restoreRatingPanel } from './ratingPanel';
