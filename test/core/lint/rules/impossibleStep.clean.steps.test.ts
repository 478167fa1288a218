import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { lint } from '../../../../src/core/lint/lint';
import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';
import { findingsInSteps, textOfSteps } from './findingsInSteps';

testSteps(impossibleStep, [
  {
    definition: 'Given a Python traceback, name the line on which the error occurred.',
    reported: ['Open the file that the last frame names.'],
    fine: ['Read the file names from first to last to see how the program got there.'],
  },
  {
    definition: 'Write a short dialogue between two people who meet in the given place.',
    reported: [],
    fine: [
      'Let a third person interrupt them.',
      'Have a second reader of the paper interrupt them.',
    ],
  },
  {
    definition: 'Extract the opinion of the writer from a letter to the editor.',
    reported: ['Call the mayor and ask what was meant.'],
    fine: [
      'An appeal to readers, such as to sign a petition, call the mayor or visit a website, shows where the writer stands.',
    ],
  },
  {
    definition: 'Turn the notes of a phone call into an e-mail to a colleague.',
    reported: ['Search the web for the company of the caller.'],
    fine: ['Ask the colleague to call back only if the notes say so.'],
  },
  {
    definition: "You are given a poem's stanza. Name the season that it evokes.",
    reported: ['Use Stanza to find the nouns.'],
    fine: ['Turn to the stanza and collect words for weather.'],
  },
  {
    definition: 'You are given an English idiom. Explain its meaning in literal words.',
    reported: [
      'Wait until the learner tells you whether your draft was clear.',
      'Wait until someone confirms the meaning.',
      'Draft the explanation, then wait until the reader has answered.',
    ],
    fine: [
      'Wait with the label until you have read the whole idiom.',
      'A learner should understand the explanation.',
    ],
  },
  {
    definition:
      'You are given a review of a kitchen appliance. Decide whether it would help others. Answer "helpful" or "not helpful".',
    reported: [
      'Recall the reviews that you labelled in earlier sessions and adjust your standard.',
      'Remember which labels you gave last time.',
    ],
    fine: [
      'Remember the statements that you marked in the first step.',
      'If the reviewer compares it with an earlier model, note that.',
      'Recall what a review needs to be helpful.',
      'Work through the reviews of the corpus in this manner.',
      'Count how many times each label occurs across the whole data set.',
    ],
  },
  {
    definition:
      'Given a message in which a patient describes a complaint, assign it to "emergency", "routine" or "self-care".',
    reported: ['A doctor should look at the message before you answer.'],
    fine: [
      'A complaint that a doctor should look at within days is "routine".',
      'A complaint a specialist must look at is "routine".',
      'If a doctor has to look at it today, it is an "emergency".',
    ],
  },
]);

const proverb = 'Given a proverb, paraphrase it without the nouns that occur in it.';

const [making, comparing] = [
  'Make an inventory of the nouns in the proverb.',
  'Compare your wording with the inventory.',
];

test('what a step above has made is there', () => {
  expect(findingsInSteps(impossibleStep, proverb, [making, comparing])).toEqual([]);
  expect(findingsInSteps(impossibleStep, proverb, [comparing, making])).toHaveLength(1);
});

test.each([
  'Work through the proverbs of the corpus in this manner.',
  'Collect the images from all the proverbs in the corpus before you start.',
])('a loop through a data set is reported once, as a loop: %s', (step) => {
  const text = textOfSteps(proverb, [step]);
  const rules = lint(parse(text)).map(({ rule }) => rule);
  expect(rules).toContain('iterates-over-dataset');
  expect(rules).not.toContain('impossible-step');
});
