import { vagueStep } from '../../../../src/core/lint/rules/vagueStep';
import { testSteps } from '../expectSteps';

/** With which mind one should go about it; next to what one should keep in mind. */
testSteps(vagueStep, [
  {
    definition: 'You get two customer records. Decide whether they describe the same person.',
    reported: [],
    fine: [
      'Start with the names and the birth dates.',
      'Take an approach that compares one field after the other.',
      'Show which fields agree.',
      'Approach the records with an eye to misspelt names.',
    ],
  },
]);
