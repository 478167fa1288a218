import { test } from 'vitest';
import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { expectFindings } from '../expectFindings';

test('what a model lacks', () =>
  expectFindings(
    impossibleStep,
    `
    Definition: Given a question, write its answer.
    Steps:
      1. Search the web for it.
         ^^^^^^^^^^^^^^ "Search the web": a model has only its prompt. It can look nothing up and makes up what it would find.
      2. Ask a colleague whether the answer is right.
         ^^^^^^^^^^^^^^^ "Ask a colleague": nobody is there to turn to. A model makes up what they would say.
      3. Run the code in a terminal.
         ^^^^^^^^^^^^ "Run the code": a model cannot run anything. It makes up what would come out.
      4. Use a named entity recognition tool.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Use a named entity recognition tool": a model has no other programs or models to use. It makes up what would come out of them.
      5. Train a classifier on labelled questions.
         ^^^^^^^^^^^^^^^^^^ "Train a classifier": a model sees one example in its prompt and has no other data to learn from or to measure with.
      6. Save the answer to a file.
         ^^^^^^^^^^^^^^^^^^^^^^^^^ "Save the answer to a file": a model has no files. It reads its prompt and writes its answer.
      7. Wait a day.
         ^^^^^^^^^^ "Wait a day": a model answers at once; there is no later.
    `,
  ));

test('one finding for each sentence', () =>
  expectFindings(
    impossibleStep,
    `
    Definition: Given a question, write its answer.
    Steps:
      1. Ask a friend and search the web. Then consult a dictionary.
         ^^^^^^^^^^^^ "Ask a friend": nobody is there to turn to. A model makes up what they would say.
                                               ^^^^^^^^^^^^^^^^^^^^ "consult a dictionary": a model has only its prompt. It can look nothing up and makes up what it would find.
    `,
  ));

test('what is denied, quoted, imagined, a condition, or done by somebody else', () =>
  expectFindings(
    impossibleStep,
    `
    Definition: Given a question, write its answer.
    Steps:
      1. Do not search the web.
      2. Look for words such as "search the web".
      3. Imagine asking a friend.
      4. If you would have to look up a word, guess what it means.
      5. People who ask a colleague are unsure.
      6. Run the function in your head.
    `,
  ));

test('what the definition makes ordinary work', () =>
  expectFindings(
    impossibleStep,
    `
    Definition: Write the reply of a shop to a message of a customer.
    Steps:
      1. Ask the customer for the order number.
      2. Collect feedback from users and improve the reply.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Collect feedback from users": nobody is there to turn to. A model makes up what they would say.
    `,
  ));

test('over several lines', () =>
  expectFindings(
    impossibleStep,
    `
    Definition: Given a question, write its answer.
    Steps:
      1. Read the question and search the
                               ^^^^^^^^^^ "search the internet": a model has only its prompt. It can look nothing up and makes up what it would find.
         internet for it.
    `,
  ));

test('a command may open files, but cannot be run', () =>
  expectFindings(
    impossibleStep,
    `
    Definition: Given a question, write a bash command.
    Steps:
      1. Write a command that opens the file.
      2. Run the command and see what happens.
         ^^^^^^^^^^^^^^^ "Run the command": a model cannot run anything. It makes up what would come out.
    `,
  ));

test('what the options allow', () =>
  expectFindings(
    impossibleStep,
    `
    Definition: Given a question, write its answer.
    Steps:
      1. Use a calculator.
      2. Search the web.
         ^^^^^^^^^^^^^^ "Search the web": a model has only its prompt. It can look nothing up and makes up what it would find.
    `,
    { options: { allowed: ['calculator'] } },
  ));
