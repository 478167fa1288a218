import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** People of one's own whom no reply goes to, waiting, and programs and pens that something is done with. */
testSteps(impossibleStep, [
  {
    definition:
      'You are given a complaint that a guest wrote about a restaurant. Write a reply in the name of the manager.',
    reported: [
      'Check with the kitchen staff what happened on that evening.',
      'Talk to the waiter who served the guest.',
      'Find out from the team whether this has happened before.',
      'Wait until the guest has answered.',
    ],
    fine: [
      'Ask the guest to come again.',
      'Tell the guest that the staff will be spoken to.',
      'Say that the team has been asked.',
      'Offer to talk to the cook.',
    ],
  },
  {
    definition: "Given a chat between a pupil and a tutor, write the tutor's next turn.",
    reported: ['Wait for the pupil to respond, and adjust the hint to the response.'],
    fine: [
      'Wait with the solution until the pupil has tried.',
      'Write a hint that waits for an answer.',
    ],
  },
  {
    definition: "A shop's customer asks about a parcel. Write the answer of the shop.",
    reported: ['Check with the warehouse whether it has left.'],
    fine: ['Ask the customer for the number of the parcel.', 'Say what the warehouse does next.'],
  },
  {
    definition: 'Solve the given word problem. Give the result as a number in digits.',
    reported: [
      'Enter the equation into a symbolic algebra package such as SymPy to have it solved.',
      'Use a maths program for the division.',
      'Underline the numbers with a yellow pen.',
    ],
    fine: ['Enter the numbers into the equation.', 'Put the values in the formula.'],
  },
  {
    definition: 'Compare two sentences and output equal, near or far.',
    reported: [
      'Measure how similar the two sentences are with a sentence embedding model.',
      'Check how close they are by means of a similarity tool.',

      "Come back to it after a night's sleep and rate it again.",
    ],
    fine: [
      'Check how close they are with regard to time and place.',
      'Check whether the people in them work with a model.',
    ],
  },
  {
    definition: 'Classify a tweet as rumour or fact.',
    reported: [],
    fine: ['Trace each pronoun back to its noun.', 'Look at the account of the events.'],
  },
]);
