import { agreementOf, type StudyAgreement } from './agreement';
import { disagreements, undecided } from './disagreements';
import { finalLabels, type FinalLabel } from './finalLabels';
import type { MergedRatings } from './merge';
import { partCoverage, type PartCoverage } from './missingParts';
import type { Disagreement, Study } from './model';
import { outcomes, type QuestionOutcome } from './outcome';
import { preferences, type Preferences } from './preferences';
import { staleDecisions, type ContraryDecision } from './contraryDecisions';

/** All that a study says so far. */
export interface StudySummary {
  readonly progress: MergedRatings['progress'];
  readonly conflicts: MergedRatings['conflicts'];
  readonly problems: MergedRatings['problems'];
  readonly agreement: StudyAgreement;
  /** Decided or not. */
  readonly disagreements: readonly Disagreement[];
  /** Those that nobody has decided. */
  readonly undecided: readonly Disagreement[];
  /** Decisions against what all raters say by now, which nobody confirmed. */
  readonly stale: readonly ContraryDecision[];
  readonly labels: readonly FinalLabel[];
  readonly outcomes: readonly QuestionOutcome[];
  /** `null` for instructions. */
  readonly preferences: Preferences | null;
  /** `null` for predictions. */
  readonly parts: PartCoverage | null;
}

export function summarizeStudy(study: Study, merged: MergedRatings): StudySummary {
  const { ratings, adjudicated, progress, conflicts, problems } = merged;
  const disputed = disagreements(study, ratings);
  const labels = finalLabels(study, ratings, adjudicated);
  return {
    progress,
    conflicts,
    problems,
    agreement: agreementOf(study, ratings),
    disagreements: disputed,
    undecided: undecided(disputed, adjudicated),
    stale: staleDecisions(study, merged),
    labels,
    outcomes: outcomes(study, labels),
    preferences: preferences(study, labels, ratings) ?? null,
    parts: partCoverage(study, ratings) ?? null,
  };
}
