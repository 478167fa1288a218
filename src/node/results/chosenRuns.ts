import type { ResultsState, RunView } from '../../protocol/results';
import { defaultBaseline, defaultSelection } from './defaultBaseline';

/** What the user has chosen. */
export interface Choice {
  /** The run to look at; `undefined`: what is best to look at. */
  readonly selected: string | undefined;
  /** The run to compare with; `null`: none, `undefined`: what is best to compare with. */
  readonly baseline: string | null | undefined;
}

interface There {
  readonly runs: readonly RunView[];
  readonly damaged: readonly RunView[];
}

/**
 * The runs that are looked at: what the user has chosen, as far as it is there, else what is best. Once that was shown, it
 * stays as long as it is there: a run that comes while another is read does not take its place.
 */
export class ChosenRuns {
  private selected: string | null = null;
  /** What was compared with another run; with itself, nothing is compared. */
  private baseline: string | null = null;

  of(choice: Choice, { runs, damaged }: There): Pick<ResultsState, 'selected' | 'baseline'> {
    const thereIn = (list: readonly RunView[], ...wanted: readonly (string | null | undefined)[]) =>
      wanted.find((id) => list.some((run) => run.id === id)) ?? null;
    const all = [...runs, ...damaged];
    const selected = thereIn(all, choice.selected, this.selected) ?? defaultSelection(runs);
    this.selected = selected;
    if (choice.baseline === null) return { selected, baseline: null };
    const baseline = thereIn(runs, choice.baseline, this.baseline) ?? defaultBaseline(runs);
    if (baseline !== selected) this.baseline = baseline;
    return { selected, baseline };
  }

  /** Compares with what is best by now, unless the user has chosen. */
  renewBaseline(): void {
    this.baseline = null;
  }
}
