import { describe, expect, test } from 'vitest';
import type { PlainExample } from '../../../../src/core/document/model';
import { parse } from '../../../../src/core/document/parse';
import { noSurroundings, type LintedInstance } from '../../../../src/core/lint/rule';
import {
  checkExamples,
  type CheckedExamples,
} from '../../../../src/core/refine/examples/checkExamples';
import { drawnText } from '../../document/damagedText';

const file = drawnText(`
  Task: task1_reviews
  Category: Sentiment Analysis
  Instances: data.json

  Definition:
    You are given a review of a restaurant. Answer "good" if the guest was content, and "bad" if not.

  Steps:
    1. Read the review.
    2. Weigh praise against blame, for example a cold lasagna against friendly waiters.
    3. If praise prevails, answer good.
    4. If blame prevails, answer bad.

  Positive Example 1:
    Input: The soup was hot and the people at the next table sang for us all evening.
    Output: good

  Positive Example 2:
    Input: Never again.
    Output: bad

  Negative Example 1:
    Input: We left before the dessert.
    Output: good
`);
const instances: LintedInstance[] = [
  {
    id: 'task1-7',
    input: 'They forgot our order twice and then charged us for it.',
    references: ['bad'],
  },
];

function check(
  candidates: readonly PlainExample[],
  known: readonly LintedInstance[] | undefined = instances,
): CheckedExamples {
  const surroundings = { ...noSurroundings, instances: () => known };
  return checkExamples(candidates, { document: parse(file), linting: { surroundings } });
}
const reasonFor = (input: string, output = 'bad'): string | undefined =>
  check([{ input, output }]).rejected[0]?.reason;

const fresh = {
  input: 'One star less for the music, five for everything on the plate.',
  output: 'good',
};

test('an example that nothing speaks against is accepted', () => {
  expect(check([fresh])).toEqual({ accepted: [fresh], rejected: [], notices: [] });
});

test('a label is spelled as the task spells it', () => {
  expect(check([{ ...fresh, output: '"Good."' }]).accepted).toEqual([fresh]);
});

describe('an example is rejected', () => {
  test('without an input or an output', () => {
    expect(reasonFor('')).toBe('It has no input.');
    expect(reasonFor('Fine.', '')).toBe('It has no output.');
  });

  test('with an output that is no label', () => {
    expect(reasonFor('Fine.', 'mixed')).toBe(
      'Its output is none of the labels of the task: good, bad.',
    );
  });

  test('that is there already, whatever its capitals and its output', () => {
    expect(reasonFor('never  AGAIN.', 'good')).toMatch(/Positive Example 2/);
    expect(reasonFor('We left before the dessert.')).toMatch(/input of Negative Example 1/);
  });

  test('that is nearly one there, unless another output makes it a telling pair', () => {
    const near = 'The soup was hot and the people at the next table shouted at us all evening.';
    expect(reasonFor(near, 'good')).toMatch(/says the same as Positive Example 1/);
    expect(reasonFor(near, 'bad')).toBeUndefined();
  });

  test('that repeats a candidate', () => {
    const { accepted, rejected } = check([fresh, { ...fresh, explanation: 'Again.' }]);
    expect(accepted).toEqual([fresh]);
    expect(rejected[0]?.reason).toMatch(/candidate before it/);
  });

  test('that is an instance of the data file, or nearly', () => {
    expect(reasonFor('They forgot our order twice and then charged us for it!')).toMatch(
      /repeats instance "task1-7" of "data.json"/,
    );
    expect(reasonFor('They forgot our order twice and later charged us for it.')).toMatch(
      /task1-7/,
    );
  });

  test('that a step quotes', () => {
    expect(reasonFor('A cold lasagna, but such friendly waiters.')).toMatch(/leaks-example/);
  });
});

test('data that cannot be read is said', () => {
  const { notices } = checkExamples([fresh], { document: parse(file), linting: {} });
  expect(notices).toEqual([
    '"data.json" could not be read, so the examples were not compared with its instances.',
  ]);
});
