import type { ChatUsage } from './chatModel';
import { costOf, type Prices } from './money';

/** What answers took together. */
export interface Spend {
  /** Those that were charged for. */
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** As far as prices were set. */
  readonly dollars: number;
  /** Of the tokens, those of models without prices. */
  readonly unpricedTokens: number;
  /** Whether every endpoint counted its tokens; otherwise some are our estimate. */
  readonly counted: boolean;
}

export const noSpend: Spend = {
  requests: 0,
  inputTokens: 0,
  outputTokens: 0,
  dollars: 0,
  unpricedTokens: 0,
  counted: true,
};

export function spendOf(usage: ChatUsage, prices: Prices | null): Spend {
  const { inputTokens, outputTokens, counted } = usage;
  return {
    requests: 1,
    inputTokens,
    outputTokens,
    dollars: prices ? costOf(usage, prices) : 0,
    unpricedTokens: prices ? 0 : inputTokens + outputTokens,
    counted,
  };
}

export function sumOfSpends(one: Spend, other: Spend): Spend {
  return {
    requests: one.requests + other.requests,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    dollars: one.dollars + other.dollars,
    unpricedTokens: one.unpricedTokens + other.unpricedTokens,
    counted: one.counted && other.counted,
  };
}

/** "$0.02", "1.2k tokens" without prices, both where some had none; '' before the first answer. */
export function briefSpend({ requests, dollars, unpricedTokens }: Spend): string {
  if (requests === 0) return '';
  const money = dollars > 0 ? [toldDollars(dollars)] : [];
  const tokens = unpricedTokens > 0 ? [`${toldThousands(unpricedTokens)} tokens`] : [];
  return [...money, ...tokens].join(' + ') || '$0.00';
}

/** Cents; what is less than one is said so. */
export function toldDollars(dollars: number): string {
  return dollars > 0 && dollars < 0.01 ? '< $0.01' : `$${dollars.toFixed(2)}`;
}

/** "950", "1.2k", "31k", "2.4M" */
function toldThousands(tokens: number): string {
  return new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 2 })
    .format(tokens)
    .replace('K', 'k');
}
