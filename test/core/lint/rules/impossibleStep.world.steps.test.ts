import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Deeds for what they show, people turned to for what they say, and the nouns of both where nothing is done with them. */
testSteps(impossibleStep, [
  {
    definition: 'Given a gardening question, answer it in two sentences.',
    reported: [
      'Dig up the plant and look at its roots.',
      'Squeeze the bulb to feel whether it is soft.',
      'Ask the owner of the garden how often it is watered.',
      'Call the nursery to ask what they recommend.',
    ],
    fine: [
      'Go to the root of the trouble and see what causes it.',
      'Plant, soil and weather are the three things to look for.',
      'Dig up the fact that the question turns on and look at it.',
      'Boil the case down to one sentence and see what is asked.',
      'Call the unknown plant x and find out what is said of it.',
      'Ask the meaning of the word if it is rare.',
    ],
  },
  {
    definition: 'Given the message of a customer, write the reply of the shop.',
    reported: ['Ring the branch and let a colleague tell you whether the sale is in the books.'],
    fine: ['Offer to call the customer back.'],
  },
  {
    definition: 'Given a quiz question, write three wrong answers.',
    reported: ['Try some candidates out on a group of pupils and see which ones they fall for.'],
    fine: ['Try out each candidate and keep those that could be right.'],
  },
  {
    definition: 'Given a tweet, decide whether it is a rumour.',
    reported: ['Search the web.', 'Check the profile on the internet.', 'Go outside and look.'],
    fine: [
      'Check every web address for swapped letters.',
      'Find the verbs in the past tense outside direct speech.',
      'Compare what the words mean today.',
      'Assign each to head, trunk, arm or leg.',
      'Put the gap into one question, with the language or tool in it.',
      'Settle conflicts by replacing the word with a clear member of each class.',
      'Subtract the earlier time from the later, borrowing sixty minutes where needed.',
      'Stock phrases and offers of further help point to a bot.',
    ],
  },
]);
