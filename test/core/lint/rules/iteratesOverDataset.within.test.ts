import { test } from 'vitest';
import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { expectFindings } from '../expectFindings';
import { testSteps } from '../expectSteps';

/** Going on that stays within the one input, as the definition and the steps themselves tell. */

test('what is left after others were struck out is in the input', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: Extract from a curriculum vitae each job with its years. Ignore internships.
    Steps:
      1. List the jobs the person held.
      2. Leave out internships.
      3. For each remaining job, note the first and the last year.
      4. Write one line per job.
    `,
  ));

test('what is sought in the input is no input', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: Find the diagnosis in a discharge letter. Answer with the name of the illness.
    Steps:
      1. Read the letter and note the illnesses it names.
      2. Rule out illnesses of relatives.
      3. Compare the remaining illnesses and take the most serious.
      4. Write the illness.
    `,
  ));

test('of several candidates one is taken', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a cover letter. Extract the title of the job, spelled as in the letter.
    Steps:
      1. Read the letter.
      2. If there is more than one title, take the one in the subject line.
      3. Write the title.
    `,
  ));

test('the next of what a condition speaks of', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: Name the city that the traveller is heading for in the postcard.
    Steps:
      1. Read the postcard.
      2. If a city fits, keep it; otherwise go on with the next.
      3. Should one of them lie on the way home, go on with the next.
      4. Write the city.
    `,
  ));

test('the second of two that are given', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given two recipes. Decide which of them takes longer.
    Steps:
      1. Add up the times in the first one.
      2. Proceed likewise with the second one.
      3. Write the number of the recipe that takes longer.
    `,
  ));

test('a next one that nothing is gone on to', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: Given the end of one meeting and the start of the next, compute the break in minutes.
    Steps:
      1. Find the end of the first meeting and the beginning of the next one.
      2. Subtract and write the minutes.
    `,
  ));

test('going on to the end of the input', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: A menu lists dishes with prices. Find the cheapest dish without meat.
    Steps:
      1. Take the price of the first dish.
      2. Keep the lower one and go on to the next until the menu ends.
      3. Write the dish.
    `,
  ));

test('reading on behind a part', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: Read a bill and compute what each guest has to pay.
    Steps:
      1. Find the name of a guest and the dishes behind it.
      2. For each dish, take the price behind it.
      3. Add up and write the sum.
    `,
  ));

test('what the first step reads is the input, whatever it is called', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: Name the city that the traveller is heading for in the postcard.
    Steps:
      1. Read the postcard.
      2. Then take the next postcard and do the same.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Then take the next postcard": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
      3. Write the city.
    `,
  ));

testSteps(iteratesOverDataset, [
  {
    definition: 'Given the name of a plant and where it stands, decide how often it needs water.',
    reported: [
      'Write the label, then start over until every plant of the collection has one.',
      'Continue this way until no plant is left without a label.',
    ],
    fine: ['For each place, take the height right after it.'],
  },
  {
    definition: 'You get a header line and one data row of a table. Describe the row.',
    reported: ['Once all the rows in the data set have been described, compare the sentences.'],
    fine: ['Go on to the next column until all values are used.'],
  },
  {
    definition:
      'You are given a cover letter. Extract the title of the job, spelled as in the letter.',
    reported: ['Process the remaining cover letters of the set likewise.'],
    fine: ['Copy the title letter by letter.'],
  },
]);
