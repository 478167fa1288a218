import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { expectFindings } from '../expectFindings';
import { findingsInSteps } from './findingsInSteps';

test('what will be found further down', () =>
  expectFindings(
    forwardReference,
    `
    Definition: Write a reply to the complaint.
    Steps:
      1. Write a sentence that meets the wish you will identify below.
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "wish you will identify below" comes from step 2 below. A model works through the steps from top to bottom and does not have it yet.
      2. Identify what the customer wishes.
      3. Write the reply.
    `,
  ));

test('a loop speaks of other inputs, and a greeting of nothing', () =>
  expectFindings(
    forwardReference,
    `
    Definition: Extract the names of all tools from the sentence.
    Steps:
      1. Certainly, I'd be happy to help you with your list!
      2. Continue with the next sentence until the whole collection of manuals has been worked through.
      3. Write a list of the names.
    `,
  ));

test.each<[number, string, ...string[]]>([
  [
    1,
    'Compute the paint for a room.',
    'Divide the area that you will calculate in step 2 by the coverage.',
    'Multiply length by height.',
    'Write the litres.',
  ],
  [
    2,
    'Write a limerick.',
    'Choose a town.',
    'End the first line with the rhyme word you will pick below.',
    'Pick a rhyme word for the town.',
    'Write all lines.',
  ],
  [
    1,
    'Translate the sentence.',
    'Insert the verb form that will be determined in step 3.',
    'Find the subject.',
    'Determine the verb form.',
    'Write the translation.',
  ],
  [
    1,
    'Find the cheapest offer.',
    'Sort the offers by the unit price to be computed in the step after next.',
    'Read the amounts.',
    'Compute the unit price of each offer.',
    'Write the first offer.',
  ],
  [
    1,
    'Say who is to pay.',
    'Hand the bill to the person that you identify two steps further down.',
    'Read the contract.',
    'Identify the person liable.',
    'Write the name.',
  ],
  [
    2,
    'Write a toast.',
    'Read the occasion.',
    'Weave in the anecdote you are going to invent in the next step.',
    'Invent a short anecdote.',
    'Write the toast.',
  ],
  [
    1,
    'Tell the time difference.',
    'Subtract the smaller of the two offsets that you determine in the next step.',
    'Determine both offsets.',
    'Write the difference.',
  ],
  [
    1,
    'Recommend a dish.',
    'Drop the dishes that contain the allergen you will discover in step 3.',
    'Read the menu.',
    'Discover what the guest is allergic to.',
    'Name the dish.',
  ],
  [
    1,
    'Find the area.',
    'Take half of the product that comes out in the next step.',
    'Multiply base and height.',
    'Write the area.',
  ],
  [
    1,
    'Correct the sentence.',
    'Exchange the mistake that you will spot below for the right form.',
    'Spot the mistake.',
    'Write the sentence.',
  ],
  [
    1,
    'Complete the analogy.',
    'Apply the relation to be inferred in step 2 to the third word.',
    'Infer the relation between the first two words.',
    'Write the fourth word.',
  ],
  [
    1,
    'Decide on the diagnosis.',
    'Compare the symptoms with the disease pattern that step 3 will have turned up.',
    'List the symptoms.',
    'Look for a disease pattern.',
    'Write the diagnosis.',
  ],
])('%i points to what comes: %s', (step, definition, ...steps) => {
  const found = findingsInSteps(forwardReference, definition, steps);
  expect(found.map((finding) => finding.step)).toEqual([step]);
});

test.each<[string, ...string[]]>([
  [
    'Summarise the report.',
    'Underline the sentences, which you will shorten in step 2.',
    'Shorten them.',
    'Write the summary.',
  ],
  [
    'Summarise the report.',
    'Remember that you will write the summary in step 3.',
    'Underline key sentences.',
    'Write the summary.',
  ],
  [
    'Order the books.',
    'Note the years, by which you will order the books later.',
    'Order them.',
    'Write the titles.',
  ],
  [
    'Write a poem.',
    'Leave a line free for the title that you will choose in step 3.',
    'Write four lines.',
    'Choose a title and put it on top.',
  ],
  [
    'Solve the riddle.',
    'Collect words from which you will pick the answer in step 3.',
    'Strike out those that do not fit.',
    'Pick one.',
    'Write it.',
  ],
  [
    'Write an email.',
    'The subject line that you will write in step 3 must not name the customer.',
    'Write the mail.',
    'Write the subject line.',
  ],
  [
    'Grade the essay.',
    'Read the essay whose grade you will determine in step 3.',
    'Count the mistakes.',
    'Determine the grade.',
  ],
  [
    'Grade the essay.',
    'Prepare a table for the mistakes that you will find in step 2.',
    'Find the mistakes and enter them.',
    'Write the grade.',
  ],
  [
    'Plan the trip.',
    'Pick the two cities between which you will find a connection in step 2.',
    'Find a connection.',
    'Write it.',
  ],
  [
    'Find the area.',
    'Note the unit, since the result in step 3 will carry it.',
    'Multiply.',
    'Write the result with its unit.',
  ],
  [
    'Invent a name.',
    'Note syllables that you will build the name from in step 2.',
    'Build the name.',
    'Write it.',
  ],
  [
    'Name the tense.',
    'If there is no verb, go to step 4, where you will find what to write.',
    'Find the ending.',
    'Name the tense.',
    'Otherwise write none.',
  ],
])('takes nothing from below: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
