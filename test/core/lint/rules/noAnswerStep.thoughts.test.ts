import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import { noAnswerStep } from '../../../../src/core/lint/rules/noAnswerStep';
import { expectFindings } from '../expectFindings';

test('what is imagined is not written', () =>
  expectFindings(
    noAnswerStep,
    `
    Definition: Turn the record into a JSON object on a single line. Empty values become null.
    Steps:
    ^^^^^ No step has the answer written: the list ends in reading, finding and thinking. A model that follows it may tell its thoughts instead of answering.
      1. Divide every line into the part before the colon and the part after it.
      2. Imagine the JSON object on a single line: texts quoted, empty values as null.
    `,
  ));

const tense = 'Tell the tense of the main verb. Answer past, present or future.';
const word = 'Unscramble the letters to one word. Write the word in capital letters.';
const duty = 'Extract the party that has a duty. If there is none, answer "no duty".';
const list = 'Sort the integers. Output the numbers separated by semicolons.';
const fact = 'Express the fact as one grammatical sentence.';
const review = 'Tell whether the review is positive or negative. Answer positive or negative.';
const title = 'Give a title to the story.';
const scheme = 'Name the rhyme scheme. Answer AABB or ABAB.';
const licence = 'Find the licence of the data.';
const rhyme = 'Give the rhyme word.';
const rooms = 'Tell how many rooms there are.';
const recipe = 'Rewrite the list of ingredients for six persons.';
const total = 'Compute the total.';
const date = 'Rewrite the date in the form YYYY-MM-DD.';

test.each([
  [tense, ['Consider whether the form is past, present or future.']],
  [tense, ['Think about which fits: past, present or future.']],
  [word, ['Form words which use up all the letters.', 'Consider which of them fits.']],
  [duty, ['Consider that some sentences only permit or describe something.']],
  [review, ['Reflect on how the writer would paint or describe it to a friend.']],
  [
    date,
    [
      'Replace the month, whether it is written out or abbreviated, by its number.',
      'Reflect on it.',
    ],
  ],
  [list, ['Write the numbers in the text on a note, and think about them.']],
  [scheme, ['Work out which of AABB and ABAB this pattern corresponds to.']],
  [licence, ['Tell the licence of the data from the licence of the code.']],
  [licence, ['Reconsider what has a harmless meaning.']],
  [licence, ['Bring in what people have to give back.', 'Weigh the names.']],
  [rhyme, ['Pick the last word of each line.', 'Compare their sounds.']],
  [review, ['Take the score into account as well: it is the one that counts.']],
  [total, ['Carry out each operation.', 'Multiply the numbers.']],
])('does not answer (%s) %j', (definition, steps) => expect(found(definition, steps)).toBe(1));

test.each([
  [tense, ['Consider the verb and answer past, present or future.']],
  [word, ['Form a word from the letters.']],
  [duty, ['Consider who is obliged and copy the party.']],
  [review, ['Consider whether the writer is glad; if so, positive, if not, negative.']],
  [review, ['Think about whether the writer is glad, then give positive or negative.']],
  [list, ['Write the numbers in a row with a semicolon after each one except the last.']],
  [fact, ['Turn the fact into one English sentence.', 'Subject and object must both be in it.']],
  [title, ['Write the next title.', 'Think about its length.']],
  [title, ['Say in three lines what the story is about.', 'Think about its length.']],
  [title, ['Put the story into a title.', 'Use capital letters only at its beginning.']],
  [rooms, ['State how many rooms there are.', 'Think about kitchens.']],
  [recipe, ['Write each ingredient on a new line with its quantity.']],
  [recipe, ['Write every ingredient with its quantity, putting commas between the entries.']],
  [recipe, ['Number them in this order, one number per line.']],
  [total, ['Add the products, and write the sum.', 'Multiply the prices first.']],
  [date, ['Set it down as year, month and day.', 'Count the digits of the year.']],
  [
    title,
    ['Write it in title case.', 'Compare it with the first line to make sure that they differ.'],
  ],
])('answers (%s) %j', (definition, steps) => expect(found(definition, steps)).toBe(0));

function found(definition: string, steps: readonly string[]): number {
  const document = parse(
    printInstruction({
      task: 't',
      category: '',
      definition,
      steps: ['Read the input.', ...steps],
      positiveExamples: [],
      negativeExamples: [],
    }),
  );
  return findingsOf(noAnswerStep, document).length;
}
