import { expect, test } from 'vitest';
import { plainInstruction } from '../../../../src/core/document/model';
import { parse } from '../../../../src/core/document/parse';
import { estimatedTokens } from '../../../../src/core/prompt/tokens';
import {
  examplesEstimate,
  toldExamplesEstimate,
} from '../../../../src/core/refine/examples/examplesEstimate';

const instruction = plainInstruction(
  parse(`Task: colours
Category: Copying

Definition:
  Copy the colour.

Positive Example 1:
  Input: a red house
  Output: red
`),
);

function estimate(count: number, prices: { input: number; output: number } | null = null) {
  return examplesEstimate(instruction, { count, tokens: estimatedTokens, prices });
}

test('more examples take more, and the second request brings the first along', () => {
  const [few, many] = [estimate(2), estimate(20)];
  expect(many.outputTokens).toBe(10 * few.outputTokens);
  expect(few.inputTokens).toBeGreaterThan(2 * few.outputTokens);
  expect(many.inputTokens).toBeGreaterThan(few.inputTokens);
});

test('without prices there is no cost; with them it is theirs', () => {
  expect(estimate(6).cost).toBeNull();
  const { inputTokens, outputTokens, cost } = estimate(6, { input: 1, output: 10 });
  expect(cost).toBeCloseTo((inputTokens + 10 * outputTokens) / 1e6, 12);
});

test.each([
  [{ inputTokens: 400, outputTokens: 101, cost: null }, 'About 510 tokens in 2 requests.'],
  [
    { inputTokens: 3000, outputTokens: 449, cost: 0.0234 },
    'About 3,400 tokens in 2 requests, $0.02.',
  ],
  [{ inputTokens: 900, outputTokens: 80, cost: 0.001 }, 'About 980 tokens in 2 requests, < $0.01.'],
])('%o is told', (estimated, told) => expect(toldExamplesEstimate(estimated)).toBe(told));
