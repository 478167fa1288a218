import { test } from 'vitest';
import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { expectFindings } from '../expectFindings';
import { testSteps } from '../expectSteps';

test('the next example of a loop is no example of the prompt', () =>
  expectFindings(
    refersToExample,
    `
    Definition: Correct the spelling of an English sentence.
    Steps:
      1. Do the correcting for all examples of the task before you stop.
      2. Correct it the way the second sample handles it.
                            ^^^^^^^^^^^^^^^^^ "the second sample" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
      3. When this example is finished, take the next one.
      4. Move on to the next example and do as in the examples.
                                                  ^^^^^^^^^^^^ "the examples" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
    `,
  ));

testSteps(refersToExample, [
  {
    definition: 'You are given a sequence of shapes. Say which shape comes next.',
    reported: [
      'Form a guess from what you have seen in the examples.',
      'Guess from what you were shown above.',
      'Solve it as the first demonstration solves its sequence.',
    ],
    fine: [
      'Guess the rule from what you have seen.',
      'Test the rule against what you have seen so far.',
      'Keep to what you were given.',
      'Infer the next shape from what you saw.',
    ],
  },
]);
