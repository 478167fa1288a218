/** One limit of an endpoint as it stands: so many of `limit` are left, and all of them again in `resetSeconds`. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** What an endpoint says of its limits beside an answer; `null` where it says nothing. */
export interface RateLimits {
  readonly requests: Allowance | null;
  readonly tokens: Allowance | null;
}

export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Ends early, without an error, when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Whether a request may be sent; `seconds` is how long it would have to wait. */
export type Passage =
  | { readonly kind: 'passed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'too-long'; readonly seconds: number };

/**
 * Lets requests through no faster than the endpoint allows. It knows no limits until the first answer tells them; from
 * then on requests and tokens are each taken from a bucket that fills up again at the rate the endpoint states.
 */
export class RateGate {
  private readonly requests: Bucket;
  private readonly tokens: Bucket;
  private heldUntil = 0;
  private isPaused = false;
  private readonly sleepers = new Set<() => void>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clock: Clock,
    /** The longest that a request waits. */
    private readonly longestWaitSeconds: number,
  ) {
    this.requests = new Bucket(clock.now());
    this.tokens = new Bucket(clock.now());
  }

  /** Waits, one after the other, until a request of so many tokens may be sent; gives the seconds of each wait before it. */
  async *pass(tokens: number, signal: AbortSignal): AsyncGenerator<number, Passage> {
    const before = this.turn;
    let isOver = (): void => undefined;
    this.turn = new Promise<void>((resolve) => (isOver = resolve));
    try {
      await before;
      return yield* this.wait(tokens, signal);
    } finally {
      isOver();
    }
  }

  learn({ requests, tokens }: RateLimits): void {
    if (requests) this.requests.learn(requests, this.clock.now());
    if (tokens) this.tokens.learn(tokens, this.clock.now());
  }

  /** The endpoint asked one request to wait: the others wait, too. */
  hold(seconds: number): void {
    this.heldUntil = Math.max(this.heldUntil, this.clock.now() + seconds * 1000);
  }

  /** No request is let through until `resume`; what is under way goes on, as far as it does not wait `untilFree`. */
  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
    for (const wake of this.sleepers) wake();
  }

  /** Waits while it is held or paused: for a request that was let through, and was told to come again. */
  async untilFree(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const milliseconds = this.heldUntil - this.clock.now();
      if (this.isPaused) await this.resumed(signal);
      else if (milliseconds > 0) await this.clock.sleep(milliseconds, signal);
      else return;
    }
  }

  private async *wait(tokens: number, signal: AbortSignal): AsyncGenerator<number, Passage> {
    while (!signal.aborted) {
      const now = this.clock.now();
      const milliseconds = Math.max(
        this.heldUntil - now,
        this.requests.missing(1, now),
        this.tokens.missing(tokens, now),
      );
      if (this.isPaused) await this.resumed(signal);
      else if (milliseconds > this.longestWaitSeconds * 1000)
        return { kind: 'too-long', seconds: milliseconds / 1000 };
      else if (milliseconds > 0) {
        yield milliseconds / 1000;
        await this.clock.sleep(milliseconds, signal);
      } else {
        this.requests.take(1);
        this.tokens.take(tokens);
        return { kind: 'passed' };
      }
    }
    return { kind: 'cancelled' };
  }

  private async resumed(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.sleepers.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}

/** A token bucket without bounds until something is learned. Times are in milliseconds. */
class Bucket {
  private limit = Infinity;
  private level = Infinity;
  private perMillisecond = 0;

  constructor(private filled: number) {}

  learn({ limit, remaining, resetSeconds }: Allowance, now: number): void {
    if (limit <= 0) return;
    this.fill(now);
    this.limit = limit;
    const used = limit - remaining;
    this.perMillisecond =
      used > 0 && resetSeconds > 0 ? used / (resetSeconds * 1000) : limit / usualWindow;
    this.level = Math.min(this.level, remaining);
    this.filled = now;
  }

  /** Until so much is there; what is more than the bucket holds waits for a full one. */
  missing(amount: number, now: number): number {
    this.fill(now);
    const lack = Math.min(amount, this.limit) - this.level;
    return lack <= 0 || this.level === Infinity ? 0 : Math.ceil(lack / this.perMillisecond);
  }

  take(amount: number): void {
    this.level -= amount;
  }

  private fill(now: number): void {
    if (this.level !== Infinity)
      this.level = Math.min(this.limit, this.level + (now - this.filled) * this.perMillisecond);
    this.filled = now;
  }
}

/** Limits are stated for a minute where nothing else is said. */
const usualWindow = 60_000;
