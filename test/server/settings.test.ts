import { expect, test } from 'vitest';
import { readSettings } from '../../src/server/settings';

test.each([
  [30, 30],
  [1, 1],
  [0, 1224],
  [-5, 1224],
  [12.7, 1224],
  ['30', 1224],
])('a limit of %j tokens counts as %i', (given, limit) => {
  const { maxSourceTokens } = readSettings({ preview: { maxSourceTokens: given } });
  expect(maxSourceTokens).toBe(limit);
});
