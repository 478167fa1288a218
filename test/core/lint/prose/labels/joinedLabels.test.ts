import { expect, test } from 'vitest';
import { withJoined } from '../../../../../src/core/lint/prose/labels/joinedLabels';
import { tokensOf } from '../../../../../src/core/lint/prose/labels/labelTokens';

test('an output of several words is one token, with as many outputs as one likes', () => {
  const others = Array.from({ length: 150_000 }, (_, index) => `on hold ${index}`);
  const outputs = new Set(['on hold', ...others]);
  const tokens = withJoined(tokensOf('Say on hold, open or closed.'), outputs);
  expect(tokens.map(({ text }) => text)).toEqual([
    'Say',
    'on hold',
    ',',
    'open',
    'or',
    'closed',
    '.',
  ]);
});
