import { test } from 'vitest';
import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { expectFindings } from '../expectFindings';

test('behind the last step, what follows is no part of the work', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: The word and the meaning come from a dictionary for sailors. Write an example sentence.
    Steps:
      1. Read word and meaning.
      2. Write the sentence.
      3. When it is written, go on to the following entries.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "go on to the following entries": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.
    `,
  ));

test('what a sentence lists itself is a part of the work', () =>
  expectFindings(
    iteratesOverDataset,
    `
    Definition: The word and the meaning come from a dictionary for sailors. Write an example sentence.
    Steps:
      1. Read word and meaning.
      2. Write the sentence.
      3. Proceed to the following virtues: brevity and wit.
    `,
  ));
