import { test } from 'vitest';
import { leaksExample } from '../../../../src/core/lint/rules/leaksExample';
import { expectFindings } from '../expectFindings';

test('a step that quotes an example', () =>
  expectFindings(
    leaksExample,
    `
    Definition: You are given a review. Answer with the letter P for praise or B for blame.
    Steps:
      1. Read the review.
      2. Look for praise, such as "the kettle sings beautifully".
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "kettle", "sings", "beautifully" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
      3. Answer P or B.
    Positive Example 1:
      Input: The kettle sings beautifully and never drips.
      Output: P
    `,
  ));

test('a name out of an example', () =>
  expectFindings(
    leaksExample,
    `
    Definition: You are given a passage and a question. Write the answer.
    Steps:
      1. Find where Marlow went.
                    ^^^^^^ "Marlow" comes from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: Yesterday Marlow rowed to the island. Where did he row to?
      Output: the island
    `,
  ));

test('label words and words of the definition are no leak', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Tell whether the tweet is about football, cricket or tennis.
    Steps:
      1. Look for words of football, cricket and tennis.
      2. Answer football, cricket or tennis.
    Positive Example 1:
      Input: What a serve! This is tennis.
      Output: tennis
    `,
  ));

test('an illustration of its own making is no leak', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Tell which emotion the sentence shows.
    Steps:
      1. Look for what shows an emotion, such as smiling or slamming a door.
      2. Write the emotion in one word.
    Positive Example 1:
      Input: Bettina wept over her grandfather's compass.
      Output: grief
    `,
  ));
