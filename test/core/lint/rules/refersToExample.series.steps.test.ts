import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { testSteps } from '../expectSteps';

/** What the input has in a row, and the examples that data consist of. */
testSteps(refersToExample, [
  {
    definition:
      'The input is a chat between a user and an assistant, ending with a message by the user. Decide whether this last message opens another subject.',
    reported: ['Write it like the messages that you were shown.'],
    fine: [
      'Compare it with the previous questions.',
      'Keep the preceding replies in mind.',
      'Read the earlier messages and see what they are about.',
    ],
  },
  {
    definition: 'You are given the beginning of a story. Write the next sentence.',
    reported: ['Keep to the style of the example sentences.'],
    fine: ['Refer to what the preceding sentences say.'],
  },
  {
    definition:
      'You are given the description of a data set. Decide which method suits it: classification, regression or clustering.',
    reported: [
      'Answer with one word, as in the examples.',
      'Look at the examples above.',
      'Choose as in Example 2.',
    ],
    fine: [
      'Find the column that is to be predicted for all new examples.',
      'If the examples carry labels that are numbers, choose regression.',
      'Take the number of examples, rows or samples that is given for it.',
      'If no labels come with the examples, choose clustering.',
    ],
  },
]);
