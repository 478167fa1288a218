import { vagueStep } from '../../../../src/core/lint/rules/vagueStep';
import { testSteps } from '../expectSteps';

/** What is handled may have several words; how much something weighs is a question to answer. */
testSteps(vagueStep, [
  {
    definition: 'You get a letter to the editor. Say whether it is polite or rude.',
    reported: [
      'Approach the paragraphs of the letter in a suitable manner.',
      'Deal with the wording of the letter as appropriate.',
      'Handle the insults in the letter with due care.',
    ],
    fine: [
      'Judge how strong these insults are.',
      'Weigh how important the case is.',
      'Assess whether this is fair.',
      'Treat the greeting in brackets as appropriate to a friend.',
      'Treat the letters in capitals in the same way.',
    ],
  },
]);
