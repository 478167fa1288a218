import { expect, test } from 'vitest';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { expectFindings } from '../expectFindings';
import { expectLinearTime } from '../../../linearTime';
import { findingsInSteps } from './findingsInSteps';

test('quotations, marks and names beside the answers', () =>
  expectFindings(
    unknownLabel,
    `
    Definition: You get a message. Tell what it is. Answer spam or ham.
    Steps:
      1. Senders of spam also write 'Sorry' or 'Thanks anyway'.
      2. The key word is "free", the opposite is "dear".
      3. Put "please" in front of it; if it still makes sense, that speaks for ham.
      4. If a sentence is rude, tag it "weak"; if a name is missing, write a dash.
      5. Note the links and call the list L.
      6. Answer spam if it hurts or threatens somebody, ham if it names a friend or none.
      7. If passwords are wanted, label the message 'phishing'.
                                                     ^^^^^^^^ "phishing" is none of the answers that the definition allows ("spam", "ham"). A model that is told to give it gives a wrong answer.
    `,
  ));

const mail = 'Decide whether an e-mail is spam or ham. Answer spam or ham.';
const quoted = "Tell what the customer wants: 'refund', 'exchange' or 'advice'.";
const dance = 'Classify the movement of the dance: waltz, tango or polka.';
const stars = 'Rate the review from 1 to 3 stars.';
const decade = 'Assign the song to a decade: 1970s, 1980s or 1990s.';
const graded = 'Judge whether the answer is Correct or Incorrect.';
const scheme = 'Decide which rhyme scheme the stanza follows: AABB, ABAB or ABBA.';

test.each([
  [mail, 'If nothing points either way, answer unsure.'],
  [mail, 'If every sign is missing, you can answer unsure.'],
  [mail, 'If you cannot tell, do not guess but answer unsure.'],
  [mail, 'Messages in which the sender thanks somebody get the label thanks.'],
  [mail, 'Mark e-mails that are merely annoying as newsletter.'],
  [mail, 'Everything else is newsletter.'],
  [mail, 'If only a test was sent, choose testing.'],
  [mail, 'If it was sent by a friend, choose friendly.'],
  [mail, 'If it is about the weather, use smalltalk.'],
  [quoted, "A message that only thanks is 'gratitude'."],
  [quoted, "Use 'repair' for things that are broken."],
  [dance, 'Below three beats in a bar answer march.'],
  [stars, 'If you cannot tell, write X.'],
  [decade, 'If the song mentions smartphones, answer 2010s.'],
  [graded, 'If half of it agrees, answer Partly correct.'],
])('an answer: %s %s', (definition, step) => {
  expect(findingsInSteps(unknownLabel, definition, [step])).toHaveLength(1);
});

test.each([
  [mail, 'Answer spam if it has links, or ham if it comes from a friend or none.'],
  [mail, 'A smile means joy, a frown means anger; anger gives spam, joy gives ham.'],
  [mail, 'Customers are always right, and a review is always subjective.'],
  [mail, 'Everything else is irrelevant.'],
  [mail, 'The tone is light if there are jokes.'],
  [mail, 'Read the tone -> words -> signs.'],
  [mail, 'Answer yes or no in your head.'],
  [mail, 'Set aside whatever is "filler".'],
  [mail, 'If needed, use paper.'],
  [mail, 'If a word is rude, mark it red.'],
  [mail, 'spam -> haste, ham -> calm'],
  [mail, '"Free" is spam, "regards" is ham, and "hello" is neither.'],
  [mail, '"Free" points to "spam", "regards" to "ham".'],
  [mail, 'Insert "please"; if that changes nothing, answer ham.'],
  [mail, 'Look for names: shops speak for spam, friends for ham.'],
  [mail, 'If it is long or wordy, label it spam; if it hurts or moves others, label it ham.'],
  [mail, 'Match it with the table: links, prizes and threats | spam; thanks | ham.'],
  [dance, 'After a break it may be a tango, later it is a polka.'],
  [stars, 'Give each summary between 0 and 10 for its style.'],
  [stars, 'Two remarks go together; mark them with an X.'],
  [stars, 'Set the counter to 0.'],
  [scheme, 'The two lines that rhyme get the letter B.'],
])('no answer: %s %s', (definition, step) => {
  expect(findingsInSteps(unknownLabel, definition, [step])).toEqual([]);
});

test.each(["The mood may be 'happy' or 'sad'.", "The topic is 'food' or 'travel'."])(
  'a list of what a text has besides: %s',
  (step) => {
    const review = 'Given a product review, classify it as positive, negative or neutral.';
    const steps = [step, 'If praise prevails, answer positive; otherwise, answer neutral.'];
    expect(findingsInSteps(unknownLabel, review, steps)).toEqual([]);
  },
);

test('a note is told by a sentence of any other step', () => {
  const note = 'If nothing points either way, answer unsure.';
  const told = (...steps: string[]): unknown[] => [...findingsInSteps(unknownLabel, mail, steps)];
  expect(told(note, 'Answer spam or ham.')).toHaveLength(1);
  expect(told(note, 'Answer spam or ham.', 'Read it again; if unsure, write ham.')).toEqual([]);
  expect(told('Read it; if unsure, write ham.', note, 'Answer spam or ham.')).toEqual([]);
});

test.each(['"odd" if it has words', '"odd" if it names'])(
  'many steps with wrong answers take linear time: %s',
  (answer) => {
    expectLinearTime(1_600, (length, turn) => {
      const steps = Array.from({ length }, (_, index) => `Answer ${answer} ${turn} ${index}.`);
      return () => findingsInSteps(unknownLabel, mail, steps);
    });
  },
);
