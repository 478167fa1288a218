import { test } from 'vitest';
import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { expectFindings } from '../expectFindings';

test('a step that loops over the data set', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a review. Tell whether the writer would buy again.
    Steps:
      1. Read the review.
      2. Repeat this for every review in the dataset.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Repeat this for every review in the dataset": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('going on to the next one', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a review. Tell whether the writer would buy again.
    Steps:
      1. Answer Yes or No, then move on to the next review.
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "move on to the next review": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('a loop over the parts of one input is honest work', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a list of numbers. Write the even ones.
    Steps:
      1. Iterate over each element of the input list.
      2. Repeat this for every number in the list.
      3. Write what is left.
    `,
  ));

test('a loop over sentences when the input is a list of sentences', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given three sentences. Put them in the right order.
    Steps:
      1. For each sentence, find out what must have happened before.
      2. Write the sentences in order.
    `,
  ));

test('a task about data sets', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given an abstract. Write the name of the dataset that it uses.
    Steps:
      1. Go through the abstract sentence by sentence.
      2. If several datasets are named, keep the first.
      3. Write the name of the dataset.
    `,
  ));

test('going on without a noun', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a review. Tell whether the writer would buy again.
    Steps:
      1. Answer Yes or No.
      2. Do the same for the rest, until all of them are labelled.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Do the same for the rest": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('a condition about several inputs, and a collection of them', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: Read the given abstract and output its keywords.
    Steps:
      1. If there are multiple abstracts, follow these steps for each one.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "If there are multiple abstracts": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
      2. Write the keywords. Keep a record of them across the whole corpus.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Keep a record of them across the whole corpus": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('one loop is reported for each step', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a review. Tell whether the writer would buy again.
    Steps:
      1. Take the next review. Repeat this for all reviews.
         ^^^^^^^^^^^^^^^^^^^^^ "Take the next review": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('what two inputs have is a part, pairs of them are not', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given two sentences. Decide whether they mean the same.
    Steps:
      1. Read each sentence. Then do the same for the other sentence.
      2. Repeat for all sentence pairs.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Repeat for all sentence pairs": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('what the examples show as a list is a part', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: Answer the question.
    Steps:
      1. Continue with the next input until all inputs are answered.

    Positive Example 1:
      Input:
        1. Who came?
        2. Who left?
      Output: Ann, Bob
    `,
  ));

test('going on to parts that the step before speaks of', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a review. Tell whether the writer would buy again.
    Steps:
      1. Look at each remark in turn.
      2. Do the same for the others.
    `,
  ));

test('what is denied or quoted is no loop', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a review. Tell whether the writer would buy again.
    Steps:
      1. Do not go on to another review.
      2. If the writer says "repeat this for every review", answer No.
      3. Never stop until all reviews are labelled.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "Never stop until all reviews": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('a step over several lines', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a review. Tell whether the writer would buy again.
    Steps:
      1. Answer Yes or No, then move
                                ^^^^ "move on to the next review": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
         on to the next review.
    `,
  ));

test('right-to-left text and unpaired surrogates', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a review. Tell whether the writer would buy again.
    Steps:
      1. שלום \ud800 move on to the next review.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "שלום \ud800 move on to the next review": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('nouns that the options call parts', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a ledger. Write its total.
    Steps:
      1. Go on to the next ledger.
    `,
    { options: { parts: ['ledger'] } },
  ));

test('what a step has spoken of is a part', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You see the text of a web page. Label it as shop, blog, news or forum.
    Steps:
      1. Read the first heading.
      2. Read the next heading and answer shop, blog, news or forum.
    `,
  ));
