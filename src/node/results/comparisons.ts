import type { ComparisonView } from '../../protocol/results';
import type { InstanceReader, InstancesOf } from './model';
import { RecentlyUsed } from './recentlyUsed';

/** The scores of a run as they are now. */
export interface ScoredRun {
  readonly id: string;
  readonly directory: string;
  /** Changes with the scores; `null` where there are none. */
  readonly stamp: string | null;
}

interface Options {
  readonly compare: InstanceReader['compare'];
  /** A comparison that was computing is there: look again. */
  readonly compared: () => void;
}

const mostKept = 50;

/**
 * Comparisons of runs, computed in the background, and kept as long as neither run is scored anew. One that failed is
 * told as long as the same two are looked at; it is tried again when they are chosen again.
 */
export class Comparisons {
  private readonly computing = new Set<string>();
  private readonly kept = new RecentlyUsed<ComparisonView>(mostKept);
  private failed: { readonly key: string; readonly view: ComparisonView } | undefined;

  constructor(private readonly options: Options) {}

  /** `null` where there is nothing to compare. */
  of(selected: ScoredRun | undefined, baseline: ScoredRun | undefined): ComparisonView | null {
    if (!selected?.stamp || !baseline?.stamp || selected.id === baseline.id) {
      this.failed = undefined;
      return null;
    }
    const key = [selected, baseline].map(({ id, stamp }) => `${id} ${String(stamp)}`).join('\n');
    if (this.failed?.key !== key) this.failed = undefined;
    const known = this.failed?.view ?? this.kept.get(key);
    if (known) return known;
    const of = { directory: selected.directory, baseline: baseline.directory };
    if (!this.computing.has(key)) void this.compute(key, of);
    return { kind: 'computing' };
  }

  private async compute(key: string, of: InstancesOf): Promise<void> {
    this.computing.add(key);
    const view = await this.options.compare(of).catch((error: unknown): ComparisonView => ({
      kind: 'unavailable',
      message: `The runs could not be compared: ${String(error)}`,
    }));
    this.computing.delete(key);
    if (view.kind === 'ready') this.kept.set(key, view);
    else this.failed = { key, view };
    this.options.compared();
  }
}
