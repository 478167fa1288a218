import { vagueStep } from '../../../../src/core/lint/rules/vagueStep';
import { testSteps } from '../expectSteps';

/** Virtues that are named and not explained, and sentences like them that say what to do. */
testSteps(vagueStep, [
  {
    definition:
      'You get a calculation in numbered lines. Return the number of the first line that contains a mistake.',
    reported: ['Ensure the highest quality throughout.'],
    fine: ['Ensure that every line is checked.', 'Keep your eyes on the signs.'],
  },
  {
    definition: "Given a chat between a pupil and a tutor, write the tutor's next turn.",
    reported: ['Show your teaching skills.'],
    fine: ['Be brief.', 'Be patient with the pupil and praise what is right.', 'Be formal.'],
  },
  {
    definition: 'You are given one clause of a contract. Say what the clause mainly governs.',
    reported: [
      'Treat the legal side of the matter appropriately.',
      'Handle the legal aspects with competence.',
    ],
    fine: ['Treat interest as a payment.', 'Handle the question of money last.'],
  },
  {
    definition: 'Grade the essay from 1 to 6.',
    reported: [
      'Apply good communication principles throughout.',
      'Apply all the usual best practices here.',
      'Stick to proven customer service practices all along.',
      'Take as much care over it as if it were your own work.',
    ],
    fine: [
      'Put down the total.',
      'Say it as a friendly examiner would.',
      'Apply the standard rules of rounding throughout.',
      'Put quality before quantity: a short essay with good arguments gets the better grade.',
      'Judge with the table of weights.',
      'Focus on what matters for the grade.',
      'Remember that quality of argument counts twice.',
    ],
  },
]);
