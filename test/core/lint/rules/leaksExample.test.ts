import { expect, test } from 'vitest';
import { printInstruction } from '../../../../src/core/document/print';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf, lint } from '../../../../src/core/lint/lint';
import { leaksExample } from '../../../../src/core/lint/rules/leaksExample';
import { expectFindings } from '../expectFindings';
import { expectLinearTime } from '../../../linearTime';

test('a step that quotes an example', () =>
  expectFindings(
    leaksExample,
    `
    Definition: You are given a review. Answer with the letter P for praise or B for blame.
    Steps:
      1. Read the review.
      2. Look for praise, such as "the kettle sings beautifully".
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "the kettle sings beautifully" comes from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
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

test('other forms of the words, and numbers in words', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Solve the word problem.
    Steps:
      1. Multiply: six boxes holding 24 candles each make 144 candles.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "six", "boxes", "24", "candles" come from Negative Example. Steps are read with every other example too, and a model copies what it finds in them.
      2. Who weeps at the funeral of a grandmother is sad.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "weeps", "funeral", "grandmother" come from Positive Example 2. Steps are read with every other example too, and a model copies what it finds in them.
    Negative Example:
      Input: Each of 6 boxes holds 24 candles. How many candles are there?
      Output: 144 candles
    Positive Example 2:
      Input: The woman wept. It was her grandmother's funeral.
      Output: 1
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

test('kinds that several examples have between them, and single letters, are no leak', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Tell where the ship sails after its turns.
    Steps:
      1. Think of north, east, south and west as a circle.
      2. Answer north, east, south or west.
      3. Mind that B and C, and E and F, are neighbours on the chart.
    Positive Example 1:
      Input: From buoy B to C, E and F. The ship sails south and turns about.
      Output: north
    Positive Example 2:
      Input: The ship sails east and turns about.
      Output: west
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

test('a scene told in everyday words, and a copy without marks', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Write a headline.
    Steps:
      1. If a storm cuts the power of thousands of homes, say so.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "storm", "thousands" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
      2. Leave out that repairs may take until the weekend.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "repairs", "weekend" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
      3. Name storms, fires and floods by what they damage.
    Positive Example 1:
      Input: A storm cut the power lines to thousands of homes. Repairs may take until the weekend.
      Output: Storm cuts power
    `,
  ));

test('series, everyday phrases and numbers in words', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Return the text of the first heading.
    Steps:
      1. Stop at the first h1, h2, h3 and so on up to h6.
      2. "At least one" heading is there.
      3. Write hundred and thousand in full.
    Positive Example 1:
      Input: <h1>At least one of 1000 bees</h1>
      Output: At least one of 1000 bees
    `,
  ));

test('a sentence of thousands of words takes linear time', () => {
  expectLinearTime(2_400, (count, turn) => {
    const step = `${'that is labelled so '.repeat(count)}${turn}`;
    const input = `${'label that is so '.repeat(count)}${turn}`;
    const document = parse(`Steps:\n  1. ${step}\nPositive Example 1:\n  Input: ${input}\n`);
    return () => findingsOf(leaksExample, document);
  });
});

test('everyday words, and one of many listed words, are met with by chance', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Tell the language of the text.
    Steps:
      1. Look at short words: "het", "een" and "van" are Dutch, "und", "nicht" and "der" are German.
      2. Words such as "yesterday" tell when something happened.
      3. Give the answer in 2 or 3 words.
    Positive Example 1:
      Input: Wij kochten een fiets.
      Output: Dutch
    Positive Example 2:
      Input: Yesterday we bought 2 or 3 bikes at the station.
      Output: English
    `,
  ));

test('two words of the world that one example has', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Rewrite the sentence in the passive voice.
    Steps:
      1. Make the object the subject, so that the tulips come first.
      2. The lady sitting at the station is left out.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "lady", "sitting", "station" come from Positive Example 2. Steps are read with every other example too, and a model copies what it finds in them.
      3. Put whoever is sitting behind "by".
    Positive Example 1:
      Input: The gardener watered the tulips.
      Output: The tulips were watered by the gardener.
    Positive Example 2:
      Input: The lady was sitting at the station and read a map.
      Output: A map was read at the station.
    `,
  ));

test('words of another language, and degrees of what the task compares', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Tell who is taller, and in which language it is said.
    Steps:
      1. If nøglerne is in it, think of the north.
            ^^^^^^^^ "nøglerne" comes from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
      2. Whoever never stands on the right is the tallest.
      3. Faults of the app or the site do not count.
    Positive Example 1:
      Input: Hvor er nøglerne?
      Output: Danish
    Positive Example 2:
      Input: The app says that Abe is the tallest.
      Output: Abe
    `,
  ));

test('words that users allow', () =>
  expectFindings(
    leaksExample,
    `
    Steps:
      1. Look for praise of the Zephyr kettle.
    Positive Example 1:
      Input: This Zephyr leaks.
      Output: No
    `,
    { options: { allow: ['Zephyr'] } },
  ));

test('a very long input makes no step a leak, unless words of it are quoted', () => {
  const input = Array.from(
    { length: 6_000 },
    (_, index) =>
      `wor${index.toString(26).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}d`,
  ).join(' ');
  const steps = ['Mind a wordad and a wordaf.', 'Look for "worbdd worbed worbfd worbgd".'];
  const document = parse(
    printInstruction({
      task: 't',
      category: '',
      definition: 'Read the text.',
      steps,
      positiveExamples: [
        { input: input.replace('worhd', 'wordad and a long gap until wordaf'), output: 'x' },
      ],
      negativeExamples: [],
    }),
  );
  const found = lint(document).filter(({ rule }) => rule === leaksExample.id);
  expect(found.map(({ step }) => step)).toEqual([2]);
});

test('half-typed files, line ends and odd characters', () => {
  expectFindings(leaksExample, 'Steps:\n');
  expectFindings(leaksExample, 'Steps:\n  1. \uD800 Look.\nPositive Example 1:\n  Input: \uD800\n');
  expectFindings(
    leaksExample,
    'Steps:\n  1. انظر إلى الكلمات.\nPositive Example 1:\n  Input: نص آخر تماما\n',
  );
  const crlf = parse(
    'Steps:\r\n  1. Find Marlow.\r\nPositive Example 1:\r\n  Input: Yet Marlow rowed.\r\n',
  );
  const [finding] = lint(crlf).filter(({ rule }) => rule === leaksExample.id);
  expect(crlf.text.slice(finding!.span.start, finding!.span.end)).toBe('Marlow');
});

test('a quotation in capitals that the example has, too', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Name the strongest emotion in a chat message.
    Steps:
      1. Look at the spelling; the capitals in "wait WHAT" make the emotion stronger.
                                               ^^^^^^^^^^^ "wait WHAT" comes from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: wait WHAT, they're closing the pool tomorrow??
      Output: surprise
    `,
  ));

test('the calendar and courtesy belong to nobody', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Return the number of days between two dates.
    Steps:
      1. Bear in mind that February has 29 days in a leap year and 28 in any other year.
      2. Say that you are sorry about the wait.
    Positive Example 1:
      Input: First: 28 February 2021. Second: 4 March 2021.
      Output: We are sorry about it: 4.
    `,
  ));
