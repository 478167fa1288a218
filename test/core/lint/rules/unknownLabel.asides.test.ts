import { expect, test } from 'vitest';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { findingsInSteps } from './findingsInSteps';

const fault = "Decide whether the referee saw a foul. Answer 'foul' or 'no foul'.";
const mail = 'Decide whether an e-mail is spam or ham. Answer spam or ham.';
const truth =
  "Say whether the two are alike: 'same' if both are true at once, otherwise 'different'.";
const marks = 'Give 2 if both agree, 1 if one says more, 0 if they differ.';

test.each([
  [fault, 'Where only the ball is hit, it counts as no foul, however hard.'],
  [
    mail,
    'If thanks prevail, the e-mail is ham; if adverts do, it is spam. A short e-mail is no offence.',
  ],
  [mail, 'A request without a date stays open; the others are met or broken.'],
  [truth, 'A sentence that nobody doubts counts as true here.'],
  [truth, "If it is false when the first is true, and true when that is false, write 'different'."],
  [marks, 'See if there are parts without a partner: with some the mark is 1, with none it is 2.'],
])('no answer: %s %s', (definition, step) => {
  expect(findingsInSteps(unknownLabel, definition, [step])).toEqual([]);
});

test.each([
  [fault, 'Where only the ball is hit, answer foul, no foul or advantage.'],
  [mail, 'Adverts are spam; everything else is newsletter.'],
  [truth, 'If both hold, answer True.'],
])('an answer: %s %s', (definition, step) => {
  expect(findingsInSteps(unknownLabel, definition, [step])).toHaveLength(1);
});
