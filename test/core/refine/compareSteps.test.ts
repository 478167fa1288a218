import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSteps } from '../../../src/core/refine/compareSteps';

/** `[+added+] [-removed-] same`, a step a line. */
function drawn(before: readonly string[], after: readonly string[]): string {
  const mark = { same: ['', ''], added: ['[+', '+]'], removed: ['[-', '-]'] } as const;
  return compareSteps(before, after)
    .map(({ words }) => words.map(({ kind, text }) => mark[kind].join(text)).join(''))
    .join('\n');
}

describe('word by word, step by step', () => {
  const steps = ['Read the review.', 'Weigh its words.', 'Answer good or bad.'];

  test.each<[string, readonly string[], readonly string[], string]>([
    ['no change', steps, steps, 'Read the review.\nWeigh its words.\nAnswer good or bad.'],
    [
      'a word',
      ['Read the long review.'],
      ['Read the short review.'],
      'Read the [-long-][+short+] review.',
    ],
    [
      'a new step',
      [steps[0]!, steps[2]!],
      steps,
      'Read the review.\n[+Weigh its words.+]\nAnswer good or bad.',
    ],
    [
      'a lost step',
      steps,
      [steps[0]!, steps[2]!],
      'Read the review.\n[-Weigh its words.-]\nAnswer good or bad.',
    ],
    [
      'a step moved down',
      steps,
      [steps[1]!, steps[2]!, steps[0]!],
      '[-Read the review.-]\nWeigh its words.\nAnswer good or bad.\n[+Read the review.+]',
    ],
    ['nothing before', [], ['Read.'], '[+Read.+]'],
    ['nothing after', ['Read.'], [], '[-Read.-]'],
    [
      'unlike steps',
      ['Read the review.'],
      ['Count all letters twice.'],
      '[-Read the review.-]\n[+Count all letters twice.+]',
    ],
    [
      'a step that grows',
      ['Read the review.'],
      ['Read the review:\n- its title'],
      'Read the review[-.-][+:\n- its title+]',
    ],
  ])('%s', (_, before, after, picture) => expect(drawn(before, after)).toBe(picture));
});

test('joining the words gives both lists back', () => {
  const step = fc.oneof(
    fc.stringMatching(/^(read|the|every|word|answer| |,|\n){1,8}$/),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  );
  const steps = fc.array(step, { maxLength: 6 });
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      const result = compareSteps(before, after);
      const without = (unwanted: string): string[] =>
        result
          .filter(({ words }) => words.some(({ kind }) => kind !== unwanted))
          .map(({ words }) =>
            words.map(({ kind, text }) => (kind === unwanted ? '' : text)).join(''),
          );
      expect(without('removed')).toEqual(after);
      expect(without('added')).toEqual(before);
    }),
  );
});

test('a hostile list is compared, too', () => {
  const before = Array.from({ length: 3000 }, (_, index) => `Step ${index}`);
  expect(compareSteps(before, before.slice(1))).toHaveLength(3000);
  const [only] = compareSteps(['a '.repeat(9000)], ['b '.repeat(9000)]);
  expect(only?.words.length).toBeGreaterThan(0);
});
