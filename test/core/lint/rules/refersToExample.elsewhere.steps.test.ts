import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { testSteps } from '../expectSteps';

/** What stands in the input or is known, and examples that others give. */
testSteps(refersToExample, [
  {
    definition: 'You are given a poem. Write down its rhyme scheme.',
    reported: ['Compare your scheme with those above.', 'Look at the examples in the prompt.'],
    fine: ['Go to the next line and compare its last word with those above.'],
  },
  {
    definition: 'Translate the given proverb into plain English.',
    reported: ['The examples show how long it should be.', 'Keep to the length of the examples.'],
    fine: [
      'The examples in dictionaries are often longer; keep to one sentence.',
      'Remove every citation, and all examples with it.',
      'The example set by the hero is often the moral.',
      'Add the lesson, as in the example of a teacher.',
    ],
  },
  {
    definition: 'Compare two essays and say which one is better argued: first, second or tie.',
    reported: ['Consider the examples that were given.'],
    fine: ['Consider the examples that back up a claim, and whether they fit.'],
  },
  {
    definition: 'Given a conversation with a support agent, write the next turn.',
    reported: ['Write it like the earlier turns that you were shown.'],
    fine: ['Read the whole conversation, the earlier turns included.'],
  },
  {
    definition: 'Given a quotation, name the author.',
    reported: ['Imitate the authors you were shown before the task.'],
    fine: ['Compare the style with that of the authors you know.'],
  },
]);
