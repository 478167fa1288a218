import type { ExperimentRule } from './experimentRule';
import { badExperiment } from './rules/badExperiment';
import { nothingToTrainOn } from './rules/nothingToTrainOn';
import { splitLeak } from './rules/splitLeak';

/** The rules for experiment files. Each has its page beside it: `rules/<id>.md`. */
export const experimentRules: readonly ExperimentRule[] = [
  badExperiment,
  nothingToTrainOn,
  splitLeak,
] as readonly ExperimentRule[]; // a rule only ever meets its own options
