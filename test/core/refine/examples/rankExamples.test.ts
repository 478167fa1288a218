import { describe, expect, test } from 'vitest';
import { readRanking } from '../../../../src/core/refine/examples/answer/readRanking';
import { bestOf, rankExamples } from '../../../../src/core/refine/examples/rankExamples';
import { expectLinearTime } from '../../../linearTime';

const numbers = (answer: string, count = 3): readonly number[] | undefined =>
  readRanking(answer, count)?.map(({ number }) => number);
const list = [
  { example: 3, correct: true, why: 'Hardest.' },
  { example: 1, correct: true, why: 'Telling.' },
  { example: 2, correct: false, why: 'The output is wrong.' },
];
/** As a model goes through the examples before it ranks them. */
const work =
  'Example 1: I get Yes. Same.\nExample 2: I get No. Same.\nExample 3: I get Yes. Same.\n';

describe('a ranking is read', () => {
  test.each<[string, string]>([
    ['from JSON', JSON.stringify(list)],
    ['from JSON in a fence', `Here:\n\`\`\`json\n${JSON.stringify(list, null, 2)}\n\`\`\``],
    ['from JSON under a key', JSON.stringify({ ranking: list })],
    ['from JSON with places', '[{"id":1,"rank":2},{"id":2,"rank":3},{"id":3,"rank":1}]'],
    ['from names in JSON', '[{"example":"Example 3"},{"example":"#1"},{"example":"2"}]'],
    ['from numbers', '[3, 1, 2]'],
    ['from an object a line', list.map((entry) => JSON.stringify(entry)).join('\n')],
    ['from a chain', 'I weighed all three.\n\nRanking: 3 > 1 > 2'],
    ['from a chain of names', 'Example 3 > Example 1 > Example 2'],
    ['from lines', '1. Example 3: hardest.\n2. Example 1: telling.\n3. Example 2: plain.'],
    ['from bold lines', '**#1 – Example 3**: hard\n**#2 – Example 1**: ok\n**#3 – Example 2**'],
    ['from places', '1st place: Example 3\n2nd place: Example 1\n3rd place: Example 2'],
    ['from bare numbers', '1. 3\n2. 1\n3. 2'],
    ['from bare numbers with reasons', '1) **3**: hardest\n2) **1**: telling\n3) **2**: plain'],
    ['from places of bare numbers', '1st: 3\n2nd: 1\n3rd: 2'],
    ['from a number a line', 'Final ranking:\n\n3\n1\n2'],
    ['from a key for each place', '{"1": "Example 3", "2": "Example 1", "3": "Example 2"}'],
    ['from numbers that begin at 0', '[{"index": 2}, {"index": 0}, {"index": 1}]'],
    ['from JSON behind a word in brackets', `I redo [1] and [2] first.\n${JSON.stringify(list)}`],
    ['from the list that is called so', '{"incorrect": [1, 2, 3], "ranking": [3, 1, 2]}'],
    ['from the longest list', '{"incorrect": [1], "best_first": [3, 1, 2]}'],
    [
      'from the objects behind those of the work',
      `${JSON.stringify([1, 2, 3].map((example) => ({ example, mine: 'x' })))}\n${JSON.stringify(list)}`,
    ],
    [
      'from lines behind a word in brackets',
      'I redo [1].\n1. Example 3\n2. Example 1\n3. Example 2',
    ],
    ['from lines behind the work', `${work}\nRanking:\n1. Example 3\n2. Example 1\n3. Example 2`],
    ['from lines without places behind the work', `${work}\nExample 3\nExample 1\nExample 2`],
    [
      'from lines behind numbered work',
      '1. Example 1: Yes.\n2. Example 2: No.\n3. Example 3: Yes.\n\n1. Example 3\n2. Example 1\n3. Example 2',
    ],
    ['from a chain behind the work', `${work}\nFinal ranking: 3 > 1 > 2`],
    ['from a chain behind another', 'First: 1, 2, 3\nRanking: 3, 1, 2'],
    ['from JSON behind the work', `${work}\n${JSON.stringify(list)}`],
    ['with numbers that are none', '[3, 7, 1, 0, 2, 3]'],
  ])('%s', (_, answer) => expect(numbers(answer)).toEqual([3, 1, 2]));

  test('with its reasons and doubts', () => {
    expect(readRanking(JSON.stringify(list), 3)).toEqual([
      { number: 3, why: 'Hardest.', isDoubted: false },
      { number: 1, why: 'Telling.', isDoubted: false },
      { number: 2, why: 'The output is wrong.', isDoubted: true },
    ]);
  });

  test('of some, below its title', () => {
    expect(numbers(`${work}\n**My ranking:**\n1. Example 3\n2. Example 1`)).toEqual([3, 1]);
  });

  test('with an output that the model takes back, in other words', () => {
    const answer = '[{"example": 2, "is_correct": false}, {"example": 1, "isCorrect": true}]';
    expect(readRanking(answer, 3)?.map(({ isDoubted }) => isDoubted)).toEqual([true, false]);
  });

  test.each([
    '',
    work,
    'They are all fine.',
    '[]',
    '{"best": true}',
    '[9, 10]',
    '1. Hard.\n2. Easy.',
  ])('but not from %j', (answer) => expect(readRanking(answer, 3)).toBeUndefined());
});

const [a, b, c] = ['a', 'b', 'c'].map((input) => ({ input, output: 'x' })) as [
  Example,
  Example,
  Example,
];
interface Example {
  readonly input: string;
  readonly output: string;
}
const inputs = (answer: string): readonly string[] =>
  rankExamples([a, b, c], answer).ranked.map(({ example }) => example.input);

describe('the examples', () => {
  test('stand as they are ranked, doubted ones last', () => {
    expect(inputs('[{"example":2,"correct":false},{"example":3},{"example":1}]')).toEqual([
      'c',
      'a',
      'b',
    ]);
  });

  test('that the ranking leaves out follow, and it is said', () => {
    const ranking = rankExamples([a, b, c], '[3]');
    expect(ranking.ranked.map(({ example }) => example)).toEqual([c, a, b]);
    expect(ranking.notice).toMatch(/leaves out 2 of 3/);
  });

  test('stand as they came where the ranking cannot be read, and it is said', () => {
    const ranking = rankExamples([a, b, c], 'All are great!');
    expect(ranking.ranked.map(({ example }) => example)).toEqual([a, b, c]);
    expect(ranking.notice).toMatch(/could not be read/);
  });
});

describe('the best', () => {
  const { ranked } = rankExamples([a, b, c], JSON.stringify(list));
  test('are the first', () => expect(bestOf(ranked, 2, () => false)).toEqual([c, a]));
  test('are none that the model doubts', () =>
    expect(bestOf(ranked, 3, () => false)).toEqual([c, a]));
  test('go together', () => {
    const clash = (examples: readonly Example[]): boolean =>
      examples.includes(a) && examples.includes(c);
    expect(bestOf(ranked, 2, clash)).toEqual([c]);
  });
});

test.each([
  '\n',
  ' ',
  '*',
  '1 ',
  '1',
  'example ',
  '1. Example 2\n',
  'place ',
  '[1]',
  '{"example":1}',
  'rank ',
])('a long answer of nothing but %j is read in linear time', (piece) => {
  expectLinearTime(80_000, (length) => {
    const answer = `Example 1\n${piece.repeat(Math.ceil(length / piece.length))}x`;
    return () => readRanking(answer, 3);
  });
});
