import type { ChatUsage } from './chatModel';

/** What tokens cost, in dollars for a million of them. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

export type Tokens = Pick<ChatUsage, 'inputTokens' | 'outputTokens'>;

/** Dollars. */
export function costOf({ inputTokens, outputTokens }: Tokens, { input, output }: Prices): number {
  return (inputTokens * input + outputTokens * output) / 1e6;
}

/**
 * The money of a batch, with a cap that holds while many requests are under way: what a request may cost is laid aside
 * before it is sent.
 */
export class Purse {
  private laidAside = 0;
  private spentSoFar = 0;

  /** `cap` in dollars, or `null` for none. Without prices nothing costs anything. */
  constructor(
    readonly prices: Prices | null,
    readonly cap: number | null,
  ) {}

  /** Dollars. */
  get spent(): number {
    return this.spentSoFar;
  }

  /** Dollars up to the cap; what is laid aside counts as left. */
  get left(): number {
    return Math.max(0, (this.cap ?? Infinity) - this.spentSoFar);
  }

  /** Dollars. */
  costOf(tokens: Tokens): number {
    return this.prices ? costOf(tokens, this.prices) : 0;
  }

  /** Counts dollars that were spent already. */
  spentBefore(dollars: number): void {
    this.spentSoFar += dollars;
  }

  /** Whether the cap allows a request of this size; then its cost is laid aside until `settle`. */
  layAside(expected: Tokens): boolean {
    const cost = this.costOf(expected);
    if (this.cap !== null && this.spentSoFar + this.laidAside + cost > this.cap) return false;
    this.laidAside += cost;
    return true;
  }

  /** What was laid aside for a request goes back, and what it took is spent; `null` where nothing was charged for. */
  settle(expected: Tokens, used: Tokens | null): void {
    this.laidAside = Math.max(0, this.laidAside - this.costOf(expected));
    if (used) this.spentSoFar += this.costOf(used);
  }
}
