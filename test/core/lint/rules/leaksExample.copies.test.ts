import { test } from 'vitest';
import { leaksExample } from '../../../../src/core/lint/rules/leaksExample';
import { expectFindings } from '../expectFindings';

test('days and directions are no leak, and neither are two familiar words', () =>
  expectFindings(
    leaksExample,
    `
    Definition: A log of miles to the north and to other sides is given. Say which of the two letters in it is friendlier.
    Steps:
      1. East and west change the first number, north and south the second.
      2. Add the miles to the north and subtract the miles to the south.
      3. Spans such as Mon–Wed include the days between them.
      5. A step that presses edges needs edges.
      6. Find out which of them changes the blood level of the other.
      7. Write NE as 45, E as 90, SE as 135, S as 180.
    Positive Example 1:
      Input: Five miles north, two miles east, one mile south, open Mon–Wed. Graciously press the edges together. It raises the blood level of the patient by 45 to 90.
      Output: first
    `,
  ));

test('words in a row as the example has them, however familiar', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Name the room or the number.
    Steps:
      1. A turn right again at the kitchen is as good as any other.
                                   ^^^^^^^ "kitchen" comes from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
      2. In lamb : sheep :: calf the last is the young one.
            ^^^^^^^^^^^^^^^^^^^^ "lamb", "sheep", "calf" come from Positive Example 2. Steps are read with every other example too, and a model copies what it finds in them.
      3. Check if there are two of one rank and two of a second.
                            ^^^^^^^^^^^^^^^^^^^^^^^ "two", "one", "rank" come from Positive Example 3. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: Ben turns left at the mirror, then right again at the kitchen.
      Output: pantry
    Positive Example 2:
      Input: lamb : sheep :: calf : ?
      Output: cow
    Positive Example 3:
      Input: Rule: two of one rank and two of a second earn 20.
      Output: 20
    `,
  ));

test('fractions, and numbers of the calendar beside a number that is none', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Convert the price, or give the next term.
    Steps:
      1. Round to two decimals, half a cent of 0.005 up.
      2. Calculate with 1.13 and 0.094.
                        ^^^^^^^^^^^^^^ "1.13", "0.094" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
      3. See how 31 comes to be followed by 63.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "31", "63" come from Positive Example 2. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: 320 kroner. 1 franc = 1.13 dollars; 1 krone = 0.094 dollars.
      Output: 30.08
    Positive Example 2:
      Input: 15, 31, 63
      Output: 127
    `,
  ));
