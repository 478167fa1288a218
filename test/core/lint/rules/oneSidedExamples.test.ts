import { test } from 'vitest';
import { oneSidedExamples } from '../../../../src/core/lint/rules/oneSidedExamples';
import { expectFindings } from '../expectFindings';

test('examples with both labels', () =>
  expectFindings(
    oneSidedExamples,
    `
    Definition: You are given a review. Answer Yes or No.
    Positive Example 1:
      Input: a
      Output: Yes
    Positive Example 2:
      Input: b
      Output: No
    `,
  ));

test('all examples answer one label', () =>
  expectFindings(
    oneSidedExamples,
    `
    Definition: You are given a review. Answer Yes or No.
    Positive Example 1:
      Input: a
      Output: yes
    Positive Example 2:
      Input: b
      Output: Yes
              ^^^ Every positive example answers "Yes" and none "No". A model that is shown one label only tends to repeat it.
    `,
  ));

const firstTwoAlike = `
    Definition: Classify the tweet as positive, negative or neutral.
    Positive Example 1:
      Input: a
      Output: positive
    Positive Example 2:
      Input: b
      Output: positive
    Positive Example 3:
      Input: c
      Output: neutral
    `;

test('the examples that a prompt shows answer one label', () =>
  expectFindings(
    oneSidedExamples,
    firstTwoAlike.replace(
      'Output: positive\n    Positive Example 3',
      `Output: positive
              ^^^^^^^^ The first 2 positive examples, those that a prompt shows, all answer "positive" and none "negative" or "neutral". A model that is shown one label only tends to repeat it.
    Positive Example 3`,
    ),
  ));

test('a prompt that shows more examples', () =>
  expectFindings(oneSidedExamples, firstTwoAlike, { options: { shown: 3 } }));

test('one example is the business of another rule', () =>
  expectFindings(
    oneSidedExamples,
    `
    Definition: You are given a review. Answer Yes or No.
    Positive Example 1:
      Input: a
      Output: Yes
    `,
  ));

test('open answers may be the same by chance', () =>
  expectFindings(
    oneSidedExamples,
    `
    Definition: You are given a paragraph. Write a title for it.
    Positive Example 1:
      Input: a
      Output: The long road
    Positive Example 2:
      Input: b
      Output: The long road
    `,
  ));
