import { expect, test } from 'vitest';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { findingsInSteps } from './findingsInSteps';

const plant = 'Decide whether the plant is a tree or a shrub. Answer tree or shrub.';
const letters = 'Two sentences, A and B, are given. Say which is better. Answer A or B.';
const bank = 'Decide what the message is about. Answer card, loan or account.';
const weather = 'Read the note and say what the day was: dry, wet or snowy.';
const desks = 'Sort the news item into one of these desks: Politics, Sports, Business.';
const scale = 'Assess how hard the puzzle is on a scale from 1 to 4.';

const found = (definition: string, step: string): readonly string[] =>
  findingsInSteps(unknownLabel, definition, ['Read it closely.', step]).map(
    ({ message }) => /^"([^"]*)"/.exec(message)![1]!,
  );

test.each([
  [plant, 'Write the word that fits, or vine if it climbs.', 'vine'],
  [plant, 'Answer with the chosen word, or with herb when the stem is soft.', 'herb'],
  [plant, 'Give that word, or unsure if the text is too short.', 'unsure'],
  [letters, 'Output its letter, or C if both are odd.', 'C'],
  [letters, 'Give the letter of the sentence, or X where you cannot decide.', 'X'],
  [letters, 'Output A or B, according to the tense, or C if both are fine.', 'C'],
  [bank, 'Output the topic that you have settled on, or spam if it is advertising.', 'spam'],
  [weather, 'Write the label, or, if none fits, other.', 'other'],
  [weather, 'Give the label you chose, or unclear otherwise.', 'unclear'],
  [desks, 'Output the desk, or Culture if it is about books.', 'Culture'],
  [scale, 'Output the number, or 5 if it has no solution.', '5'],
])('behind what stands for the answer: %s %s', (definition, step, answer) =>
  expect(found(definition, step)).toEqual([answer]),
);

test.each([
  [plant, 'Write the word that fits, or think again if it climbs.'],
  [plant, 'Give that word, or tree if it is too close to call.'],
  [plant, 'Output the class you found, or the taller one if both fit.'],
  [letters, 'Look at verbs, or at nouns if there is no verb.'],
  [weather, 'State the label in one word, or more if needed.'],
  [weather, 'Output the label, or one of the others if it cannot be.'],
  [desks, 'Note each name, or Smith if it has none.'],
  [scale, 'Give the number in digits, or words if asked.'],
])('nothing besides the answer: %s %s', (definition, step) =>
  expect(found(definition, step)).toEqual([]),
);

test.each([
  [plant, 'Choose tree for one trunk, shrub for many stems, and unclear when none is named.'],
  [bank, "In the worst cases, output 'police' in place of these labels."],
  [bank, 'When money went to the wrong person, output "transfer" in place of a topic.'],
  [bank, 'Payments are card, credit is loan, savings are account, and robbery is police.'],
  [letters, 'In case every verb is missing, the answer is C.'],
])('in the row of labels, or in their place: %s %s', (definition, step) =>
  expect(found(definition, step)).toHaveLength(1),
);

const rows = new Map([
  [bank, 'Choose card for lost cards, loan for debts, account for savings.'],
  [plant, 'One trunk is tree, many stems are shrub.'],
  [weather, 'Answer dry for sun, wet for rain, snowy for snow.'],
]);

test.each([
  [bank, 'Distinguish anger at the bank, which is common, and contempt for persons.'],
  [bank, 'Choose card for lost cards, loan for debts; sympathy for customers is no topic.'],
  [bank, 'Judge how much care is needed: a PIN is card, a rate is loan, a sum is account.'],
  [plant, 'With several stems the other answer, shrub, is right.'],
  [plant, 'One trunk speaks for tree, many stems for shrub, thorns for neither.'],
  [weather, 'Choose wet for rain and dry for sun, with thunder when in doubt.'],
  [weather, 'Answer wet if rain fell, and rain counts when it only drizzled.'],
])('words beside labels that nothing gives as an answer: %s %s', (definition, step) => {
  const steps = [rows.get(definition)!, step];
  expect(findingsInSteps(unknownLabel, definition, steps)).toEqual([]);
});
