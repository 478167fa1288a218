import type { Jump, OverviewView } from '../../protocol/preview';
import { instanceCounts, type InstanceCounts, type Measured } from './instanceCounts';

/** The prompts whose instances are counted. */
export interface CountedPrompts {
  /** What decides about the counts: they are kept while each of these is the same. */
  readonly key: readonly unknown[];
  readonly count: number;
  readonly index: number;
  readonly measure: (index: number) => Measured;
}

interface JumpOptions {
  /** The prompts as they are now. */
  readonly prompts: () => CountedPrompts | undefined;
  readonly show: (overview: OverviewView) => void;
}

/** Milliseconds without a change after which counting begins anew. */
const quiet = 300;

/** Counts instances to jump to one of them. One jump is under way at a time; a change of the text begins it anew. */
export class InstanceJumps {
  private known: { readonly key: readonly unknown[]; readonly counts: InstanceCounts } | undefined;
  private job: AbortController | undefined;
  private shown: OverviewView = { kind: 'none' };
  private shownAt = 0;

  constructor(private readonly options: JumpOptions) {}

  /** The index of the instance, or why there is none; `null` where it was cancelled. */
  async find(jump: Jump): Promise<number | string | null> {
    this.cancel();
    const job = new AbortController();
    this.job = job;
    for (;;) {
      const prompts = this.options.prompts();
      if (!prompts || prompts.count === 0) return 'There are no instances.';
      const counts = this.countsOf(prompts);
      const found = await this.search(jump, prompts, counts);
      this.show(counts.overview());
      if (!this.isUnderWay(job)) return null;
      if (found !== null) {
        this.job = undefined;
        return found === 'none' ? 'No instance is cut or loses an example.' : found;
      }
      await new Promise((resolve) => setTimeout(resolve, quiet));
      if (!this.isUnderWay(job)) return null;
    }
  }

  private isUnderWay(job: AbortController): boolean {
    return this.job === job;
  }

  /** To be told of every new drawing: counts of other prompts are worth nothing. */
  drawn(): void {
    const prompts = this.options.prompts();
    if (this.known && prompts && sameKey(this.known.key, prompts.key)) return;
    this.stale.abort();
    this.known = undefined;
    this.show({ kind: 'none' });
  }

  cancel(): void {
    this.job = undefined;
    this.stale.abort();
    if (this.shown.kind === 'counting') this.show({ kind: 'none' });
  }

  /** What is known, for a page that has just come. */
  overview(): OverviewView {
    return this.shown;
  }

  private stale = new AbortController();

  private async search(
    jump: Jump,
    { index }: CountedPrompts,
    counts: InstanceCounts,
  ): Promise<number | 'none' | null> {
    this.stale = new AbortController();
    const { signal } = this.stale;
    const progress = (): void => {
      if (performance.now() - this.shownAt > 100) this.show(counts.overview());
    };
    const watch = { signal, progress };
    return jump === 'longest'
      ? counts.longest(watch)
      : counts.nextLosing(index, jump === 'nextLosing' ? 1 : -1, watch);
  }

  private countsOf({ key, count, measure }: CountedPrompts): InstanceCounts {
    if (this.known && sameKey(this.known.key, key)) return this.known.counts;
    const counts = instanceCounts(count, measure);
    this.known = { key, counts };
    return counts;
  }

  private show(overview: OverviewView): void {
    // Counting that ended early has nothing to tell.
    const isOver = overview.kind === 'counting' && (!this.job || this.stale.signal.aborted);
    const next: OverviewView = isOver ? { kind: 'none' } : overview;
    if (next.kind === 'none' && this.shown.kind === 'none') return;
    this.shown = next;
    this.shownAt = performance.now();
    this.options.show(next);
  }
}

function sameKey(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
