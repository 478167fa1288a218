import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

test.each([
  [
    'Compute the parking fee from the times of entry and exit and the tariff.',
    'Report the fee as your answer.',
    'Count the started hours between entry and exit.',
    'Multiply the hours by the tariff.',
  ],
  [
    'Write a limerick about the given town.',
    'Output the finished limerick as the answer.',
    'Look for words that rhyme with the town.',
    'Plan the first two lines.',
  ],
  [
    'Say which side has more material: white, black or equal.',
    'Write white, black or equal.',
    'Count the value of the white pieces.',
    'Count the value of the black pieces.',
    'Compare the two sums.',
  ],
  [
    'Compute the fuel cost of a trip.',
    'Multiply the fuel needed by the price per litre.',
    'Multiply the consumption by the distance, which gives the fuel needed.',
    'Write the cost.',
  ],
  [
    'Compute the wage for a week.',
    'Subtract the unpaid breaks from the hours on duty.',
    'Add up the hours of all shifts to get the hours on duty.',
    'Write the wage.',
  ],
  [
    'Rewrite the demand as a polite request.',
    'Insert the phrase that is chosen in the next-to-last step.',
    'Choose a softening phrase.',
    'Write the request.',
  ],
  [
    'Tell whether the shop is open. Answer open or closed.',
    'Answer open or closed.',
    'Find the entry for the weekday.',
    'See whether the time lies between the two hours.',
  ],
  [
    'Tell whether the word is a palindrome. Answer yes or no.',
    'Answer yes or no.',
    'Write the word backwards.',
    'Compare the two spellings.',
  ],
  [
    'Rewrite the demand as a polite question.',
    'Write down the finished polite question.',
    'Remove the insults from the demand.',
    'Choose a gentle opening.',
  ],
  [
    'Solve the word problem. The answer is a number.',
    'Write the answer with two decimals.',
    'List the prices and the quantities.',
    'Multiply each price by its quantity.',
    'Combine the products as the question asks.',
  ],
  [
    'Say which way the person faces: north, east, south or west.',
    'Write north, east, south or west, according to where the last turn has left the person.',
    'Apply the turns in order.',
    'Compare the last two turns.',
    'If the person ends up between two of them, answer northeast.',
  ],
  [
    'Decide whether the hypothesis follows.',
    'Write down the label that follows from your comparison.',
    'Then make the comparison: does one of them rule the other out?',
  ],
  [
    'Given a bill, tell the number of euros to tip: a tenth.',
    'Write the result as your answer.',
    'Divide the number of euros by 10.',
    'Check that it is plausible.',
  ],
  [
    'Determine the rhyme scheme of the stanza, and write it as capital letters.',
    'Write the four letters in a row as your answer.',
    'Compare the ends of the lines by their sound.',
    'Give lines that rhyme the same letter.',
  ],
  [
    'Given a sentence, write its plural form.',
    'Write out the finished sentence, with each noun in the plural.',
    'Find the nouns of the sentence.',
    'Determine the plural of every noun.',
  ],
  [
    'Solve the word problem. The answer is a whole number.',
    'Write the final number in digits.',
    'Decide which operations link the quantities.',
    'Carry out the calculation and check that the result is a whole number.',
  ],
])('comes too early: %s %s', (definition, first, ...rest) => {
  const found = findingsInSteps(forwardReference, definition, [first, ...rest]);
  expect(found.map(({ step }) => step)).toEqual([1]);
});

test.each([
  [
    'Write a title for the article.',
    'Write a title for the article.',
    'Choose short words.',
    'Make sure that it names the main point.',
  ],
  [
    'Tell whether the mail is spam or ham.',
    'If the mail advertises something, answer spam and stop.',
    'Look for links.',
    'Compare the sender with the signature.',
    'Otherwise answer ham.',
  ],
  [
    'Write a product description in three sentences.',
    'Write a first version of the description.',
    'Find words that are used twice.',
    'Decide which of them can go.',
  ],
  [
    'Extract all dates.',
    'Write each date on a line.',
    'Look for months in words, too.',
    'Count years with two digits as well.',
  ],
  [
    'Answer the riddle.',
    'Collect what the lines say.',
    'Decide what fits.',
    'State the answer.',
    'Think about whether another word fits better.',
  ],
  [
    'Compute the price with tax.',
    'Multiply the net price by the tax rate to get the tax.',
    'Add the tax to the net price.',
    'Write the total.',
  ],
  [
    'Solve the word problem.',
    'Lay out the calculation line by line.',
    'Multiply the numbers.',
    'Write the product.',
  ],
  [
    'Say how the customer feels.',
    'Give the feeling in one word.',
    'Choose the strongest if there are several feelings.',
    'Think of irony, too.',
  ],
  [
    'List the verbs of the text.',
    'Write the verbs in the order of the text.',
    'Put each verb into its basic form.',
    'Add no other words.',
  ],
  [
    'Tell whether the argument is valid or invalid.',
    'Answer valid or invalid: valid if the conclusion follows, invalid otherwise.',
    'Look for a case that speaks against it.',
    'Consider small cases first.',
  ],
  [
    'Continue the story.',
    'Write the next sentence.',
    'See to it that names are spelled as before.',
    'Compare the style with that of the story.',
  ],
  [
    'Write a slogan.',
    'Think of what makes the product special.',
    'Write a slogan of at most six words.',
    'Think of how it sounds aloud.',
    'Look for a shorter word.',
  ],
])('comes in time: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});

test.each(['Write the title first.', 'Write the title first'])('comes too early: %s', (first) => {
  const steps = ['Read the text.', first, 'Find the nouns in the text.', 'Compare its sentences.'];
  expect(findingsInSteps(forwardReference, 'Write a title for the text.', steps)).toHaveLength(1);
});
