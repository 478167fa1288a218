import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { testSteps } from '../expectSteps';

/** What is handed in when it is finished, models of what the task makes, and inputs that consist of examples. */
testSteps(refersToExample, [
  {
    definition: 'Rewrite the notes as a formal letter. Add a subject line.',
    reported: [
      'Match the tone of the model letters given with the task.',
      'Take care that it reads like the finished letters.',
      'Be as brief as the letters in the samples.',
      'Keep to the style of the letters in the examples, which is formal.',
    ],
    fine: [
      'Output the paragraphs as the finished letter.',
      'Hand it in as the completed text.',
      'Keep the letters of the name as they are.',
      'Leave out the examples that the notes give.',
      'Leave aside the examples, which only illustrate the point.',
    ],
  },
  {
    definition:
      'You are given a prompt with several examples and one open question. Find the rule behind the examples.',
    reported: [],
    fine: [
      'Read all the examples in the prompt.',
      'Compare the first example in the prompt with the last.',
      'Leave the other examples of the prompt aside.',
    ],
  },
  {
    definition: 'The input holds three solved equations and an open one. Solve the open one.',
    reported: [],
    fine: ['Treat the open one like the solved ones.', 'Look at how the solved equations begin.'],
  },
]);
