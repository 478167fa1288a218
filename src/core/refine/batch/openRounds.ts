import { resumed } from './handedIn';
import type { OpenRound } from './journal';
import type { Collected, Rounds } from './rounds';

/**
 * The rounds of earlier starts. All of them are collected, whole, as soon as anything is asked, also those whose answers nobody needs
 * any more: they are charged for.
 */
export class OpenRounds {
  private readonly roundOf = new Map<string, OpenRound>();
  private readonly collecting = new Map<OpenRound, Promise<Collected | null>>();
  private readonly asked = new Set<string>();
  private underWay = 0;

  constructor(private readonly rounds: Rounds) {
    for (const round of rounds.open) for (const call of round.calls) this.roundOf.set(call, round);
  }

  get isUnderWay(): boolean {
    return this.underWay > 0;
  }

  /** Fulfilled when none is under way. */
  get done(): Promise<unknown> {
    return Promise.all(this.collecting.values());
  }

  /** `null`: the call has to be handed in. */
  async answering(call: string, signal: AbortSignal): Promise<Collected | null> {
    this.begin(signal);
    const round = this.roundOf.get(call);
    if (!round) return null;
    this.roundOf.delete(call); // what failed there is asked anew
    this.asked.add(call);
    return this.collecting.get(round)!;
  }

  /** Collects all of them; gives why it could not be, for rounds that no question told so. */
  async all(signal: AbortSignal): Promise<readonly string[]> {
    if (!signal.aborted) this.begin(signal);
    const notCollected: string[] = [];
    for (const [{ calls }, collecting] of this.collecting) {
      const collected = await collecting;
      if (collected?.kind !== 'failed' || collected.failure.cause !== 'not-collected') continue;
      if (!calls.some((call) => this.asked.has(call))) notCollected.push(collected.failure.message);
    }
    return notCollected;
  }

  private begin(signal: AbortSignal): void {
    for (const round of this.rounds.open) {
      if (this.collecting.has(round)) continue;
      const collecting = this.collected(round, signal);
      collecting.catch(() => undefined); // who waits for it is told
      this.collecting.set(round, collecting);
    }
  }

  private async collected(round: OpenRound, signal: AbortSignal): Promise<Collected | null> {
    this.underWay++;
    const collected = await resumed(round, this.rounds, signal).finally(() => this.underWay--);
    if (collected?.kind !== 'collected') return collected;
    for (const call of round.calls) {
      const answer = collected.answers.get(call);
      if (answer) this.rounds.money.spend(answer);
      if (answer?.kind !== 'failed' || this.asked.has(call)) continue;
      this.roundOf.delete(call);
      if (answer.usage) this.rounds.journal.failed(call, answer.usage);
    }
    return collected;
  }
}
