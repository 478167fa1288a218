import type { PlainExample, PlainInstruction } from '../../document/model';
import type { TokenCounter } from '../../prompt/tokens';
import { costOf, type Prices, type Tokens } from '../money';
import { toldDollars } from '../spend';
import { askPrompt, rankPrompt } from './prompts';

/** What generating examples will take, before the first request. */
export interface ExamplesEstimate extends Tokens {
  /** Dollars; `null` where no prices are known. */
  readonly cost: number | null;
}

export interface ExamplesEstimateOptions {
  /** How many examples are asked for. */
  readonly count: number;
  readonly tokens: TokenCounter;
  readonly prices: Prices | null;
}

/** Of an example that there is none like yet, and of what is said about its place, in tokens. */
const usualExample = 80;
const usualReason = 40;

/**
 * Two requests, the second with all of the first before it. How long an example is, is a guess: like those that are there,
 * and half as long again, since it is to be harder.
 */
export function examplesEstimate(
  instruction: PlainInstruction,
  { count, tokens, prices }: ExamplesEstimateOptions,
): ExamplesEstimate {
  const ask = tokens.count(askPrompt(instruction, count));
  const written = Math.round(count * 1.5 * exampleLength(instruction.positiveExamples, tokens));
  const rank = tokens.count(rankPrompt([])) + written;
  const used = {
    inputTokens: ask + (ask + written + rank),
    outputTokens: written + count * usualReason,
  };
  return { ...used, cost: prices && costOf(used, prices) };
}

/** E.g. "About 3,400 tokens in 2 requests, $0.02." */
export function toldExamplesEstimate({
  inputTokens,
  outputTokens,
  cost,
}: ExamplesEstimate): string {
  const tokens = inputTokens + outputTokens;
  const rounded = tokens < 1000 ? Math.ceil(tokens / 10) * 10 : Math.round(tokens / 100) * 100;
  const money = cost === null ? '' : `, ${toldDollars(cost)}`;
  return `About ${rounded.toLocaleString('en-US')} tokens in 2 requests${money}.`;
}

function exampleLength(examples: readonly PlainExample[], tokens: TokenCounter): number {
  if (examples.length === 0) return usualExample;
  const texts = examples.map(({ input, output, explanation = '' }) =>
    [input, output, explanation].join('\n'),
  );
  return tokens.count(texts.join('\n')) / texts.length;
}
