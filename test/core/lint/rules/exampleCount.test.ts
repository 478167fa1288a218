import { test } from 'vitest';
import { exampleCount } from '../../../../src/core/lint/rules/exampleCount';
import { expectFindings } from '../expectFindings';

test('two positive examples are enough', () =>
  expectFindings(
    exampleCount,
    `
    Definition: Say the colour.
    Positive Example 1:
      Input: sky
    Positive Example 2:
      Input: coal
    `,
  ));

test('one positive example', () =>
  expectFindings(
    exampleCount,
    `
    Definition: Say the colour.
    Positive Example 1:
    ^^^^^^^^^^^^^^^^^^ There is 1 positive example; 2 are wanted. A model that sees one example in its prompt copies its form; from two it learns what they share.
      Input: sky
    `,
  ));

test('none at all, and a negative one that is wanted', () =>
  expectFindings(
    exampleCount,
    `
    Definition: Say the colour.
    ^^^^^^^^^^ There is no positive example; 1 is wanted. Without one, the form of the answer is left to the definition.
    ^^^^^^^^^^ There is no negative example; 1 is wanted. A negative example shows the mistake that the definition cannot spell out.
    `,
    { options: { minimum: 1, minimumNegative: 1 } },
  ));

test('two positive examples, where a project wants more', () =>
  expectFindings(
    exampleCount,
    `
    Definition: Say the colour.
    Positive Example 1:
      Input: sky
    Positive Example 2:
    ^^^^^^^^^^^^^^^^^^ There are 2 positive examples; 4 are wanted. Each further one narrows down what they share.
      Input: coal
    `,
    { options: { minimum: 4 } },
  ));

test('no positive example, where two are wanted, and one negative of three', () =>
  expectFindings(
    exampleCount,
    `
    Definition: Say the colour.
    ^^^^^^^^^^ There is no positive example; 2 are wanted. A model that sees one example in its prompt copies its form; from two it learns what they share.
    Negative Example 1:
    ^^^^^^^^^^^^^^^^^^ There is 1 negative example; 3 are wanted. A negative example shows the mistake that the definition cannot spell out.
      Input: coal
    `,
    { options: { minimumNegative: 3 } },
  ));

test.each(['', 'Task: a\n', 'Definition:\n', 'Template:\n  {{input}}\n'])(
  '%j has none yet',
  (text) => expectFindings(exampleCount, text),
);
