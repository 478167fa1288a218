import { cancelled, handIn } from './handedIn';
import type { OpenRounds } from './openRounds';
import type { Allotted } from './roundMoney';
import type { Collected, Question, Rounds } from './rounds';

interface Waiting {
  readonly question: Question;
  readonly signal: AbortSignal;
  readonly goesOn: (collected: Collected | Promise<Collected>) => void;
}

/** The questions that wait for a round. */
export class Gathering {
  private readonly waiting = new Map<Question, Waiting>();
  private isGathering = false;
  private underWay = 0;

  constructor(
    private readonly rounds: Rounds,
    private readonly open: OpenRounds,
  ) {}

  answering(question: Question, signal: AbortSignal): Promise<Collected> {
    if (signal.aborted) return Promise.resolve(cancelled());
    return new Promise((resolve) => {
      const leaves = (): void => goesOn(cancelled());
      const goesOn = (collected: Collected | Promise<Collected>): void => {
        signal.removeEventListener('abort', leaves);
        this.waiting.delete(question);
        resolve(collected);
      };
      this.waiting.set(question, { question, signal, goesOn });
      signal.addEventListener('abort', leaves, { once: true });
      void this.gather();
    });
  }

  /** Until no more come. */
  private async gather(): Promise<void> {
    if (this.isGathering) return;
    this.isGathering = true;
    try {
      const { money, moment } = this.rounds;
      // What the rounds of earlier starts take is known when they are collected.
      const isUnknown = (): boolean => money.hasCap && this.open.isUnderWay;
      for (let before = -1; before < this.waiting.size || isUnknown();) {
        before = this.waiting.size;
        if (isUnknown()) await this.open.done;
        await moment();
      }
      this.begin();
    } catch (error) {
      const broken = error instanceof Error ? error : new Error(String(error));
      for (const { goesOn } of [...this.waiting.values()]) goesOn(Promise.reject(broken));
    } finally {
      this.isGathering = false;
    }
  }

  private begin(): void {
    const allotment = this.rounds.money.allot([...this.waiting.keys()], {
      isAlone: this.underWay === 0,
    });
    if (allotment.kind === 'refused') {
      const failure = { cause: 'spend-cap', message: allotment.message } as const;
      for (const { goesOn } of [...this.waiting.values()]) goesOn({ kind: 'failed', failure });
    } else
      for (const round of this.split(allotment.questions)) {
        const waited = round.map(({ question }) => this.waiting.get(question)!);
        const collected = this.collected(round, waited[0]!.signal);
        for (const { goesOn } of waited) goesOn(collected);
      }
  }

  /** Into rounds that the endpoint takes; a question that is too long goes alone. */
  private split(questions: readonly Allotted[]): readonly Allotted[][] {
    const { most } = this.rounds.endpoint;
    const rounds: Allotted[][] = [];
    let characters = Infinity;
    for (const one of questions) {
      const length = lengthOf(one.question);
      characters += length;
      const last = rounds.at(-1);
      if (last && last.length < most.questions && characters <= most.characters) last.push(one);
      else {
        rounds.push([one]);
        characters = length;
      }
    }
    return rounds;
  }

  private async collected(round: readonly Allotted[], signal: AbortSignal): Promise<Collected> {
    const { rounds } = this;
    const questions = round.map(({ question }) => question);
    this.underWay++;
    try {
      const collected = await handIn(questions, rounds, signal);
      const answers = collected.kind === 'collected' ? collected.answers : undefined;
      for (const one of round) rounds.money.settle(one, answers?.get(one.question.call));
      return collected;
    } finally {
      this.underWay--;
      if (this.waiting.size > 0) void this.gather();
    }
  }
}

function lengthOf({ messages }: Question): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}
