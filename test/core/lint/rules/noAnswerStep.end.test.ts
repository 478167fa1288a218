import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import { noAnswerStep } from '../../../../src/core/lint/rules/noAnswerStep';

const title = 'Write a title for the book review. The title must have at most six words.';
const joke = 'Explain the joke in one sentence, and put the ambiguous word in quotation marks.';
const act = 'Label the utterance with its function: inform, ask, request, or greet.';
const tone = 'Say how an email sounds: polite, blunt, or rude.';
const aspect = 'Identify which aspect of the stay the sentence evaluates: room, staff or food.';
const definition = 'Write a definition of the marked word. Use at most twelve words.';
const items = 'Answer the question with all items that the passage names, in alphabetical order.';
const smoking = 'Extract the smoking status. Use one of: current, former, never, unknown.';
const sum = 'Calculate the result and give it as a number.';
const dutch = 'Translate the sentence into Dutch.';
const rent = 'Compute the rent per head. Round it to whole euros.';
const initials = 'Form the initials of the name.';
const valid = 'Tell whether the contract is valid. Answer valid or void.';
const quiz = 'Write a quiz question about the animal. Its answer must be a number.';
const course = 'Tell the new course. Answer N, E, S or W.';
const square = 'Tell the colour of the square. Answer light or dark.';
const cents = 'Solve the problem. Give the answer as a whole number of cents.';
const mended = 'Produce the sentence without the mistakes.';
const log = 'Given a log, write a report for the captain. It has three parts.';
const ticket = 'Assign a ticket to the team: billing, network or hardware.';
const fruits = 'List all fruits, separated by commas.';

describe('the step that writes the answer', () => {
  test.each([
    [title, 'Sum up its verdict in a title.', 'I hope this helps, and happy reviewing!'],
    [title, 'Dress the verdict as a title.', 'Count the words; seven is one too many.'],
    [joke, 'Explain the joke in one sentence.', 'Go through the joke book from the first page on.'],
    [act, 'Write the function which your frame stands for and add nothing else.'],
    [tone, 'Weigh the words.', 'Sum up by naming the tone.'],
    [tone, 'That tone is what gets written.'],
    [aspect, 'Write the aspect to which the expression leads.'],
    [sum, 'Compute, and let the reply be the bare number.'],
    [dutch, 'Grasp the sense.', 'Dutch version, one sentence.'],
    [fruits, 'Underline every fruit.', 'String them together with commas.'],
    [fruits, 'Every fruit goes into the answer, commas between them.'],
    [rent, 'Divide the rent by the people.', 'Round the quotient to whole euros and write it.'],
    [initials, 'String the first letters together.', 'Turn small letters into capitals.'],
    [title, 'Write up to six words that tell the verdict.'],
    [dutch, 'Find the words.', 'Write the Dutch wording that was chosen.'],
    [log, 'Note the course.', 'Write the notes one beneath the other, with a heading over each.'],
    [ticket, 'Write the team and move on to the next ticket in the data set.'],
    [quiz, 'Choose a number as the answer.', 'Ask for it in a question of at most ten words.'],
    [cents, 'Round it so that the answer is a whole number, and write it.'],
  ])('is there: %s %s', (task, ...steps) => expect(found(task, steps)).toBe(0));

  test.each([
    [definition, 'Think of a wording.', 'Once this is settled, turn to the next sentence.'],
    [items, 'In your head, put the items into alphabetical order.', 'Find all the items.'],
    [smoking, 'Read the sentence and pass over drinking.', 'Consider which status fits.'],
    [rent, 'Divide the rent by the people.', 'Round the quotient to whole euros.'],
    [
      sum,
      'Perform the operations one by one.',
      'Make a quick estimate to see if the size is right.',
    ],
    [initials, 'Take the first letter of each word.', 'Turn small letters into capitals.'],
    [valid, 'Look for the signatures.', 'Process the remaining contracts in the same manner.'],
    [
      title,
      'Look for lively words.',
      'As a language model I have no taste, but this should give you a good start!',
    ],
    [sum, 'Write down the numbers of the problem.', 'Determine which operation is needed.'],
    [quiz, 'Pick a number as the answer.', 'Think of how to ask for it.'],
    [
      course,
      'Take the turns one by one: a right turn leads from N to E, from E to S and from S to W.',
    ],
    [square, 'Form the sum of the two digits.'],
    [
      cents,
      'Express it in cents, so that the result is a whole number.',
      'Work it out in your head.',
    ],
    [mended, 'Spot every mistake and name the rule behind it.'],
    [
      title,
      'Look for lively words.',
      'Please tell me if you would like these steps in more detail.',
    ],
  ])('is not: %s %s', (task, ...steps) => expect(found(task, steps)).toBe(1));
});

function found(task: string, steps: readonly string[]): number {
  const text = printInstruction({
    task: 't',
    category: '',
    definition: task,
    steps: ['Read the input.', ...steps],
    positiveExamples: [],
    negativeExamples: [],
  });
  return findingsOf(noAnswerStep, parse(text)).length;
}
