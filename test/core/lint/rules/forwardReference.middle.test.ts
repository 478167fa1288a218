import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { expectFindings } from '../expectFindings';
import { findingsInSteps } from './findingsInSteps';

test('the answer is written in the middle', () =>
  expectFindings(
    forwardReference,
    `
    Definition: Tell how the second claim relates to the first: same, opposite or unrelated.
    Steps:
      1. Read both claims.
      2. Give the label as your answer.
              ^^^^^^^^^^^^^^^^^^^^^^^^ "the label as your answer" comes from step 3 below. A model works through the steps from top to bottom and does not have it yet.
      3. Compare what they say about the same thing.
      4. If they agree, the label is same; if they exclude each other, it is opposite.
    `,
  ));

test.each<[number, string, ...string[]]>([
  [
    2,
    'Judge whether a used-car ad is honest, exaggerated or fraudulent.',
    'Read the ad.',
    'Give the verdict: honest, exaggerated or fraudulent.',
    'Compare the mileage with the year of construction.',
    'Look for phrases that promise too much.',
    'Decide which of the three fits the signs best.',
  ],
  [
    1,
    'Given the moves of a chess opening, name the opening.',
    'Write the name of the opening as your answer.',
    'Go through the moves one by one.',
    'Recall which opening starts with them.',
  ],
  [
    2,
    'Classify the plant as annual, biennial or perennial.',
    'Read the description.',
    'Answer annual, biennial or perennial.',
    'See how many winters the plant lives through.',
    'If it dies in its first autumn, it is annual; if it flowers in its second year and dies then, it is biennial.',
  ],
  [
    1,
    'Return the postal code contained in the address.',
    'Return the postal code.',
    'Split the address at the commas.',
    'Find the part that holds five digits.',
  ],
  [
    2,
    'Decide if the password is weak, fair or strong.',
    'Read the password.',
    'Print the rating of the password as your final answer.',
    'Check it for digits, capitals and special signs.',
    'Measure how long it is.',
    'Weigh length against variety.',
  ],
  [
    1,
    'Translate the proverb into German.',
    'Return the translation.',
    'Find a German proverb with the same meaning.',
    'If there is none, render the sense of the proverb in plain words.',
  ],
  [
    2,
    'Determine the tense of the verb: past, present or future.',
    'Locate the verb.',
    'Write past, present or future.',
    'Look at its ending and at its auxiliary.',
    'Consider words such as yesterday or tomorrow.',
  ],
  [
    1,
    'Give the key of the melody.',
    'Provide the key as the answer.',
    'Examine the sharps and flats.',
    'Determine on which note the melody comes to rest.',
  ],
  [
    2,
    'Say whether the contract clause favours the tenant or the landlord.',
    'Read the clause.',
    'Write tenant or landlord, whichever the clause favours.',
    'List the duties that the clause puts on each side.',
    'Find out which side carries more of them.',
  ],
  [
    1,
    'Name the capital of the country described.',
    'Answer with the name of the capital.',
    'Work out from the hints which country is meant.',
    'Recall its capital.',
  ],
  [
    2,
    'Calculate the average speed of the trip.',
    'Note distance and times.',
    'Write the average speed in km/h.',
    'Subtract the start from the arrival to get the duration.',
    'Divide the distance by it.',
  ],
  [
    1,
    'Tell how many vowels the word has.',
    'Return this count as your answer.',
    'Go along the word letter by letter.',
    'Raise the count by one at a, e, i, o and u.',
  ],
  [
    1,
    'Detect sarcasm in the tweet: yes or no.',
    'Reply with yes or no.',
    'Now ask yourself what the writer literally says.',
    'Then set this against the situation.',
    'A gap between the two points to sarcasm.',
  ],
])('%i comes too early: %s', (step, definition, ...steps) => {
  const found = findingsInSteps(forwardReference, definition, steps);
  expect(found.map((finding) => finding.step)).toEqual([step]);
});

test.each<[string, ...string[]]>([
  [
    'Judge whether a used-car ad is honest or fraudulent.',
    'Read the ad.',
    'Note the price and the mileage.',
    'Compare them with what is usual.',
    'Write honest or fraudulent.',
    'Check that only one word was written.',
  ],
  [
    'Write a slogan for the product.',
    'Read the description.',
    'Write the slogan.',
    'Count its words and cut it down to five.',
    'Remove any claim that is not in the description.',
  ],
  [
    'Compute the fee.',
    'Write the base fee of the tariff.',
    'Find the number of started hours.',
    'Multiply it by the rate.',
    'Add both numbers.',
    'Output the sum.',
  ],
  [
    'Determine the tense.',
    'Write past if the verb ends in -ed.',
    'Look for will or shall, which mean future.',
    'In all other cases the tense is present.',
  ],
  [
    'Classify the review as positive or negative.',
    'You will answer positive or negative.',
    'Look for praise and blame.',
    'Weigh them.',
    'Give your answer.',
  ],
  [
    'Name the pest.',
    'Compare the symptoms with those of common pests.',
    'Name the pest that fits best.',
    'If two pests fit equally well, choose the one that is more common in winter.',
  ],
  [
    'Solve the equation.',
    'Write the equation with x on the left.',
    'Divide both sides by the factor in front of x.',
    'Write the value of x.',
  ],
  [
    'Describe the picture for a blind person.',
    'Say what the picture shows as a whole.',
    'Look at the foreground and describe it.',
    'Look at the background and describe it, too.',
  ],
  [
    'Convert the temperature into Fahrenheit.',
    'Multiply by 1.8 and add 32.',
    'Write the result.',
    'Round to one decimal place.',
    'Add the degree sign.',
  ],
  [
    'State the stance.',
    'Read the comment.',
    'Mark words of praise.',
    'Mark words of blame.',
    'Write the stance.',
    'Ignore what others are quoted as saying.',
  ],
  [
    'Simplify the sentence.',
    'Write the sentence again in short words.',
    'Find clauses that can stand alone and make them sentences.',
    'Read the result aloud.',
  ],
  [
    'Put the events in order.',
    'Write down the dates of the events.',
    'Find the earliest of them.',
    'Continue with the next until none is left.',
    'Return the letters.',
  ],
  [
    'Write an acronym for the club.',
    'Write the name of the club in capitals.',
    'Take the first letter of each word.',
    'Join them.',
  ],
  [
    'Convert the time.',
    'Write the hour with two digits.',
    'Add twelve if it is afternoon.',
    'Put a colon and the minutes behind.',
  ],
  [
    'Name the bird.',
    'Report what colours the bird has.',
    'Compare them with those of common birds.',
    'Settle on one.',
  ],
])('comes in time: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
