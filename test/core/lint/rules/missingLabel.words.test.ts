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

test('examples of answers are no labels', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Name the task that the data set was made for, such as translation or parsing.
    Steps:
      1. Find out what each record holds, and name the task.
    Positive Example 1:
      Input: 3,000 sentences with their German versions.
      Output: translation
    `,
  ));

test('an article is no label, though an answer is one letter', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Output the team with the most points; a win counts three points, a draw one.
    Steps:
      1. Add up the points and output the team.
    Positive Example 1:
      Input: A-B 1:0
      Output: A
    `,
  ));

test('a label of several words', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Output the most probable cause among: overwatering, pests, lack of light.
    Steps:
    ^^^^^ No step says when the answer is "lack of light". A model that follows the steps hardly ever gives an answer that they leave out.
      1. Wet soil speaks for overwatering, holes for pests.
    Positive Example 1:
      Input: Wet soil.
      Output: overwatering
    `,
  ));

test('what labels are called is none', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Assign the request to one of the following departments: human resources, IT, facilities.
    Steps:
      1. Contracts go to human resources, computers to IT, rooms to facilities.
    Positive Example 1:
      Input: My screen is black.
      Output: IT
    `,
  ));

test('numbers in words, and a range of them', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Predict the star rating (1-5) of the review.
    Steps:
      1. Begin with three stars and add up to two for praise.
      2. The result lies between one and five.
    Positive Example 1:
      Input: Awful.
      Output: 1
    `,
  ));

test('behind labels in quotation marks, plain words are none', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Decide how the tea is. Answer 'hot' or 'cold'; no other answers are used, and no third word is possible.
    Steps:
      1. Answer 'hot' if it steams and 'cold' if not.
    Positive Example 1:
      Input: The cup steams.
      Output: hot
    `,
  ));

test('"the name" is no order to name something', () =>
  expectFindings(
    missingLabel,
    `
    Definition: Say whether the name belongs to a person, a place or a company.
    Steps:
      1. What speaks is a person, what is visited a place, what sells a company.
    Positive Example 1:
      Input: We spent the summer in Oldenmoor.
      Output: place
    `,
  ));
