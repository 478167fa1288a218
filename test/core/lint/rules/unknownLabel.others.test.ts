import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import type { Rule } from '../../../../src/core/lint/rule';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { expectFindings } from '../expectFindings';

/** The answers that are found in the steps of a task. */
function unknownIn(definition: string, ...steps: readonly string[]): string[] {
  const text = `Definition: ${definition}\nSteps:\n${steps.map((step) => `  1. ${step}\n`).join('')}`;
  return findingsOf(unknownLabel as Rule, parse(text)).map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

const rating = 'Rate the help. Output 1 for useless, 2 for some help or 3 for full help.';
const topic = 'Label the letter with its topic. Choose one of: billing, delivery, returns.';
const holds = "Answer 'yes' if the claim is backed by the text, and 'no' if it is not.";
const pair = 'Output S1 or S2, whichever sentence is right.';

describe('a word in the place of an answer is something else', () => {
  test.each([
    [rating, 'Score the tone on an inner scale from 0 to 10.', 'Above 5 output 3, else 1.'],
    [rating, 'Grade the facts from 1 to 6 as at school.', '1 or 2 gives 3, 5 or 6 gives 1.'],
    [rating, 'Output 3 if both are 4 or 5, 1 if both are 0 or 1, and 2 otherwise.'],
    [rating, 'Take 10 as the start.', 'Output 3 for more than 8, 1 for less than 4, 2 else.'],
    [topic, 'Tag the nouns in the letter.', 'Choose billing, delivery or returns.'],
    [topic, 'Classify the other requests in the tray, too.', 'Choose billing or delivery.'],
    [topic, 'Choose billing, delivery or returns and output your choice.'],
    [topic, 'Does the writer say sorry (returns) or ask for a parcel (delivery)?', 'Write it.'],
    [topic, 'The writer may say hello (billing) or wave (delivery).', 'Output returns or billing.'],
    [topic, 'A bill = money.', 'Choose billing for money, delivery for vans.'],
    [holds, 'Open the page and see if it says more.', 'yes if it does, no if not'],
    [
      holds,
      "In 'All shops shut', for example, 'all' is another.",
      "'yes' if all is said, else 'no'.",
    ],
    [pair, "After 'used to', for instance, 'driving' is right.", 'Output S1 or S2.'],
    [pair, "The phrase 'she go' becomes 'she goes'.", 'Output S1 or S2.'],
    ['Answer SUPPORTED or REFUTED.', 'Use CAPITALS.', 'SUPPORTED if it agrees, else REFUTED.'],
    [
      'Classify the clause. The classes are termination, liability and payment.',
      'Ending the contract belongs to termination, compensation for damage to liability, and money owed for goods to payment.',
    ],
    [
      'Answer noun or verb.',
      "Use 'blue' for the third test, and answer noun if it fits, else verb.",
    ],
  ])('%s: %s', (definition, ...steps) => {
    expect(unknownIn(definition, ...steps)).toEqual([]);
  });
});

test('how a word of the text is to be taken', () =>
  expectFindings(
    unknownLabel,
    `
    Definition: Decide which stance the comment takes towards the topic: favor, against or none.
    Steps:
      1. Look for words of approval or rejection, and take irony for its opposite.
      2. Approval of the topic gives favor, rejection gives against; where you find neither, none is right.
    Positive Example 1:
      Input: Topic: car-free centres. Comment: My shop has never had so many customers.
      Output: favor
    Positive Example 2:
      Input: Topic: school uniforms. Comment: Has anybody seen the menu?
      Output: none
    `,
  ));

describe('an answer', () => {
  test.each([
    [topic, 'invoice = billing, parcel = delivery, broken = returns, job = vacancies', 'vacancies'],
    [topic, 'if they want a job the topic is vacancies', 'vacancies'],
    ['Reply B, I or O.', 'Reply B, I or O. If it is a title, it should be T.', 'T'],
    [rating, 'Output 1, 2 or 3. Replies in between get a half.', 'half'],
    [rating, 'Output 1, 2 or 3. Between two levels write 1.5.', '1.5'],
  ])('%s: %s', (definition, step, answer) => {
    expect(unknownIn(definition, step)).toEqual([answer]);
  });

  test('a scale of its own where no step answers with a label', () => {
    expect(unknownIn(rating, 'Score the help on a scale from 1 to 10.')).toContain('10');
  });
});

const match = (told: string): string =>
  `Determine the outcome of the match: ${told}. Shoot-outs do not count.`;

describe('letters that the definition explains', () => {
  const table = 'Compare: home number larger → H; away number larger → A; both equal → D.';
  test.each([
    'H stands for a home win, A for an away win, and D for a draw',
    'H denotes a home win, A an away win and D a draw',
    'H for a home win, A for an away win, D for a draw',
    'H, D or A',
  ])('%s', (told) => {
    expect(unknownIn(match(told), table)).toEqual([]);
  });
  test('but none that it does not', () => {
    const told = 'H stands for a home win, A for an away win, and D for a draw';
    expect(unknownIn(`${match(told)} Answer H, A or D.`, `${table} Postponed → P.`)).toEqual(['P']);
  });
});

const jars = "Decide which jar holds more. Answer 'left' or 'right'.";
const acts = 'Label the speech act of the line: plea, threat or promise.';
const severity =
  'Assign a severity from S1 to S4: S1 for a crash, S2 for lost data, S3 or S4 else.';
const grade = 'Rate the spelling with 1, 2, 3, 4 or 5. Output only the number.';
const wind = 'Tell the direction of the wind: north, east, south or west.';

describe('what is given as the answer, in whatever manner', () => {
  test.each([
    [jars, "Answer 'left' or 'right'; if both hold the same, say 'even'.", 'even'],
    [jars, 'If there is only one, state single as your answer.', 'single'],
    [wind, 'Give variable as the answer if it turns all day.', 'variable'],
    [wind, 'If it blows between the two, answer south-west.', 'south-west'],
    [wind, 'Answer with the direction named last, or with calm where it drops.', 'calm'],
    [wind, 'Output the direction, writing calm if there is none.', 'calm'],
    [acts, 'Label a line of thanks as gratitude.', 'gratitude'],
    [severity, 'Escalate whatever touches money to S0 at once.', 'S0'],
    [severity, 'Drop a typo down to S5.', 'S5'],
  ])('%s: %s', (definition, step, answer) => {
    expect(unknownIn(definition, step)).toEqual([answer]);
  });

  test.each([
    [jars, 'Look for fullness: words of measure, "surely", "to the brim", or drops on the lid.'],
    [jars, "If one is said to be empty, 'full', 'brimming' or 'heaped' speak for the other."],
    [jars, 'Test whether a guest might want to say yes to one jar and no to the other.'],
    [jars, 'Cracks, dents and stains count as missing.'],
    [acts, 'In plays the telling words are mostly "shall", "will", "woe" and the like.'],
    [acts, "Label the speaker's name as subject."],
    [severity, 'Call the sender back to check.'],
    [severity, 'If the report speaks of an S9 from another firm, ignore it.'],
    [grade, 'Halves such as 2.5 are not allowed.'],
    [grade, 'Steps between, like 1.5, cannot be given.'],
  ])('is not: %s: %s', (definition, step) => {
    expect(unknownIn(definition, step)).toEqual([]);
  });
});
