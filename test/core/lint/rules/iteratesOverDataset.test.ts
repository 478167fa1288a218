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
