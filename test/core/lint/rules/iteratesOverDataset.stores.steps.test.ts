import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Loops over what holds the inputs, whatever it is called, and over those of a kind of which the definition gives one. */
testSteps(iteratesOverDataset, [
  {
    definition:
      'Sentence S1 and sentence S2 differ in one detail, and exactly one is grammatical. Output S1 or S2.',
    reported: ['Do the next pair.'],
    fine: ['Read the pair twice.', 'Compare the two sentences word by word.'],
  },
  {
    definition:
      'You are given a line of a prescription. Extract the drug and the dose, in this order.',
    reported: ['Carry on with the other prescriptions of the ward in the same manner.'],
    fine: ['Note the other drugs that the line names.'],
  },
  {
    definition:
      'You are given a short description of a code change. Write a commit message for it.',
    reported: ['Proceed in this way through the whole commit history.'],
    fine: ['Keep the imperative throughout the whole message.', 'Repeat this for the whole draft.'],
  },
  {
    definition: 'You are given an SQL query. Write the question in English that it answers.',
    reported: [
      'Having finished, turn to the queries that are still open in the log.',
      'Move on to the queries below.',
    ],
    fine: ['Turn to the tables that the query joins.'],
  },
  {
    definition: 'You are given a post. List the insulting words in it.',
    reported: ['Apply what follows to all posts of the thread, one after another.'],
    fine: ['Apply what follows to all words of the post, one after another.'],
  },
  {
    definition: 'Write a sentence that contradicts the given sentence.',
    reported: [
      'Once that is done, turn to the sentence on the line below.',
      'Now go to the sentence on the next card.',
    ],
    fine: ['Write your sentence on the line below.'],
  },
  {
    definition: 'You are given a customer email. Assign it to a department.',
    reported: [],
    fine: ['One greeting does not count, nor does the next.'],
  },
  {
    definition: 'Given a tweet and its reply, say if the reply agrees.',
    reported: ['Go on to the next tweet and its reply.'],
    fine: ['Once the tweet is clear, go on to the reply below it.'],
  },
]);
