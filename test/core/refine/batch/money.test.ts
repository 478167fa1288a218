import { describe, expect, test } from 'vitest';
import { estimatedTokens } from '../../../../src/core/prompt/tokens';
import { estimateOf } from '../../../../src/core/refine/batch/estimate';
import { Purse } from '../../../../src/core/refine/money';
import { stagePrompt, stages } from '../../../../src/core/refine/stages';
import { instruction } from '../fakeModel';

const prices = { input: 1, output: 10 };

describe('a purse', () => {
  test('lays aside what requests under way may cost, so that the cap holds for all of them', () => {
    const purse = new Purse(prices, 0.001);
    const request = { inputTokens: 100, outputTokens: 30 }; // $0.0004
    expect([1, 2, 3].map(() => purse.layAside(request))).toEqual([true, true, false]);
    purse.settle(request, { inputTokens: 100, outputTokens: 10 });
    expect(purse.spent).toBeCloseTo(0.0002);
    expect(purse.layAside(request)).toBe(true);
  });

  test('a failed request costs nothing', () => {
    const purse = new Purse(prices, 1);
    const request = { inputTokens: 1e5, outputTokens: 0 };
    purse.layAside(request);
    purse.settle(request, null);
    expect(purse.spent).toBe(0);
  });

  test('without a cap everything is allowed', () => {
    expect(new Purse(prices, null).layAside({ inputTokens: 1e12, outputTokens: 0 })).toBe(true);
  });
});

describe('an estimate', () => {
  const options = { stages, tokens: estimatedTokens, prices, concurrency: 4, secondsPerAnswer: 6 };

  test('counts every turn with the conversation before it', () => {
    const one = estimateOf([instruction], options);
    const prompts = stages.map((stage) => {
      const prompt = stagePrompt(stage, instruction);
      return prompt.kind === 'prompt' ? estimatedTokens.count(prompt.text) : 0;
    });
    const answers = 150;
    const sent = prompts.map(
      (_, turn) =>
        prompts.slice(0, turn + 1).reduce((sum, count) => sum + count, 0) + turn * answers,
    );
    expect(one).toMatchObject({ files: 1, requests: 5, outputTokens: 5 * answers });
    expect(one.shortestRequest).toBe(prompts[0]);
    expect(one.inputTokens).toBe(sent.reduce((sum, count) => sum + count, 0));
    expect(one.cost).toBeCloseTo((one.inputTokens + 10 * one.outputTokens) / 1e6);
    expect(one.minutes).toBeCloseTo((5 * 6) / 4 / 60);
  });

  test('leaves out what will not be asked', () => {
    expect(estimateOf([{ ...instruction, positiveExamples: [] }], options).requests).toBe(4);
    expect(estimateOf([{ ...instruction, definition: ' ' }], options).requests).toBe(0);
  });

  test('knows no cost without prices', () => {
    expect(estimateOf([instruction], { ...options, prices: null }).cost).toBeNull();
  });
});
