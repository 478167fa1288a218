import { Pace } from './pace';

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
  private readonly pace = new Pace();
  private heldUntil = 0;
  /** `undefined` while it is not paused. */
  private pausedAt: number | undefined;
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
    const isOver = await this.myTurn(signal);
    try {
      return yield* this.wait({ requests: 1, tokens }, signal);
    } finally {
      isOver();
    }
  }

  /** Waits, in line with the others, with a request that was let through and told to come again. */
  async passAgain(signal: AbortSignal): Promise<void> {
    const isOver = await this.myTurn(signal);
    try {
      const waits = this.wait({ requests: 0, tokens: 0 }, signal);
      while (!(await waits.next()).done); // what it waits for was told
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

  /** The endpoint refused a request, for there were too many: all wait so long, and go farther apart from then on. */
  refused(seconds: number): void {
    this.hold(seconds);
    this.pace.refused(seconds * 1000);
  }

  /** No request is let through until `resume`; what is under way goes on, as far as it is not to `passAgain`. */
  pause(): void {
    this.pausedAt ??= this.clock.now();
  }

  resume(): void {
    if (this.pausedAt === undefined) return;
    this.pace.leaveOut(this.clock.now() - this.pausedAt);
    this.pausedAt = undefined;
    for (const wake of this.sleepers) wake();
  }

  /** Fulfilled when all before it have passed, or it is aborted; to be told when this one's turn is over. */
  private async myTurn(signal: AbortSignal): Promise<() => void> {
    const before = this.turn;
    let isOver = (): void => undefined;
    const own = new Promise<void>((resolve) => (isOver = resolve));
    this.turn = before.then(() => own);
    await new Promise<void>((resolve) => {
      const goesOn = (): void => {
        signal.removeEventListener('abort', goesOn);
        resolve();
      };
      void before.then(goesOn);
      signal.addEventListener('abort', goesOn, { once: true });
      if (signal.aborted) goesOn();
    });
    return isOver;
  }

  private async *wait(
    { requests, tokens }: { readonly requests: number; readonly tokens: number },
    signal: AbortSignal,
  ): AsyncGenerator<number, Passage> {
    while (!signal.aborted) {
      const now = this.clock.now();
      const milliseconds = Math.max(
        this.heldUntil - now,
        this.pace.missing(now),
        this.requests.missing(requests, now),
        this.tokens.missing(tokens, now),
      );
      if (this.pausedAt !== undefined) await this.resumed(signal);
      else if (milliseconds > this.longestWaitSeconds * 1000)
        return { kind: 'too-long', seconds: milliseconds / 1000 };
      else if (milliseconds > 0) {
        yield milliseconds / 1000;
        await this.clock.sleep(milliseconds, signal);
      } else {
        this.pace.take(now);
        this.requests.take(requests);
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
