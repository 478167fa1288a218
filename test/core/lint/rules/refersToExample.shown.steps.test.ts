import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { testSteps } from '../expectSteps';

testSteps(refersToExample, [
  {
    definition: 'List the ingredients of the recipe in alphabetical order.',
    reported: [
      'Treat them the way the sample recipe with the pancakes was treated.',
      'Copy the reasoning behind the two recipes displayed before this task.',
      'Imitate the two sheets that were handed to you.',
      'Keep the length of the answers that are on display above.',
      'Use the two graded answers as a yardstick.',
    ],
    fine: [
      'Certainly, here is the list once more, this time without the example sentence:',
      'Here is the version with the example taken out:',
      'Write the units in the spelling used above.',
      'Put a word whose meaning you know in its place.',
      'Compare the tone with that of recipes you know.',
      'Compare the sample with what the recipe says.',
      'Conclusions from samples do not matter.',
    ],
  },
  {
    definition: 'Judge whether the comment matches the code.',
    reported: [],
    fine: ['Read the code sample line by line.'],
  },
  {
    definition: 'The input gives three pairs and an open pair. Complete the open pair.',
    reported: ['Keep to the style of the positive examples.'],
    fine: ['The relation must hold for all examples above.'],
  },
]);
