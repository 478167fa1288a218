export interface Looking {
  /** Mirrors what the runs of the host did since the last look. */
  readonly look: (signal: AbortSignal) => Promise<'reached' | 'not reached'>;
  /** Whether anybody wants to know. */
  readonly isWanted: () => boolean;
  /** After each look. */
  readonly looked: () => void;
  readonly failed: (error: unknown) => void;
}

const shortestPause = 5_000;
const longestPause = 60_000;

/**
 * Looks at the runs of a host again and again, one look at a time, as long as somebody wants to know: every 5 seconds,
 * less often while it is not reached.
 */
export class LookingAtHost {
  private pause = shortestPause;
  private timer: NodeJS.Timeout | undefined;
  private current: AbortController | undefined;

  constructor(private readonly looking: Looking) {}

  /** Begins, where it is not under way already. */
  goOn(): void {
    if (this.timer === undefined && !this.current) void this.lookOnce();
  }

  /** Does not wait for the next time: somebody has just begun to look. */
  hurry(): void {
    this.pause = shortestPause;
    if (this.timer === undefined) return;
    this.stopWaiting();
    this.goOn();
  }

  /** Ends a look that is under way. */
  stop(): void {
    this.stopWaiting();
    this.current?.abort();
  }

  private async lookOnce(): Promise<void> {
    const current = new AbortController();
    this.current = current;
    try {
      const isReached = (await this.looking.look(current.signal)) === 'reached';
      this.pause = isReached ? shortestPause : Math.min(2 * this.pause, longestPause);
    } catch (error) {
      this.pause = longestPause;
      if (!current.signal.aborted) this.looking.failed(error);
    }
    this.current = undefined;
    if (current.signal.aborted) return;
    if (this.looking.isWanted()) this.wait();
    this.looking.looked();
  }

  private wait(): void {
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.looking.isWanted()) this.goOn();
    }, this.pause);
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
