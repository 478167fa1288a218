import { test } from 'vitest';
import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { expectFindings } from '../expectFindings';

test('what a step finds in the input is a part of it', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a short biography. Write the person's profession.
    Steps:
      1. List the articles that the person has written.
      2. For each article, note the field.
      3. Write the profession.
    `,
  ));

test('a list that a step makes of other inputs stays a loop', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: You are given a short biography. Write the person's profession.
    Steps:
      1. Find the biographies in the archive.
      2. For each biography in the archive, note the field.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "For each biography in the archive": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('the next one of what a step goes through', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: Move the letters of a text forward in the alphabet by the given number of places.
    Steps:
      1. Take the characters of the text one after another.
      2. If the character is no letter, keep it.
      3. Append the character to the result and go on to the next one.
    `,
  ));
