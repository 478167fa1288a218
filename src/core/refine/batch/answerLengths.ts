import type { Tokens } from '../money';

/** How long the answer to a request may be, by those that came before it. */
export class AnswerLengths {
  private answers = 0;
  /** Output tokens. */
  private longest = 0;

  /** `earlier`: of answers that are there already. */
  constructor(earlier: Iterable<Tokens> = []) {
    for (const used of earlier) this.learn(used, 'answer');
  }

  /** Whether those that came say more than a guess. */
  get areKnown(): boolean {
    return this.answers >= 10;
  }

  /** What a failure took says how long answers may be, but not how short they are: it may have no token. */
  learn({ outputTokens }: Tokens, kind: 'answer' | 'failure'): void {
    if (kind === 'answer') this.answers++;
    this.longest = Math.max(this.longest, outputTokens);
  }

  /** As long as the longest so far; until enough are known, no shorter than what is expected of the request. */
  likely(request: Tokens): Tokens {
    const least = this.areKnown ? 0 : request.outputTokens;
    return { ...request, outputTokens: Math.max(least, this.longest) };
  }

  /** Longer than all before it: by ten times when there was none yet, by little when there were many. */
  careful(request: Tokens): Tokens {
    const likely = this.likely(request);
    return { ...likely, outputTokens: likely.outputTokens * (1 + 9 / (1 + this.answers)) };
  }
}
