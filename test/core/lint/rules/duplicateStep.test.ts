import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import { duplicateStep } from '../../../../src/core/lint/rules/duplicateStep';
import { expectFindings, expectFix } from '../expectFindings';
import { expectLinearTime } from '../../../linearTime';

test('the same in other words', () =>
  expectFindings(
    duplicateStep,
    `
    Definition: You are given two questions. Output 1 if they ask the same thing, and 0 if they do not.
    Steps:
      1. Determine what information each question asks for.
      2. Work out which information each of the questions asks for.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This says again what step 1 says. A model may do it twice, or look for a difference that is not there.
      3. Output 1 or 0.
    `,
  ));

const title = 'Write a title for the recipe in at most five words.';
const hits: readonly (readonly [earlier: string, later: string])[] = [
  ['Spot the grammar mistakes.', 'Identify every grammatical error that the sentence contains.'],
  ['Read the list of cities.', 'Go over the list of cities.'],
  ['Look for phone numbers.', 'Check whether the post contains a phone number.'],
  ['Find the main ingredient.', 'Identify the most important ingredient.'],
  ['Read the recipe.', 'Go over the recipe once more.'],
  ['Write a title of at most five words.', 'Make sure the title has no more than five words.'],
  [
    'Replace every pronoun by the name that it stands for.',
    'Pronouns have to be substituted with the names they refer to.',
  ],
  ['Find out how the dish is prepared.', 'Determine in which way the dish is prepared.'],
  ['Determine when the guests eat.', 'Find out at what point in time the guests eat.'],
  ['See what sort of dish it is.', 'Recognise the kind of dish.'],
  [
    'Look for mentions of guests, meals or prices.',
    'Check whether prices, meals or guests are mentioned.',
  ],
  [
    'Determine whether the hypothesis follows from the premise.',
    'Check if the premise entails it.',
  ],
  ['Determine what problem the guest has.', 'Understand the issue the guest is facing.'],
  ['Determine the subject matter of the recipe.', 'Establish what the recipe is about.'],
  ['Work out what the leak damages.', 'Figure out which things are damaged because of the leak.'],
  ['Find the reason why the guest complains.', 'Establish why the guest is complaining.'],
  // One order of several, and orders with a thing that is there in both
  ['Split the recipe into short lines.', 'Break the recipe up into brief lines.'],
  [
    'Write a title with at most five words and without a full stop.',
    'The title should be five words long at most and have no full stop.',
  ],
  // A question, and the thing that it asks for
  // A step that begins with a verb and "what is"
  ['Remove whatever is rude about it.', 'Get rid of its rude parts.'],
  [
    'Skip whatever is described as optional.',
    'Things that are merely optional have to be left out.',
  ],
  // In words that are near each other, one for one
  ['Sort the dishes by their kind.', 'Order the dishes according to type.'],
  ['Turn the amount into euros.', 'Convert the sum to euros.'],
  // The same words throughout
  ['Read the two recipes.', 'Read both of the recipes.'],
  // What is written down, and what is written in all
  [
    'Write one sentence that covers every value in the row.',
    'Put all values of the row into a single sentence.',
  ],
  // Other words for the same, in other fields
  [
    'Find the tenant’s deadline in the lease.',
    'Locate the deadline that the lease sets the tenant.',
  ],
  ['Remove all hashtags from the caption.', 'Delete every hashtag in the caption.'],
  ['Translate the menu into Polish.', 'Render the menu in Polish.'],
  ['Work out which organ the symptom affects.', 'Determine the organ affected by the symptom.'],
  ['Pick the witness who saw the robbery.', 'Select the witness that saw the robbery.'],
  ['Look for the chord that ends the song.', 'Identify the chord the song ends on.'],
  [
    'Check that the invoice total includes shipping.',
    'Make sure shipping is included in the invoice total.',
  ],
  [
    'Split the address into street, town and postcode.',
    'Divide the address into town, street and postcode.',
  ],
  ['Decide whether the goal was offside.', 'Judge if the goal was offside.'],
  ['Imagine the kitchen before the fire.', 'Picture the kitchen as it was before the fire.'],
];
const decoys: readonly (readonly [earlier: string, later: string])[] = [
  ['Find the nouns of the sentence.', 'Determine the plural of every noun.'],
  [
    'Find out which events the clause covers and whether it names exclusions.',
    'Consider whether one of the exclusions of the clause applies to the event.',
  ],
  [
    'Put a stroke against the path of each failing line.',
    'Compare the paths by their strokes and find the one with the most.',
  ],
  ['Find what the writer asks the reader to do.', 'Find why the writer asks the reader to do so.'],
  [
    'Keep only the dishes that meet the limit which the next step takes from the menu.',
    'Take from the menu the limit that a dish has to meet, such as a highest price.',
  ],
  [
    'Read the description of the park and mark each passage that speaks of dogs, fees or opening hours.',
    'For every part of the park, note the fee that covers it, whether by name or by description.',
  ],
  [
    'Find the players of the team and, for each player, the number that belongs to him.',
    'Mark the number that does not fit its player in size.',
  ],
  ['Work out which day of the month is meant.', 'Identify the month and the year.'],
  ['Find the words that make up the date.', 'Determine the day and the month of the date.'],
  [
    'Events such as battles and sieges are military, while elections are political.',
    'Events such as premieres and exhibitions are cultural, while inventions are scientific.',
  ],
  [
    'Make a list of the nouns in the sentence the pronoun might refer to.',
    'Pick the noun that makes the sentence make the most sense.',
  ],
  ['Find what the tenant must do.', 'Find what the tenant may do.'],
  ['Assess how polite reply a is.', 'Assess how polite reply b is.'],
  ['Find a flaw in the claim.', 'Find a concrete consequence of this flaw.'],
  ['Mark each integer that is negative.', 'Delete the marked integers from the list.'],
  ['Find the mention that is marked.', 'Locate the words around the mention that tell its kind.'],
  ['Look for digits.', 'Check whether these digits form a phone number.'],
  ['Read sentence 1.', 'Read sentence 2.'],
  ['Read premise A.', 'Read premise B.'],
  ['If they agree, answer Yes.', 'If they disagree, answer No.'],
  ['Find the oldest word.', 'Find the newest word.'],
  ['Note what comes before the verb.', 'Note what comes after the verb.'],
  ['Find the main ingredient.', 'Write the main ingredient.'],
  ['Write one sentence on the cause.', 'Write one sentence on the effect.'],
  ['Find the pronoun between the underscores.', 'Decide to whom the pronoun refers.'],
  ['Identify the two candidate names.', 'Determine which of the two candidate names fits.'],
  ['Count the vowels.', 'Count the consonants.'],
  ['Remove the first word.', 'Remove the last word.'],
  ['Keep the numbers.', 'Drop the numbers.'],
  ['Look at the result of step 2.', 'Write down the result.'],
  ['Ask: who eats the dish?', 'Ask: to whom is the dish given?'],
  ['Drop names that are too long.', 'Drop names that have occurred already.'],
  ['Soften every phrase that has been flagged as harsh.', 'Flag harsh phrases.'],
  ['Find the long form.', 'Make sure that no word at the end of the long form is cut off.'],
  ['Check that no step is missing.', 'Check that the recipe has nothing extra.'],
  ['Insert option (a) and read it.', 'Insert option (b) and read it.'],
  ['Identify the speakers.', 'Find what each speaker wants.'],
  ['Find the verbs.', 'Decide the tense of each verb.'],
  ['Look for spelling mistakes.', 'Correct the spelling mistakes.'],
  ['Find out what they did.', 'Find out what they learned.'],
  ['Write the day with two digits.', 'Write the month with two digits.'],
  ['Write a question on the relation.', 'The question should include the relation and a name.'],
  ['Read the article.', 'Check that the headline is true to the article.'],
  ['Find the negative remarks.', 'Decide how strong the negative remarks are.'],
  ['Choose sentences that lack detail.', 'Write a detail for each of the chosen sentences.'],
  ['If 1 says more than 2, answer No.', 'If 2 says more than 1, answer No.'],
  ['Note every aspect that is named.', 'Decide for each aspect whether the guest is pleased.'],
  ['Compare the names and the dates.', 'Compare who did what.'],
  ['Write out the number before the point.', 'Write out the number behind the point.'],
  ['The ending should surprise.', 'Choose the ending that surprises more and write the ending.'],
  ['Compose one query out of them.', 'Output the final query.'],
  ['See which station it is about.', 'Locate the station in the timetable.'],
  // All of the step above, and more; something asked of what was found there
  ['Read the review.', 'Judge how harsh the review is.'],
  ['Find the ingredients.', 'Find the price of each ingredient.'],
  ['Locate the dish that is named.', 'Determine which of the two dishes is dearer.'],
  // What takes for granted that the other one was done
  ['Compare the two counts of the letters.', 'Count the letters in both words.'],
  ['Keep the dishes that were underlined.', 'Underline the dishes that are cold.'],
  ['Find the row of the dish.', 'In the row that you have found, go to the price of the dish.'],
  ['Judge whether the reply is polite.', 'Judge whether the reply is honest.'],
  ['Write a reply to the guest.', 'The reply should mention the price and the date.'],
  ['Look for words of praise.', 'Look for words of blame.'],
  ['Shorten the title.', 'Translate the title.'],
  ['Remove the brackets.', 'Insert the missing brackets.'],
  ['Think of the most common cause of the dish.', 'Check that the cause comes before the dish.'],
  ['Find the subject and the verb of the recipe.', 'Check that the verb agrees with the subject.'],
  ['Count the prices; keep the count.', 'Add up all the prices in the list.'],
  [
    'Identify the price of the dish, the discount and the tax rate.',
    'Multiply the discounted price by the tax rate to determine the tax amount.',
  ],
  [
    'Work out the part of speech of the gap.',
    'Look up which words in the list have that part of speech.',
  ],
  // What takes up a word of the other one, or what is left of it
  [
    'Identify the oven that is used, together with its settings.',
    'Work out what effect the oven has on bread when used with these settings.',
  ],
  [
    'Keep the words that have as many letters as the dish.',
    'Compare the letters of each remaining word with those of the dish.',
  ],
  ['Correct the recipe in your head.', 'Compare your correction with the recipe.'],
  ['Find out what is to be calculated.', 'Perform the calculation on paper.'],
  // A question about what was found
  ['Identify the evidence for the claim.', 'Judge whether the evidence supports the claim.'],
  ['Read the line for the event that it reports.', 'Judge how grave the event is.'],
  [
    'Find the number in the recipe and convert the number into grams.',
    'Write the number of grams.',
  ],
  ['Mark everything that looks like a price.', 'Bear in mind that the price needs two decimals.'],
  ['Count the dishes; keep the count.', 'Add up all the dishes in the list.'],
  // The same shape in other fields
  ['Find the deadline in the lease.', 'Work out how many days are left until the deadline.'],
  ['Translate the menu into Polish.', 'Check the Polish menu for untranslated dishes.'],
  ['Count the passengers in the manifest.', 'Count the crew in the manifest.'],
  ['Determine the organ that the symptom affects.', 'Determine how badly the organ is affected.'],
  ['Find the witnesses of the robbery.', 'Select the witness who saw most of the robbery.'],
  ['Identify the key of the song.', 'Find the chord that fits the key of the song.'],
  ['Drop flights without a gate number.', 'Keep flights that have a gate number and leave early.'],
  ['Add the shipping to the invoice total.', 'Check that the invoice total is not negative.'],
  ['Find the highest temperature.', 'Identify the lowest temperature.'],
  ['Find the sentence with the spelling mistake.', 'Correct the spelling mistake.'],
  ['Find the goal the question asks about.', 'Decide whether the goal was offside.'],
  ['Imagine the kitchen before the fire.', 'Picture the kitchen after the fire.'],
  ['Determine who sold the house.', 'Find out who bought the house.'],
  ['Find the left neighbour of the tile.', 'Identify the right neighbour of the tile.'],
];

test.each(hits)('said twice: %s %s', (earlier, later) =>
  expect(found([earlier, later, 'Write it.'])).toEqual([2]),
);
test.each(decoys)('two steps: %s %s', (earlier, later) =>
  expect(found([earlier, later])).toEqual([]),
);

test('the fix takes the step out and numbers the rest', () =>
  expectFix(
    duplicateStep,
    `
    Steps:
      1. Read the recipe.
      2. Find the main ingredient.
      3. Identify the most important ingredient.
      4. Write it in lower case, as found in step 2.
    `,
    `
    Steps:
      1. Read the recipe.
      2. Find the main ingredient.
      3. Write it in lower case, as found in step 2.
    `,
  ));

test('half-typed files, line ends, odd characters, layouts', () => {
  expectFindings(duplicateStep, 'Steps:\n');
  expectFindings(duplicateStep, 'Steps:\n  1. \n  2. \n');
  expectFindings(duplicateStep, 'Template: {{steps}}\nSteps:\n  1. Read it.\n  2. Read it.\n');
  expect(found(['\uD800', '\uD800', 'اقرأ النص.'])).toEqual([]);
  const crlf = parse('Steps:\r\n  1. Read the tweet.\r\n  2. Read the tweet.\r\n  3. Answer.\r\n');
  expect(findingsOf(duplicateStep, crlf).map(({ step }) => step)).toEqual([2]);
});

test('many steps take linear time', () => {
  expectLinearTime(800, (length, turn) => {
    const steps = Array.from({ length }, (_, index) => `Find item${index} of${turn}.`);
    return () => found(steps);
  });
});

test('long steps take linear time', () => {
  expectLinearTime(2_400, (length, turn) => {
    const words = Array.from({ length }, (_, index) => `thing${index} `).join('');
    const steps = Array.from(
      { length: 6 },
      (_, index) => `Find the ${words}item${index} of${turn}.`,
    );
    return () => found(steps);
  });
});

function found(steps: readonly string[]): unknown[] {
  const document = parse(
    printInstruction({
      task: 't',
      category: '',
      definition: title,
      steps,
      positiveExamples: [],
      negativeExamples: [],
    }),
  );
  return findingsOf(duplicateStep, document).map(({ step }) => step);
}
