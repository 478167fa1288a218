import { test } from 'vitest';
import { leaksExample } from '../../../../src/core/lint/rules/leaksExample';
import { expectFindings } from '../expectFindings';

test('the signs of several labels side by side meet with an example by chance', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Name the event in the line of commentary: goal, foul or card.
    Steps:
      1. If the ball ends up in the net it is a goal; if the referee shows yellow, a card.
      2. A tripped striker is a foul, a yellow pocket of the referee a card.
      3. When the referee reaches for his pocket, choose card.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "referee", "pocket" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
      4. A foul is less than a card, for example a referee with a yellow pocket.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "referee", "yellow", "pocket" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: The referee reaches for his pocket, and it is yellow for the captain.
      Output: card
    `,
  ));
