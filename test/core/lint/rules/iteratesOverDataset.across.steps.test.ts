import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Lots of inputs, counts across all of them, and what is other rules' matter: tools, shown examples, pages of the writer. */
testSteps(iteratesOverDataset, [
  {
    definition: 'Given a recipe of a canteen, name the spice that is used most.',
    reported: [
      'Count how often each spice comes up across all the recipes.',
      'Check that every recipe of the collection has an answer.',
      'Deal with the recipes in alphabetical order.',
    ],
    fine: [
      'Use the filter of a spreadsheet program to find it.',
      'Choose the spice in the same way as it is done in the second example.',
      'Follow the third example for the spelling.',
      "Open the canteen's page and scroll through the older recipes to see what is usual.",
      'Count how often pepper comes up across all lines.',
      'Check that every spice of the recipe was looked at.',
    ],
  },
  {
    definition: 'Given the log of one machine, say whether it needs service.',
    reported: ['Then go on to the second example.', 'Work off the logs in portions of ten.'],
    fine: [
      'Take the figures from a spreadsheet that you know.',
      'Do it like the second example does.',
    ],
  },
]);
