import { vagueStep } from '../../../../src/core/lint/rules/vagueStep';
import { testSteps } from '../expectSteps';

/** Praise and effort with nothing besides, and the same words where they choose, compare or forbid something. */
testSteps(vagueStep, [
  {
    definition: 'You are given a complaint of a hotel guest. Write a reply of the manager.',
    reported: [
      'Give it all you have got.',
      'Aim at a flawless outcome throughout.',
      'Deliver high quality.',
      'Let your gift as a letter writer shine.',
      'Stick to sound habits of work.',
      'Make sure that everything turns out well.',
      'See to it that all goes smoothly.',
      'Just do your best to deal with the complaint properly.',
    ],
    fine: [
      'Check that the same request is still made.',
      'Take care that the reason is not part of the reply.',
      'Turn the effect, not the reason, into a question.',
      'Begin the answer with Dear.',
      'Make sure that the stay turns out well for the guest in the end.',
      'Aim at a reader who knows nothing of the matter.',
      'Write the best one.',
      'Follow the habits of the writer.',
    ],
  },
]);
