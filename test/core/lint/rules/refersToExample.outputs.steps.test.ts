import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { testSteps } from '../expectSteps';

/** The output of an example, and what a step only says that there is. */
testSteps(refersToExample, [
  {
    definition: 'You are given a report of a race. Give the name of the winner.',
    reported: ['Write the name just like the output shown for the sample race.'],
    fine: ['Treat a sample race like any other race.'],
  },
  {
    definition: 'You are given two listings. Decide whether they offer the same article.',
    reported: [],
    fine: ['If the makers disagree, you have two different articles before you.'],
  },
  {
    definition: 'You are given a description of a data collection. Name its language.',
    reported: [],
    fine: ['What matters is the language of the examples.'],
  },
]);
