import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import { missingConstraint } from '../../../../src/core/lint/rules/missingConstraint';
import { expectFindings } from '../expectFindings';

test('a demand that no step carries', () =>
  expectFindings(
    missingConstraint,
    `
    Definition: Write a slogan for the shop. Use at most eight words. Do not name the town.
    Steps:
    ^^^^^ No step carries a demand of the definition: "at most eight words". A model that follows the steps forgets what they leave out.
    ^^^^^ No step carries a demand of the definition: "Do not name the town.". A model that follows the steps forgets what they leave out.
      1. Find out what the shop is known for.
      2. Write a slogan about it.
    `,
  ));

test('no definition, no steps, a layout: nothing to compare', () => {
  expectFindings(missingConstraint, 'Steps:\n  1. Write a slogan.\n');
  expectFindings(missingConstraint, 'Definition: Use at most eight words.\nSteps:\n');
  expectFindings(missingConstraint, 'Definition: Use at most eight words.\n');
  expectFindings(missingConstraint, '');
});

const reported: readonly (readonly [definition: string, ...steps: string[]])[] = [
  ['Summarise the letter in one sentence.', 'Read the letter.', 'Write what the sender wants.'],
  ['Give the plural of the noun. Answer in lower case.', 'Recall the plural.', 'Answer with it.'],
  ['Name the capital. If you do not know it, answer "unknown".', 'Recall it.', 'Write it.'],
  ['List the tools in the text, separated by semicolons.', 'Find the tools.', 'List them.'],
  [
    'Write a riddle about the object. End with a question mark.',
    'Think of uses.',
    'Write a riddle.',
  ],
  ['Rewrite the sentence for a child. Keep all numbers.', 'Find hard words.', 'Use easy words.'],
  ['Count the vowels in the word. Treat y as a vowel.', 'Spell it.', 'Write the count.'],
  [
    'Answer the question. Use no knowledge other than the passage.',
    'Find the place.',
    'Answer it.',
  ],
  ['Translate the sentence. Leave proper names untranslated.', 'Understand it.', 'Translate it.'],
  ['Solve the problem. Return only the number.', 'Find the operation.', 'Return the result.'],
];

const fine: typeof reported = [
  ['Summarise the letter in one sentence.', 'Put the wish of the sender into a single sentence.'],
  ['Give the plural of the noun. Answer in lower case.', 'Write the plural in small letters.'],
  ['Name the capital. If you do not know it, answer "unknown".', 'Write it, or else "unknown".'],
  ['List the tools in the text, separated by semicolons.', 'Write the tools with "; " in between.'],
  [
    'Write a riddle about the object. End with a question mark.',
    'Write a riddle that ends in "?".',
  ],
  ['Rewrite the sentence for a child. Keep all numbers.', 'Use easy words; numbers stay.'],
  [
    'Answer the question. Use no knowledge other than the passage.',
    'Answer from the passage only.',
  ],
  ['Solve the problem. Return only the number.', 'Return the number and nothing else.'],
  ['You are given a tweet of at most 280 characters. Name its topic.', 'Name the topic.'],
  ['Write a name for the dish. It may be funny.', 'Write a name.'],
  ['Is the text spam? Answer yes or no.', 'Answer yes if it advertises, otherwise no.'],
  ['Use at most 40 words to describe the photo.', 'Describe it in fewer than forty words.'],
  ['Sort the list. If it is empty, return [].', 'Sort it; an empty list stays empty.'],
  ['Write a reply of two sentences.', 'Thank the sender first. Add one or two sentences.'],
];

describe('reported', () => {
  test.each(reported)('%s', (definition, ...steps) => {
    expect(findings(definition, steps)).toBeGreaterThan(0);
  });
});

describe('fine', () => {
  test.each(fine)('%s', (definition, ...steps) => {
    expect(findings(definition, steps)).toBe(0);
  });
});

test('strange and long texts are read in time', () => {
  const texts = [
    '\uD800',
    'שלום, כתוב "כן"',
    `Use at most ${'very '.repeat(20_000)}few words.`,
    '"'.repeat(9_000),
  ];
  const started = performance.now();
  for (const text of texts) findings(text, [text]);
  findings('Write a, b, and without c, only d; no e. '.repeat(2_000), ['Write it.']);
  expect(performance.now() - started).toBeLessThan(2_000);
});

function findings(definition: string, steps: readonly string[]): number {
  const text = printInstruction({
    task: 'task',
    category: 'Category',
    definition,
    steps,
    positiveExamples: [],
    negativeExamples: [],
  });
  return findingsOf(missingConstraint, parse(text)).length;
}
