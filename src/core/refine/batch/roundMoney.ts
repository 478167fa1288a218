import type { TokenCounter } from '../../prompt/tokens';
import type { Funds } from './payingChatModel';
import type { Purse, Tokens } from '../money';
import { AnswerLengths } from './answerLengths';
import { expectedTokens } from './models';
import type { Question, RoundAnswer } from './rounds';
import { toldShort } from './spendCap';

/** A question for which money is laid aside. */
export interface Allotted {
  readonly question: Question;
  readonly laidAside: Tokens;
}

export type Allotment =
  /** Questions that are not among them wait for the next round. */
  | { readonly kind: 'allotted'; readonly questions: readonly Allotted[] }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * The money of a batch that is asked in rounds. Each round may take a day, so none begins with a small share of what waits. Where
 * there is not money for all, the conversations that are furthest go first, so that files are done.
 */
export class RoundMoney {
  private readonly purse: Purse;
  private readonly tokens: TokenCounter;
  private readonly lengths: AnswerLengths;

  constructor({ purse, tokens, earlier }: Funds) {
    this.purse = purse;
    this.tokens = tokens;
    this.lengths = new AnswerLengths(earlier);
  }

  get hasCap(): boolean {
    return this.purse.cap !== null;
  }

  /** Of the questions of the next round. While another one is under way, they go all or none: it may cost less than it is taken to. */
  allot(questions: readonly Question[], { isAlone }: { readonly isAlone: boolean }): Allotment {
    const all = questions.map((question) => ({
      question,
      request: expectedTokens(question.messages, this.tokens),
    }));
    const costOfAll = (tokensOf: (request: Tokens) => Tokens): number =>
      all.reduce((total, { request }) => total + this.purse.costOf(tokensOf(request)), 0);
    const sum = costOfAll((request) => this.lengths.likely(request));
    if (isAlone && this.purse.left < sum * leastShare) return this.refused(all, sum);
    if (isAlone && this.purse.left < costOfAll((request) => this.lengths.careful(request)))
      all.sort((one, other) => other.question.messages.length - one.question.messages.length);
    const allotted: Allotted[] = [];
    for (const { question, request } of all) {
      const ways = [this.lengths.careful(request)];
      if (isAlone && allotted.length === 0) ways.push(this.lengths.likely(request));
      const laidAside = ways.find((expected) => this.purse.layAside(expected));
      if (laidAside) allotted.push({ question, laidAside });
    }
    const isAll = allotted.length === all.length;
    // Before answers have come, more is laid aside than is likely: the first rounds are small for that reason.
    const fewest = this.lengths.areKnown ? all.length * leastShare : 1;
    if (isAll || (isAlone && allotted.length >= fewest))
      return { kind: 'allotted', questions: allotted };
    for (const { laidAside } of allotted) this.purse.settle(laidAside, null);
    return isAlone ? this.refused(all, sum) : { kind: 'allotted', questions: [] };
  }

  settle({ laidAside }: Allotted, answer: RoundAnswer | undefined): void {
    this.purse.settle(laidAside, answer?.usage ?? null);
    this.learn(answer);
  }

  /** For an answer of an earlier start's round, which nothing was laid aside for. */
  spend(answer: RoundAnswer): void {
    if (answer.usage) this.purse.spentBefore(this.purse.costOf(answer.usage));
    this.learn(answer);
  }

  private learn(answer: RoundAnswer | undefined): void {
    if (answer?.usage)
      this.lengths.learn(answer.usage, answer.kind === 'answered' ? 'answer' : 'failure');
  }

  private refused(all: readonly { readonly request: Tokens }[], sum: number): Allotment {
    const inputTokens = Math.min(...all.map(({ request }) => request.inputTokens));
    const needed = { requests: all.length, dollars: sum, inputTokens };
    return { kind: 'refused', message: toldShort(this.purse, needed) };
  }
}

/** Of the questions that wait, and of the money for them. */
const leastShare = 1 / 4;
