import { test } from 'vitest';
import { leaksExample } from '../../../../src/core/lint/rules/leaksExample';
import { expectFindings } from '../expectFindings';

test('directions, measures and a common compound are met with by chance', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Turn the notes of a pilot into a sentence.
    Steps:
      1. Write directions in full, for example "southwesterly" for SW.
      2. Give distances in kilometres and speeds in miles per hour.
      3. Say which of the two changed the oil level of the other.
      4. Write that the Skylark landed at Ternby.
                        ^^^^^^^^^^^^^^^^^^^^^^^^ "Skylark", "landed", "Ternby" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: Skylark, SW 12 miles, Ternby 14:10
      Output: The Skylark landed at Ternby at ten past two, coming in over twelve miles with a southwesterly wind.
    Positive Example 2:
      Input: oil level of engine 2 low, 40 kilometres left
      Output: The oil level of the second engine is low with forty kilometres to go.
    `,
  ));

test('an input of one word and a decimal number are known again', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Say how many syllables the word has.
    Steps:
      1. Count the vowels; in snargle the last one is silent.
                              ^^^^^^^ "snargle" comes from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
      2. In a word such as table the last one is silent.
    Positive Example 1:
      Input: snargle
      Output: 2
    `,
  ));

test('a line of one word that begins a longer input is no input of one word', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Name the theme of the poem.
    Steps:
      1. Look for images of seasons, such as autumn.
      2. Write the theme.
    Positive Example 1:
      Input:
        Autumn
        leaves fall on the ground and we walk.
      Output: love
    `,
  ));
