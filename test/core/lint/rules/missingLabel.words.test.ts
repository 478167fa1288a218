import { test } from 'vitest';
import { missingLabel } from '../../../../src/core/lint/rules/missingLabel';
import { expectFindings } from '../expectFindings';

test('"no" is a label wherever no noun follows it', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Answer "yes" if the comment is sarcastic and "no" if it is meant literally.
    Steps:
      1. Weigh up whether yes (sarcastic) or no (literal) is more plausible.
      2. Output the word.
    Positive Example 1:
      Input: Lovely weather!
      Output: no
    `,
  ));

test('"no" in front of a noun is none', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Answer "yes" if the comment is sarcastic and "no" if it is meant literally.
    Steps:
    ^^^^^ No step says when the answer is "no". A model that follows the steps hardly ever gives an answer that they leave out.
      1. If there is no sincere word in it, answer yes.
    Positive Example 1:
      Input: Lovely weather!
      Output: no
    `,
  ));

test('an article is a label where it is used as one', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Decide which article fills the blank. Answer with a, an, the or none.
    Steps:
    ^^^^^ No step says when the answer is "none". A model that follows the steps hardly ever gives an answer that they leave out.
      1. Known or unique thing: the. Otherwise vowel sound: an, consonant sound: a.
      2. Output the article.
    Positive Example 1:
      Input: I like _ milk.
      Output: none
    Positive Example 2:
      Input: _ sun shines.
      Output: the
    `,
  ));

test('a letter that is a word, too', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Answer with one letter: G for a goal, C for a card, I for an injury, S for a substitution.
    Steps:
    ^^^^^ No step says when the answer is "I". A model that follows the steps hardly ever gives an answer that they leave out.
      1. A goal gives G, a booking gives C, a change of players gives S. Output the letter.
    Positive Example 1:
      Input: Yellow for Okafor.
      Output: C
    `,
  ));
