import { test } from 'vitest';
import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { expectFindings } from '../expectFindings';

test('pointing to the examples of the prompt', () =>
  expectFindings(
    refersToExample,
    `
    Definition: Given a question, write its answer.
    Steps:
      1. Read the question as in Example 2 above.
                                 ^^^^^^^^^ "Example 2" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
      2. Keep to the format of the examples you were given, and compare your answer with the sample outputs.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "the examples you were given" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
                                                                                         ^^^^^^^^^^^^^^^^^^ "the sample outputs" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
    `,
  ));

test('other words for them', () =>
  expectFindings(
    refersToExample,
    `
    Definition: Given a question, write its answer.
    Steps:
      1. Model your answer on the provided demonstrations.
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "the provided demonstrations" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
      2. Cross-check with the solved instances in the prompt.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "the solved instances in the prompt" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
      3. Write it as demonstrated above.
                  ^^^^^^^^^^^^^^^^^^^^^ "as demonstrated above" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
    `,
  ));

test('illustrations and examples in the text are not meant', () =>
  expectFindings(
    refersToExample,
    `
    Definition: Given a question, write its answer.
    Steps:
      1. Find out what is asked for, for example a date.
      2. If the question gives an example, do not answer the example.
      3. Copy the examples in the question.
    `,
  ));

test('examples that are a part of the input', () =>
  expectFindings(
    refersToExample,
    `
    Definition: The input holds three example pairs and a query. Apply the rule to the query.
    Steps:
      1. Look at the given examples and verify the rule on example 1 and example 2.
      2. Write the result, just as in the positive examples.
                                      ^^^^^^^^^^^^^^^^^^^^^ "the positive examples" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
    `,
  ));

test('examples that a step finds in the input', () =>
  expectFindings(
    refersToExample,
    `
    Definition: You get three words with their plurals and a fourth word. Write the plural of the fourth word.
    Steps:
      1. Line up the three example pairs of the input, singular above plural.
      2. Formulate a rule that holds for all of the examples given.
      3. Write the plural, just as in the positive examples.
                                      ^^^^^^^^^^^^^^^^^^^^^ "the positive examples" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
    `,
  ));

test('examples that the task asks for', () =>
  expectFindings(
    refersToExample,
    `
    Definition: Write an example sentence for the given word.
    Steps:
      1. Make sure that the example shows the meaning of the word.
      2. Write it in the style of the examples above.
                                  ^^^^^^^^^^^^^^^^^^ "the examples above" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
    `,
  ));

test('without a definition, over several lines', () =>
  expectFindings(
    refersToExample,
    `
    Steps:
      1. Follow the
                ^^^ "the examples" points to the examples of the prompt. Steps must hold without them: prompts may show other examples or none.
         examples.
      2.
    `,
  ));
