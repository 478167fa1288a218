import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import { unlistedOutput } from '../../../../src/core/lint/rules/unlistedOutput';
import { expectFindings, expectFix } from '../expectFindings';

test('an output around a label', () =>
  expectFindings(
    unlistedOutput,
    `
    Definition: Tell whether the review is positive. Answer "Yes" or "No".
    Positive Example 1:
      Input: It is great.
      Output: Yes
    Positive Example 2:
      Input: It is bad.
      Output: The answer is No
              ^^^^^^^^^^^^^^^^ This output is none of the labels of the definition: "Yes", "No". A model learns to answer as the examples do.
    `,
  ));

test('labels that are written in another way', () => {
  expectFindings(
    unlistedOutput,
    `
    Definition: Tell whether the review is positive. Answer "Yes" or "No".
    Positive Example 1:
      Input: It is great.
      Output: yes
              ^^^ The definition writes this label "Yes". A model learns to write it as the examples do.
    Positive Example 2:
      Input: It is bad.
      Output: No.
              ^^^ The definition writes this label "No". A model learns to write it as the examples do.
    `,
  );
  expectFix(
    unlistedOutput,
    `
    Definition: Tell whether the review is positive. Answer "Yes" or "No".
    Positive Example 1:
      Input: It is great.
      Output:
        yes
    `,
    `
    Definition: Tell whether the review is positive. Answer "Yes" or "No".
    Positive Example 1:
      Input: It is great.
      Output:
        Yes
    `,
  );
});

test('labels without quotation marks are sure where an example answers with one', () =>
  expectFindings(
    unlistedOutput,
    `
    Definition: You are given a review. Label it as positive or negative.
    Positive Example 1:
      Input: It is great.
      Output: Positive
    Positive Example 2:
      Input: It is bad.
      Output: bad
              ^^^ This output is none of the labels of the definition: "positive", "negative". A model learns to answer as the examples do.
    `,
  ));

test.each([
  ['You are given a review. Label it as positive or negative.', ['zzz', 'yyy']],
  ['Answer "Yes" or "No" and explain why.', ['Yes', 'No, it leaks.']],
  ['Answer "Yes" or "No" for each sentence.', ['Yes', 'No, Yes']],
  ['Rate the review from 1 to 5.', ['1', 'three']],
  ['Answer "Yes." or "No."', ['Yes.', 'No.']],
  ['Tell what the "speaker" or "writer" praises.', ['the kettle', 'its song']],
])('%s %j', (definition, outputs) => {
  const examples = outputs.map(
    (output, at) => `Positive Example ${at + 1}:\n  Input: a\n  Output: ${output}\n`,
  );
  const document = parse(`Definition: ${definition}\n${examples.join('')}`);
  expect(findingsOf(unlistedOutput, document)).toEqual([]);
});

test('a label with a slash that one example alone has', () =>
  expectFindings(
    unlistedOutput,
    `
    Definition: You are given a news article. Classify it as World, Sports, Business or Sci/Tech.
    Positive Example 1:
      Input: The match ended in a draw.
      Output: Sports
    Positive Example 2:
      Input: A new chip was shown.
      Output: Sci/Tech
    Positive Example 3:
      Input: Rain is expected.
      Output: Weather
              ^^^^^^^ This output is none of the labels of the definition: "World", "Sports", "Business", "Sci/Tech". A model learns to answer as the examples do.
    `,
  ));
