import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Verbs that name no place outside the prompt: looking up, running through and going to what the input has. */
testSteps(impossibleStep, [
  {
    definition: 'You are given a few facts and a conclusion. Say whether the conclusion follows.',
    reported: ['Look up the conclusion in an encyclopedia.', 'Look up its denial on Wikipedia.'],
    fine: [
      'Look up the conclusion among the facts, and then look up its denial.',
      'Look up what the facts say about the person.',
      'Look up the day on which it happened.',
    ],
  },
  {
    definition: 'You get a short function and an argument. Write what the function returns.',
    reported: ['Run the function.', 'Run the function with the argument in an interpreter.'],
    fine: [
      'Run the function on paper with the argument.',
      'Run the function line by line and note what every variable holds.',
    ],
  },
  {
    definition: 'Say whether a note on a bank transfer is complete.',
    reported: ['Go to a clerk to ask.', 'Turn to your boss if you are unsure.'],
    fine: [
      'Go to recipient, amount and date, one by one, and see whether anything stands there.',
      'Turn to sender and bank last.',
    ],
  },
]);
