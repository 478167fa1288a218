import { expect, test } from 'vitest';
import { meteredChatModel } from '../../../src/core/refine/meteredChatModel';
import {
  briefSpend,
  noSpend,
  spendOf,
  sumOfSpends,
  type Spend,
} from '../../../src/core/refine/spend';
import { scripted } from './fakeModel';

const usage = (tokens: number) => ({ inputTokens: tokens, outputTokens: 0, counted: true });
const prices = { input: 2, output: 8 };

test('a metered model tells of all that is charged for, and of nothing else', async () => {
  let spend: Spend = noSpend;
  const late = { cause: 'timeout', message: 'Late.' } as const;
  const cut = { cause: 'context-too-long', message: 'Cut.', usage: usage(7) } as const;
  const model = meteredChatModel(scripted(['Yes.', late, 'No.', cut]), (taken) => {
    spend = sumOfSpends(spend, spendOf(taken, prices));
  });
  const { signal } = new AbortController();
  const ends: string[] = [];
  for (let turn = 0; turn < 4; turn++)
    for await (const { kind } of model.answer([], signal)) if (kind !== 'delta') ends.push(kind);
  expect(ends).toEqual(['finished', 'failed', 'finished', 'failed']);
  expect(spend).toEqual({
    requests: 3,
    inputTokens: 27,
    outputTokens: 10,
    dollars: (27 * 2 + 10 * 8) / 1e6,
    unpricedTokens: 0,
    counted: true,
  });
});

test.each<[string, readonly Spend[]]>([
  ['', []],
  ['950 tokens', [spendOf(usage(950), null)]],
  ['1.2k tokens', [spendOf(usage(1234), null)]],
  ['2.4M tokens', [spendOf(usage(2_400_000), null)]],
  ['$0.02', [spendOf(usage(10_000), prices)]],
  ['< $0.01', [spendOf(usage(1000), prices)]],
  ['$0.02 + 500 tokens', [spendOf(usage(10_000), prices), spendOf(usage(500), null)]],
  ['$0.00', [spendOf(usage(0), prices)]],
])('in brief: %j', (brief, spends) => {
  expect(briefSpend(spends.reduce(sumOfSpends, noSpend))).toBe(brief);
});
