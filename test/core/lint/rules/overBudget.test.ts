import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { noSurroundings } from '../../../../src/core/lint/rule';
import { overBudget } from '../../../../src/core/lint/rules/overBudget';
import { estimatedTokens } from '../../../../src/core/prompt/tokens';
import { expectFindings } from '../expectFindings';

/** Counts words, as a tokenizer that is no estimate. */
const words = {
  name: 'words',
  estimate: false,
  count: (text: string) => text.split(/\s+/).filter((word) => word !== '').length,
  decodeFirst: (text: string, tokens: number) => text.split(/\s+/).slice(0, tokens).join(' '),
};
const budget = (maxSourceTokens: number) => ({ budget: { maxSourceTokens, counter: words } });
const instances = () => [
  { id: 'short', input: 'a b', references: ['x'] },
  { id: 'long', input: 'a b c d e f g h i j', references: ['x'] },
];

const task = `
    Instances: data.json
    Layout: tk-instruct-steps
    Definition: Say the colour of the thing.
    Steps:
      1. Read the thing.
      2. Say its colour.
    Positive Example 1:
      Input: sky
      Output: blue
    Positive Example 2:
      Input: coal
      Output: black
    `;

test('a prompt that fits', () => expectFindings(overBudget, task, { ...budget(100), instances }));

test('nothing is known about the model', () => expectFindings(overBudget, task, { instances }));

test('an example that is dropped', () =>
  expectFindings(
    overBudget,
    task.replace(
      'Positive Example 2:\n',
      `Positive Example 2:
    ^^^^^^^^^^^^^^^^^^ "Positive Example 2" is left out of the prompt for the longest input ("long"): with it, that prompt has more than the 50 tokens that the model reads.
`,
    ),
    { ...budget(50), instances },
  ));

test('without data the prompt is measured without input', () =>
  expectFindings(
    overBudget,
    task.replace(
      'Positive Example 2:\n',
      `Positive Example 2:
    ^^^^^^^^^^^^^^^^^^ "Positive Example 2" is left out of a prompt without input: with it, that prompt has more than the 40 tokens that the model reads.
`,
    ),
    budget(40),
  ));

test('what is cut is told at the longest part', () =>
  expectFindings(
    overBudget,
    `
    Layout: definition-only
    Definition: one two three four five six seven eight nine ten eleven twelve
    ^^^^^^^^^^ There are 22 tokens in a prompt without input, and the model reads 8 tokens, so it loses the end of the definition and the input. Tokens: the definition 12.
    `,
    budget(8),
  ));

test('an input that is too long by itself', () =>
  expectFindings(
    overBudget,
    `
    Instances: data.json
               ^^^^^^^^^ There are 22 tokens in the prompt for the longest input ("long"), and the model reads 14 tokens, so it loses the end of the input. Tokens: the definition 3, the input 10.
    Layout: definition-only
    Definition: Say the colour.
    `,
    { ...budget(14), instances },
  ));

test('an estimate says that it is one', () =>
  expectFindings(
    overBudget,
    `
    Layout: input-only
    Definition: x
    ^^^^^^^^^^ There are 5 tokens in a prompt without input, and the model reads 2 tokens (estimated by 4 characters a token), so it loses the end of the layout. Tokens: the definition 2.
    `,
    { budget: { maxSourceTokens: 2, counter: estimatedTokens } },
  ));

test.each(['', 'Definition:\n', 'Steps:\n  1. a\n', 'Template:\n  {{input}}\n'])(
  '%j says nothing of length',
  (text) => expectFindings(overBudget, text, budget(1000)),
);

test('after the first look only the longest instance is read', () => {
  const read = new Set<number>();
  const many = Array.from({ length: 100 }, (_, index) => ({
    id: String(index),
    get input() {
      read.add(index);
      return 'word '.repeat(index % 60);
    },
    references: ['x'],
  }));
  const surroundings = {
    ...noSurroundings,
    instances: () => many,
    budget: { maxSourceTokens: 300, counter: estimatedTokens },
  };
  const document = parse(`Instances: d\nDefinition: ${'word '.repeat(500)}\n`);
  const look = (): unknown => findingsOf(overBudget, document, { surroundings });
  look();
  expect(read.size).toBe(100);
  read.clear();
  look();
  expect([...read]).toEqual([59]);
});
