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
    ^^^^^^^^^^^^^^^^^^ There is 1 positive; 2 are wanted. A model that sees one example in its prompt copies its form; from two it learns what they share.
      Input: sky
    `,
  ));

test('none at all, and a negative one that is wanted', () =>
  expectFindings(
    exampleCount,
    `
    Definition: Say the colour.
    ^^^^^^^^^^ There is no positive example; 1 is wanted. A model that sees one example in its prompt copies its form; from two it learns what they share.
    ^^^^^^^^^^ There is no negative example; 1 is wanted. A negative example shows the mistake that the definition cannot spell out.
    `,
    { options: { minimum: 1, minimumNegative: 1 } },
  ));

test.each(['', 'Task: a\n', 'Definition:\n', 'Template:\n  {{input}}\n'])(
  '%j has none yet',
  (text) => expectFindings(exampleCount, text),
);
