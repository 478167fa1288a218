import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

test.each<[step: number, definition: string, output: string, ...steps: string[]]>([
  [
    2,
    'The input is a bowling sheet. Say how many pins the player has felled. Output a number.',
    '155',
    'Read the sheet.',
    'Write down the pins as a number.',
    'Check whether a frame holds a strike or a spare.',
    'Now work out the pins by the bonus rule.',
  ],
  [
    1,
    'Given a recipe for four people, convert the weight of the flour to ounces. Output the digits only.',
    '7.1',
    'State the weight in digits.',
    'Replace each unit by its factor.',
    'Multiply the grams by it and so arrive at the weight.',
  ],
  [
    1,
    'Given a tram timetable, output the line that reaches the harbour first. If none does, output none.',
    '12',
    'Write down the line that is first, or none if no line goes there.',
    'Go through the stops line by line.',
    'Type the times into a spreadsheet.',
    'Compare the arrival times with each other.',
  ],
  [
    2,
    'Name the season of the poem: spring, summer, autumn or winter.',
    'autumn',
    'Take the poem.',
    'Write spring, summer, autumn or winter as the season.',
    'Only then read the poem and find the plants and the weather.',
    'Compare them with what each season brings.',
  ],
  [
    1,
    'Given a verb, give its past tense. Write only the past tense, in small letters.',
    'went',
    'Write the past tense in small letters.',
    'Look at the ending of the verb and decide whether it is regular.',
    'For verbs in -e think of -d.',
  ],
  [
    2,
    'Tell in which month the letter was posted.',
    'May',
    'Find the postmark.',
    'Write the month of the postmark in one word.',
    'Do whatever it takes.',
    'Read the number between the two dots of the mark.',
  ],
  [
    1,
    'Rewrite the sentence in the passive voice.',
    'The bread was baked by him.',
    'Compare the finished passive sentence with the original.',
    'Make the object the subject.',
    'Change the verb to its passive form.',
    'Write the passive sentence.',
  ],
])('step %i uses what is worked out later: %s', (step, definition, output, ...steps) => {
  const text = printInstruction({
    task: 'task',
    category: 'Category',
    definition,
    steps,
    positiveExamples: [{ input: 'as told', output }],
    negativeExamples: [],
  });
  expect(findingsOf(forwardReference, parse(text)).map((found) => found.step)).toEqual([step]);
});

test.each<[string, ...string[]]>([
  [
    'The input lists a garden: width of the lawn, yield, drop of the slope and allowance for paths. Compute the seed needed.',
    'Multiply the width of the lawn by the yield.',
    'To get the seed, divide the product of width and yield by the allowance.',
    'Write the seed in grams.',
  ],
  [
    'You are given a deposit with a sum, a yearly rate and a period. Compute the interest.',
    'Identify the sum, the rate per year and the period.',
    'Change the rate into a decimal fraction.',
    'Multiply the three and write the interest.',
  ],
  [
    'The sentence contains one slip. Correct it.',
    'Check that each verb agrees with its subject.',
    'Once the slip is found, stop reading.',
    'Work out the smallest change that mends it.',
    'Write the sentence.',
  ],
  [
    'Given a finished sweater pattern and a size, give the number of stitches.',
    'Compare the finished pattern with the size.',
    'Count the stitches of the first row.',
    'Write the number.',
  ],
  [
    'Say how many pins the player has felled. Output a number.',
    'Work out the pins by the bonus rule.',
    'Write down the pins as a number.',
    'Check whether the number is at most 300.',
  ],
  [
    'Add the prices of the receipt. Output the total.',
    'Add up the prices.',
    'Write the total.',
    'Check whether all prices have been counted.',
    'Calculate the total once more if one is missing.',
  ],
])('uses nothing that is worked out later: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toHaveLength(0);
});
