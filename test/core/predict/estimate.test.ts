import { describe, expect, test } from 'vitest';
import { createEstimator, type EstimatedInstance } from '../../../src/core/predict/estimate';
import { toldEstimate, toldMinutes } from '../../../src/core/predict/told';
import { estimatedTokens } from '../../../src/core/prompt/tokens';

const instance = (more: Partial<EstimatedInstance> = {}): EstimatedInstance => ({
  task: 'kettle',
  messages: [
    { role: 'system', content: 'x'.repeat(396) },
    { role: 'user', content: 'x'.repeat(96) },
  ],
  references: ['Yes', 'x'.repeat(76)],
  known: false,
  ...more,
});

function estimateOf(instances: readonly EstimatedInstance[], prices = { input: 1, output: 10 }) {
  const estimator = createEstimator({
    tokens: estimatedTokens,
    prices,
    concurrency: 2,
    secondsPerAnswer: 1.5,
  });
  for (const one of instances) estimator.add(one);
  return estimator.estimate();
}

test('tokens of all messages, and of the longest reference', () => {
  expect(estimateOf([instance(), instance({ task: 'lamp' })])).toEqual({
    tasks: 2,
    instances: 2,
    known: 0,
    requests: 2,
    shortestRequest: 125,
    inputTokens: 250,
    outputTokens: 40,
    cost: (250 + 400) / 1e6,
    minutes: 1.5 / 60,
  });
});

test('an answer is a few words at least', () => {
  expect(estimateOf([instance({ references: ['E'] })]).outputTokens).toBe(8);
});

test('the shortest request that is asked', () => {
  const short = instance({ messages: [{ role: 'user', content: 'x'.repeat(36) }] });
  expect(estimateOf([instance(), short]).shortestRequest).toBe(10);
  expect(estimateOf([instance(), { ...short, known: true }]).shortestRequest).toBe(125);
  expect(estimateOf([{ ...short, known: true }]).shortestRequest).toBeNull();
});

test('what is known costs nothing', () => {
  expect(estimateOf([instance(), instance({ known: true })])).toMatchObject({
    instances: 2,
    known: 1,
    requests: 1,
    inputTokens: 125,
  });
});

describe('told', () => {
  test('in a sentence', () => {
    const many = Array.from({ length: 1200 }, (_, index) => instance({ known: index < 200 }));
    expect(toldEstimate(estimateOf(many), 'gpt')).toBe(
      '1,200 instances of 1 task: 1,000 requests to gpt, about 125,000 tokens sent and 20,000 answered, about $0.33, about 13 min. For 200 instances nothing is asked: the same question is answered already, or asked for another one.',
    );
  });

  test('without a request there is no price', () => {
    expect(toldEstimate(estimateOf([instance({ known: true })]), 'gpt')).toBe(
      '1 instance of 1 task. For 1 instance nothing is asked: the same question is answered already, or asked for another one.',
    );
  });

  test('nothing is left', () => {
    expect(toldEstimate(estimateOf([]), 'gpt')).toBe('Every instance has a prediction.');
  });

  test('a sum below a cent', () => {
    expect(toldEstimate(estimateOf([instance()]), 'gpt')).toContain('answered, less than $0.01,');
  });

  test.each([
    [0.4, 'less than a minute'],
    [12.4, 'about 12 min'],
    [120, 'about 2 h'],
    [215, 'about 3.6 h'],
  ])('%d minutes are "%s"', (minutes, told) => {
    expect(toldMinutes(minutes)).toBe(told);
  });
});
