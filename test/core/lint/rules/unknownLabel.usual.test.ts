import { expect, test } from 'vitest';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { findingsInSteps } from './findingsInSteps';

test.each([
  [
    'Classify the turn as question, request, promise or statement.',
    'If the turn is a mere hello or goodbye, answer with the word greeting.',
  ],
  [
    'Classify the turn as question, request, promise or statement.',
    'Answer question, request, promise or statement. When somebody says sorry, reply with the word apology.',
  ],
  [
    'Choose the ending that fits the story. Answer with 1 or 2.',
    'Answer 1 or 2, and if both are fine answer 3.',
  ],
  [
    'Choose the ending that fits the story. Answer with 1 or 2.',
    'Answer 1 or 2. If neither fits write 0.',
  ],
  [
    'Choose the ending that fits the story. Answer with 1 or 2.',
    'Answer 1 or 2, but when both are equally good put 3.',
  ],
  [
    'Choose the ending that fits the story. Answer with 1 or 2.',
    'Answer 1 or 2, or 0 if no ending fits.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'Answer positive or negative, and if it is balanced answer neutral.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'Answer positive or negative, and where you cannot decide say unclear.',
  ],
  [
    'Decide if the proposed answer is Correct or Incorrect.',
    'Write Correct, Incorrect or Partly correct.',
  ],
  [
    'Decide if the proposed answer is Correct or Incorrect.',
    'Write Correct, Partly Correct or Incorrect.',
  ],
  [
    'Decide if the proposed answer is Correct or Incorrect.',
    'Answer Correct if it is backed, Half correct if only a part of it is, and Incorrect otherwise.',
  ],
  [
    "Grade the student's answer as right, partial or wrong.",
    'Answer right, nearly right, partial or wrong.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'Write positive, negative or very negative.',
  ],
  [
    'Return the relation of the person to the organisation: founder, employee, owner or none.',
    'Settle on founder, employee, owner or none. A person on the board gets board_member.',
  ],
  [
    'Return the relation of the person to the organisation: founder, employee, owner or none.',
    'For somebody who sits on the board, use board_member.',
  ],
  [
    'Return the relation of the person to the organisation: founder, employee, owner or none.',
    'Someone who left the firm is labelled former_employee.',
  ],
  [
    'Return the relation of the person to the organisation: founder, employee, owner or none.',
    'People who lend money are lenders; return lender for them.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'Choose History, Science, Arts, Travel or Fiction; a cookery book is put on Household.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'Poems are shelved under Poetry.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'A cookery book belongs on the shelf Household.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'Put cookery books on Household.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'File a book for children under Children.',
  ],
  [
    'Classify the ticket: billing, technical or account.',
    'A ticket about a late parcel is filed as shipping.',
  ],
  [
    'Classify the ticket: billing, technical or account.',
    'Choose billing for invoices, technical for faults, account for passwords and shipping for parcels.',
  ],
  [
    "Grade the student's answer as right, partial or wrong.",
    'Grade it right, partial or wrong. Should the student go beyond the model answer, award the grade excellent.',
  ],
  [
    "Grade the student's answer as right, partial or wrong.",
    'If the answer is better than the model answer, give it the grade excellent.',
  ],
  [
    "Grade the student's answer as right, partial or wrong.",
    'An answer that says more than the model deserves the grade excellent.',
  ],
  [
    "Grade the student's answer as right, partial or wrong.",
    'Assign the label "off-topic" to answers about something else.',
  ],
  [
    'Does the text answer the question? Answer yes or no.',
    'Answer yes or no, or unsure when the text is vague.',
  ],
  [
    'Does the text answer the question? Answer yes or no.',
    'If the text is silent on it, the right reply is maybe.',
  ],
  [
    'Does the text answer the question? Answer yes or no.',
    'When the text contradicts itself, settle for undecided.',
  ],
  [
    'Does the text answer the question? Answer yes or no.',
    'Reply with perhaps if there is only a hint.',
  ],
  ['Rate the essay from 1 to 4.', 'A flawless essay can get a 5.'],
  ['Rate the essay from 1 to 4.', 'Give 0 for an empty page.'],
  ['Rate the essay from 1 to 4.', 'An empty page is given 0 and a perfect one 4.'],
  ['Rate the essay from 1 to 4.', 'If it is off the topic altogether award 0.'],
  [
    'Classify the sentiment of the review as positive or negative.',
    'Reviews without an opinion are to be labelled neutral.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'Where praise and blame balance, mixed is the label to choose.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'Go for mixed where praise and blame balance.',
  ],
  ['Classify the ticket: billing, technical or account.', 'Anything else is other.'],
  [
    'Classify the ticket: billing, technical or account.',
    'If none of these fits, choose the category general.',
  ],
  [
    'Classify the ticket: billing, technical or account.',
    'All other tickets get the label general.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'If it does not sound like praise or blame write neutral.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'When nothing is praised put none.',
  ],
  [
    'Classify the ticket: billing, technical or account.',
    'Pick the category sales if the customer wants to buy.',
  ],
  [
    'Classify the ticket: billing, technical or account.',
    'For questions about jobs, assign the label careers.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'Books on cooking are to be put on Household.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'Diaries should be shelved under Memoir.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'Route comics to Comics.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'File diaries and letters under Memoir.',
  ],
  [
    'Return the relation of the person to the organisation: founder, employee, owner or none.',
    'Somebody who pays for it receives co_owner.',
  ],
])('an answer: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(unknownLabel, definition, steps)).not.toHaveLength(0);
});

test.each([
  [
    'Answer with T for a threat, I for an insult, S for harassment, or D for doxxing.',
    'Check in this order: private data (D)? threat (T)? harassment (S)? insult (I)?',
    'Output the letter of the first question that you can say yes to.',
  ],
  [
    'Answer with T for a threat or I for an insult.',
    'Take the first question to which you would answer yes.',
    'Output T or I.',
  ],
  [
    'Answer with T for a threat or I for an insult.',
    'Output the letter of the question that you must answer no to.',
  ],
  [
    'Choose the ending that fits the story. Answer with 1 or 2.',
    'Note whether both endings name 3 persons.',
    'Answer 1 or 2.',
  ],
  [
    'Choose the ending that fits the story. Answer with 1 or 2.',
    'If both are fine, compare the tone and answer 1 or 2.',
  ],
  [
    'Choose the ending that fits the story. Answer with 1 or 2.',
    'If both have the same 3 persons answer with the livelier one, 1 or 2.',
  ],
  [
    'Decide if the proposed answer is Correct or Incorrect.',
    'Write Correct if everything is backed, Incorrect if it is only partly correct.',
  ],
  [
    'Decide if the proposed answer is Correct or Incorrect.',
    'A partly correct answer is Incorrect.',
  ],
  [
    'Return the relation of the person to the organisation: founder, employee, owner or none.',
    'If the tag is board_member in the register, answer employee.',
  ],
  [
    'Return the relation of the person to the organisation: founder, employee, owner or none.',
    'Read the field board_member first.',
    'Return founder, employee, owner or none.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'A book that is put on sale gets Fiction if it is a novel.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'Novels that are put on Stage count as Arts.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'See whether the book was put on film.',
    'Output the shelf.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'A cookery book is put on Science, since there is no Household.',
  ],
  [
    "Grade the student's answer as right, partial or wrong.",
    'If the answer is excellent, the grade is right.',
  ],
  [
    "Grade the student's answer as right, partial or wrong.",
    'An excellent answer is right; award the grade right.',
  ],
  [
    "Grade the student's answer as right, partial or wrong.",
    'Award the grade that fits: right, partial or wrong.',
  ],
  ['Classify the ticket: billing, technical or account.', 'A late parcel gets account.'],
  [
    'Classify the ticket: billing, technical or account.',
    'The customer gets angry; that does not matter.',
    'Answer billing, technical or account.',
  ],
  [
    'Classify the ticket: billing, technical or account.',
    'When the customer gets nothing, answer billing.',
  ],
  [
    'Does the text answer the question? Answer yes or no.',
    'The reader gets help from the title.',
    'Answer yes or no.',
  ],
  [
    'Does the text answer the question? Answer yes or no.',
    'A vague text is given less weight.',
    'Answer yes or no.',
  ],
  ['Rate the essay from 1 to 4.', 'Each paragraph gets 0, 1 or 2 points.', 'Answer 1 to 4.'],
  ['Rate the essay from 1 to 4.', 'If there are 5 errors answer 2.'],
  ['Rate the essay from 1 to 4.', 'Essays of 500 words get 3.'],
  [
    'Classify the sentiment of the review as positive or negative.',
    'If the writer gets angry answer negative.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'The stress is put on Food or on Service.',
    'Answer positive or negative.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'Weigh very negative words twice.',
    'Answer positive or negative.',
  ],
  [
    'Classify the sentiment of the review as positive or negative.',
    'Before you answer, note every point that you would call neutral.',
    'Answer positive or negative.',
  ],
  [
    'Does the text answer the question? Answer yes or no.',
    'If the text does not say yes answer no.',
  ],
  [
    'Does the text answer the question? Answer yes or no.',
    'When nobody in the text really says yes answer no.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'Put the title next to Travel and see if it fits.',
    'Output the shelf.',
  ],
  [
    'Choose the shelf for the book: History, Science, Arts, Travel or Fiction.',
    'Send the title through your mind.',
    'Output the shelf.',
  ],
  [
    'Classify the ticket: billing, technical or account.',
    'If one is wrong and the other is right, answer billing.',
  ],
  ["Grade the student's answer as right, partial or wrong.", 'Return the grade chosen.'],
  ["Grade the student's answer as right, partial or wrong.", 'Write the grade alone.'],
  [
    "Grade the student's answer as right, partial or wrong.",
    'Give the grade that fits: right, partial or wrong.',
  ],
  ["Grade the student's answer as right, partial or wrong.", 'Choose the grade carefully.'],
  ["Grade the student's answer as right, partial or wrong.", 'Assign the grade only once.'],
  ['Classify the ticket: billing, technical or account.', 'Give it the label that fits best.'],
  [
    'Classify the ticket: billing, technical or account.',
    'Give the ticket the attention it needs.',
    'Answer billing, technical or account.',
  ],
  [
    'Tell the rhyme scheme of the poem. Answer AABB, ABAB, ABBA or XXXX.',
    'Call the sound that ends line 1 A. Whenever a new sound turns up, call it B.',
    'Answer AABB, ABAB, ABBA or XXXX.',
  ],
  [
    'Classify the turn as question, request, promise or statement.',
    'Cross out what does not fit and answer with the word remaining.',
  ],
])('no answer: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(unknownLabel, definition, steps)).toEqual([]);
});
