import { resumed } from './handedIn';
import type { OpenRound } from './journal';
import type { Collected, Rounds } from './rounds';

/** The rounds of earlier starts. One is collected when the first of its calls is asked for, whole: all of it is charged for. */
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
    const round = this.roundOf.get(call);
    if (!round) return null;
    this.roundOf.delete(call); // what failed there is asked anew
    this.asked.add(call);
    const collecting = this.collecting.get(round) ?? this.collected(round, signal);
    this.collecting.set(round, collecting);
    return collecting;
  }

  private async collected(round: OpenRound, signal: AbortSignal): Promise<Collected | null> {
    this.underWay++;
    const collected = await resumed(round, this.rounds, signal).finally(() => this.underWay--);
    if (collected?.kind !== 'collected') return collected;
    for (const call of round.calls) {
      const answer = collected.answers.get(call);
      if (answer?.usage) this.rounds.money.spend(answer.usage);
      if (answer?.kind !== 'failed' || this.asked.has(call)) continue;
      this.roundOf.delete(call);
      if (answer.usage) this.rounds.journal.failed(call, answer.usage);
    }
    return collected;
  }
}
