import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { exampleIsInstance } from '../../../../src/core/lint/rules/exampleIsInstance';
import { noSurroundings } from '../../../../src/core/lint/rule';
import { expectFindings } from '../expectFindings';

const data = [
  { id: 'k-1', input: 'It sings.', references: ['Yes'] },
  { id: 'k-2', input: 'It  LEAKS.\n', references: ['No', 'no'] },
  { id: 'k-3', input: 'It sings.', references: ['No'] },
];
const instances = () => data;

test('an example with the input of an instance', () =>
  expectFindings(
    exampleIsInstance,
    `
    Instances: k.json
    Positive Example 1:
      Input: It sings.
             ^^^^^^^^^ This input is that of instance "k-1" in "k.json". The prompt shows its answer, so a score on it says nothing. Write an example of your own, or take the instance out of the data.
      Output: Yes
    Positive Example 2:
      Input: it leaks.
             ^^^^^^^^^ This input is that of instance "k-2" in "k.json", apart from capitals or white space. The prompt shows an answer to it, so a score on it says nothing. Write an example of your own, or take the instance out of the data.
      Output: Never
    Positive Example 3:
      Input: It sings and leaks.
      Output: No
    `,
    { instances },
  ));

const negative = `
    Instances: k.json
    Negative Example 1:
      Input: It sings.
      Output: Perhaps
    `;

test('negative examples may show instances', () =>
  expectFindings(exampleIsInstance, negative, { instances }));

test('unless it is not wanted', () =>
  expectFindings(
    exampleIsInstance,
    negative.replace(
      'It sings.\n',
      `It sings.
             ^^^^^^^^^ This input is that of instance "k-1" in "k.json". The prompt shows an answer to it, so a score on it says nothing. Write an example of your own, or take the instance out of the data.
`,
    ),
    { instances, options: { negative: true } },
  ));

test('no data, no finding', () => {
  expectFindings(exampleIsInstance, negative, { options: { negative: true } });
  expectFindings(exampleIsInstance, 'Positive Example 1:\n  Input: It sings.\n', { instances });
});

test('an empty input is like no instance', () =>
  expectFindings(exampleIsInstance, 'Instances: k.json\nPositive Example 1:\n  Input:\n', {
    instances: () => [{ id: 'e', input: ' ', references: [] }],
  }));

test('instances are indexed once', () => {
  let reads = 0;
  const many = Array.from({ length: 100 }, (_, index) => ({
    id: String(index),
    get input() {
      reads++;
      return `word ${index}`;
    },
    references: ['x'],
  }));
  const surroundings = { ...noSurroundings, instances: () => many };
  const document = parse('Instances: k.json\nPositive Example 1:\n  Input: a\n');
  const look = (): unknown => findingsOf(exampleIsInstance, document, { surroundings });
  look();
  expect(reads).toBe(100);
  look();
  expect(reads).toBe(100);
});
