import { expect, test } from 'vitest';
import { duration, eventLine } from '../../src/cli/runLines';
import { Pace } from '../../src/node/runs/pace';

const start = {
  kind: 'start',
  time: '',
  action: 'train',
  model: 'tiny',
  device: 'cpu',
  instances: 9,
  steps: 90,
} as const;

function step(number: number, second: number): Parameters<typeof eventLine>[0] {
  const time = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
  return {
    kind: 'step',
    time,
    step: number,
    steps: 90,
    loss: 0.25,
    tokensPerSecond: 12345.6,
    memory: 2 ** 31,
  };
}

test('a step says loss, speed, memory and the time that is left', () => {
  const pace = new Pace();
  eventLine(step(10, 0), pace);
  expect(eventLine(step(20, 5), pace)).toEqual({
    text: 'train: step 20/90  loss 0.2500  12,346 tokens/s  2.0 GiB  ETA 0:35',
    isLasting: false,
  });
});

test('what is cut is said at the start', () => {
  expect(eventLine({ ...start, cut: 3 }, new Pace()).text).toBe(
    'train: tiny on cpu, 9 instances, 90 steps. 3 prompts are too long and lose their end.',
  );
});

test('the pace of training is not that of prediction', () => {
  const pace = new Pace();
  eventLine(step(10, 0), pace);
  eventLine({ ...start, action: 'predict', cut: 0 }, pace);
  expect(eventLine(step(20, 5), pace).text).not.toContain('ETA');
});

test.each([
  [0.4, '0:00'],
  [59.6, '1:00'],
  [754, '12:34'],
  [3605, '1:00:05'],
])('%s seconds are %s', (seconds, text) => expect(duration(seconds)).toBe(text));
