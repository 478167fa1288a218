import { expect, test } from 'vitest';
import { noAnswerStep } from '../../../../src/core/lint/rules/noAnswerStep';
import { findingsInSteps } from './findingsInSteps';

/** Nouns that look like orders, weight that is given, several things chosen where one is wanted, and an exception on its own. */
test.each<[string, ...string[]]>([
  [
    "Say whether the landlord's letter is a warning, a notice or a reminder.",
    'Read the letter.',
    'Mark what it demands.',
    'Notice any deadline, sum or name that it states.',
  ],
  [
    "Say whether the landlord's letter is a warning, a notice or a reminder.",
    'Read the letter.',
    'Mark what it demands.',
    'Where two kinds fit, give the stricter one more weight.',
  ],
  [
    "Say whether the landlord's letter is a warning, a notice or a reminder.",
    'Read the letter.',
    'Look for threats.',
    'Watch out for every amount, date or title in it.',
  ],
  [
    "Say whether the landlord's letter is a warning, a notice or a reminder.",
    'Read the letter.',
    'Pick out the sentences that demand something.',
    'Check their tone against the three kinds.',
  ],
  [
    "Say whether the landlord's letter is a warning, a notice or a reminder.",
    'Read the letter.',
    'Weigh the threats.',
    'Attach greater importance to the last paragraph.',
  ],
  [
    "Say whether the landlord's letter is a warning, a notice or a reminder.",
    'Read the letter.',
    'Compare its tone with the three kinds.',
    'Lend the closing line special attention.',
  ],
  [
    "Say whether the landlord's letter is a warning, a notice or a reminder.",
    'Read the letter.',
    'Keep an eye on the form of address, the list of sums or the note at the end.',
  ],
  [
    "Say whether the landlord's letter is a warning, a notice or a reminder.",
    'Read the letter.',
    'Select the passages that bear on the question.',
    'Verify that none was overlooked.',
  ],
  [
    'You get a table of rainfall and a question about it. Answer the question with a single value.',
    'Find the column.',
    'Choose the cells that meet the condition.',
    'Make sure that no row was skipped.',
  ],
  [
    'You get a table of rainfall and a question about it. Answer the question with a single value.',
    'Find the column.',
    'Pick the two rows the question names.',
    'Compare them.',
  ],
  [
    'You get a table of rainfall and a question about it. Answer the question with a single value.',
    'Find the column.',
    'Select the entries of that month.',
    'Check the value: it should have no unit.',
  ],
  [
    'You get a table of rainfall and a question about it. Answer the question with a single value.',
    'Find the column.',
    'Add up its cells.',
    'Treat an empty cell as zero.',
  ],
  [
    'You get a table of rainfall and a question about it. Answer the question with a single value.',
    'Find the column.',
    'Add up its cells.',
    'Double-check the addition.',
    'Give rows with doubtful values less weight.',
  ],
  [
    'Rate the dish from the review as good, fair or poor.',
    'Read the review.',
    'Note any praise, blame or score.',
  ],
  [
    'Rate the dish from the review as good, fair or poor.',
    'Read the review.',
    'Watch for each name, mark or grade in it.',
  ],
  [
    'Rate the dish from the review as good, fair or poor.',
    'Read the review.',
    'Give blame of the taste precedence over blame of the price.',
  ],
  [
    'Write a slogan for the product.',
    'Think of what the product does.',
    'Choose words that sound alike.',
    'Remove the dull ones.',
  ],
  [
    'Write a slogan for the product.',
    'Think of what the product does.',
    'Let its colour, form or name inspire you.',
    'Think about the rhythm.',
  ],
  [
    'Convert the length in inches into centimetres, rounded to one decimal.',
    'Multiply the inches by 2.54.',
    'Give the digits behind the first decimal no weight except for rounding.',
  ],
  [
    'Convert the length in inches into centimetres, rounded to one decimal.',
    'Multiply the inches by 2.54.',
    'Round the product.',
  ],
  [
    "Give the longest common prefix of the two words. If there is none, answer 'none'.",
    'Compare the words letter by letter.',
    'Stop at the first difference.',
    'What stands before it is the prefix.',
    'If it is empty: none.',
  ],
])('no answer: %s %s %s %s', (definition, ...steps) => {
  expect(findingsInSteps(noAnswerStep, definition, steps)).toHaveLength(1);
});

test.each<[string, ...string[]]>([
  [
    "Give the plural of the German noun. If the noun has no plural, give 'none'.",
    'Find the gender of the noun.',
    'Write the noun with its ending, or none for substances.',
  ],
  [
    "Give the plural of the German noun. If the noun has no plural, give 'none'.",
    'Find the gender of the noun.',
    'If the noun has no plural, give none.',
    'Otherwise write the plural.',
  ],
  [
    'List the guests of the dinner from the report, separated by commas.',
    'Read the report.',
    'List the persons who sat at the table.',
    'Remove waiters.',
    'Separate the names by commas.',
  ],
  [
    'List the guests of the dinner from the report, separated by commas.',
    'Read the report.',
    'List the guests.',
    'Set the names in the order of their arrival.',
    'Remove repetitions.',
  ],
  [
    'List the guests of the dinner from the report, separated by commas.',
    'Read the report.',
    'List the guests.',
    'Restore first names that were shortened.',
    'Remove titles.',
  ],
  [
    'Rate the dish from the review as good, fair or poor.',
    'Read the review.',
    'Weigh praise and blame.',
    'Rate the dish as good, fair or poor.',
  ],
  [
    'Rate the dish from the review as good, fair or poor.',
    'Read the review.',
    'Consider taste, look and price.',
    'Give the dish good, fair or poor.',
  ],
  [
    'Rate the dish from the review as good, fair or poor.',
    'Read the review.',
    'Consider taste.',
    'Should praise prevail, good; should blame prevail, poor; else fair.',
  ],
  [
    'Rate the dish from the review as good, fair or poor.',
    'Read the review.',
    'Decide how the guest feels.',
    'Select the word that fits best: good, fair or poor.',
  ],
  [
    'Write a slogan for the product.',
    'Write a slogan for the product.',
    'Set it in title case.',
    'Let no word be longer than ten letters.',
  ],
  [
    'Write a slogan for the product.',
    'Pen a slogan.',
    'Pare it down to six words.',
    'Put it in capitals.',
  ],
  [
    'Write a slogan for the product.',
    'Craft the slogan from the two words.',
    'Let it rhyme.',
    'Remove articles.',
  ],
  [
    'Convert the length in inches into centimetres, rounded to one decimal.',
    'Multiply the inches by 2.54.',
    'Round the product and give it.',
  ],
  [
    "Give the longest common prefix of the two words. If there is none, answer 'none'.",
    'Compare the words letter by letter.',
    'Stop at the first difference.',
    'Return what stands before it, or none.',
  ],
  [
    "Give the longest common prefix of the two words. If there is none, answer 'none'.",
    'Compare the words letter by letter.',
    'Write the prefix.',
    'Where there is none: none.',
  ],
  [
    "Give the longest common prefix of the two words. If there is none, answer 'none'.",
    'Compare the words letter by letter.',
    'Copy the letters before the first difference.',
    'An empty prefix counts as none.',
  ],
])('answered: %s %s %s %s', (definition, ...steps) => {
  expect(findingsInSteps(noAnswerStep, definition, steps)).toEqual([]);
});
