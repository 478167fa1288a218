import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { findingsOf } from '../../../../src/core/lint/lint';
import type { Rule } from '../../../../src/core/lint/rule';
import { unknownLabel } from '../../../../src/core/lint/rules/unknownLabel';
import { expectFindings, expectFix } from '../expectFindings';

test('answers that the definition does not allow', () =>
  expectFindings(
    unknownLabel,
    `
    Definition: Tell whether the note backs the claim. Answer Yes or No.
    Steps:
      1. If it does, answer yes, if not, answer no.
      2. If the note is silent, answer "Unknown".
                                        ^^^^^^^ "Unknown" is none of the answers that the definition allows ("Yes", "No"). A model that is told to give it gives a wrong answer.
    `,
  ));

/** The answers that are found in the steps of a task. */
function unknownIn(definition: string, ...steps: readonly string[]): string[] {
  const text = `Definition: ${definition}\nSteps:\n${steps.map((step) => `  1. ${step}\n`).join('')}`;
  return findingsOf(unknownLabel as Rule, parse(text)).map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

test.each([
  ['Return Maybe when you cannot tell.', 'Maybe'],
  ['Say "not sure" if the note is too short.', 'not sure'],
  ['In all other cases the answer is Perhaps.', 'Perhaps'],
  ['Claims without any evidence are labelled "Unverified".', 'Unverified'],
  ['Use N/A where the claim is not about the note.', 'N/A'],
  ['Anything that is left over is "open".', 'open'],
  ['Such claims get the answer Partly.', 'Partly'],
  ['If the note leaves it open, then "Cannot say" is the right answer.', 'Cannot say'],
  ['Output Yes if it does, No if it does not, and Both if parts of it do.', 'Both'],
])('an answer: %s', (step, answer) => {
  expect(unknownIn('Answer Yes or No.', step)).toEqual([answer]);
});

test.each([
  'Do not answer "Maybe".',
  'Rather than "Maybe", choose the likelier of Yes and No.',
  'If the note says "unknown", answer No.',
  'If the answer is unclear, read the note again.',
  'Mark each part of the claim as "backed" or "open" for yourself.',
  'The note may say "It depends", which backs nothing.',
  'Ask yourself: would a stranger agree? If so, answer YES, else no.',
  'Write down what the note says in one sentence.',
  'Underline words such as "never" and "always".',
])('no answer: %s', (step) => {
  expect(unknownIn('Answer Yes or No.', step)).toEqual([]);
});

test('plain words and names in the manner of the labels', () => {
  const commit = 'Classify the commit as fix, feature or docs.';
  expect(
    unknownIn(commit, 'If it repairs, the type is fix.', 'If it cleans up, the type is cleanup.'),
  ).toEqual(['cleanup']);
  expect(
    unknownIn(commit, 'If it repairs, the type is fix.', 'If the type is obvious, go on.'),
  ).toEqual([]);
  expect(
    unknownIn(
      'Choose one of: card_lost, transfer, other.',
      'Messages about loans get the label loan_request.',
    ),
  ).toEqual(['loan_request']);
});

test.each([
  ['Reviews that praise and complain in equal measure are mixed.', 'mixed'],
  ['If praise and complaints balance, write neutral.', 'neutral'],
  ['Ironic ones are to be labelled sarcastic.', 'sarcastic'],
  ['If it asks for a refund, label it refund.', 'refund'],
  ['A review of another hotel ought to be given "off topic".', 'off topic'],
  ['Output your choice, or unknown if neither fits.', 'unknown'],
  ['Both if the two come together.', 'Both'],
  ['praise and blame at once -> mixed', 'mixed'],
  ['Choose from positive, negative and ambivalent.', 'ambivalent'],
  ['If the guest compares two hotels, recommend comparison.', 'comparison'],
  ['Say negative if it grumbles, and heated if it swears.', 'heated'],
  ['Answer positive or negative, and "mild" for reports on the way there.', 'mild'],
  ['With nothing but a date in it, void it is.', 'void'],
  ['"even" is reserved for reviews that weigh both.', 'even'],
  ['If it is about another house, use elsewhere as the answer.', 'elsewhere'],
  ['If the review is too short, leave the answer blank.', 'blank'],
  ['Give long ones the grade "balanced".', 'balanced'],
])('an answer among words: %s', (step, answer) => {
  expect(
    unknownIn('Classify the review as positive or negative.', 'Say positive or negative.', step),
  ).toEqual([answer]);
});

test.each([
  'A review can be mixed, in which case the last sentence decides.',
  'Answer briefly and in lower case.',
  'If both occur, go by the stronger one.',
  'The answer is obvious if the guest says thank you.',
  'Note whether the tone is neutral or heated.',
  'Leave it unchanged.',
  'If the guest thanks somebody, give credit for it.',
  'Praise -> "great", "lovely", "clean".',
  'With one or none of them, call it negative.',
  'Words such as "but" turn a review round, and so is often done.',
  'Return nothing else.',
  'Read the word and put it in the blank.',
  'Answer positive even for a single word of praise.',
  '"clean" stands for positive and "dirty" for negative.',
  'Call it the VERDICT and go on.',
  'Put yourself in the place of the guest.',
])('no answer among words: %s', (step) => {
  expect(
    unknownIn('Classify the review as positive or negative.', 'Say positive or negative.', step),
  ).toEqual([]);
});

test.each([
  ['Praise gives positive, blame negative, and a mere report gives neutral.', 'neutral'],
  ['Say positive for praise, negative for blame, balanced for both.', 'balanced'],
  [
    'Call praise positive; if there is blame, negative; if both, partly positive.',
    'partly positive',
  ],
  ['Say positive or, where the guest only asks something, question.', 'question'],
  ['Choose "positive" or "negative", or "even" if they balance.', 'even'],
  ['Is it hard to tell? Then "unsure".', 'unsure'],
  ['Reviews of the weather should be filed under oddity.', 'oddity'],
  ['Praise: positive. Blame: negative. Both: torn.', 'torn'],
  ['If it is empty, say that nothing can be judged.', 'say that nothing can be judged'],
  ['If you cannot tell, ask for more context.', 'ask for more context'],
  ['If it is in another language, put a dash.', 'dash'],
  ['If the sides are equal to each other, answer "even".', 'even'],
])('an answer in the place of a label: %s', (step, answer) => {
  const steps = ['If it pleases, say positive.', 'If not, negative.', step];
  expect(unknownIn('Classify the review as positive or negative.', ...steps)).toEqual([answer]);
});

test.each([
  ['Rate the food as none, mild or severe.', 'With none, say positive, else negative.'],
  ['Say yes or no to the meal.', 'A yes means positive, a no means negative.'],
  ['Put "warm", "cold" or "mixed" behind each sentence.', 'Say positive or negative.'],
  ['Compare it to others, go to the last line, and say positive or negative.'],
  ['Use positive if it pleases, negative if not.'],
  ['If the guest asks for more context, say negative, else positive.'],
  ['Wrong bills and slow waiters fall into negative; kind waiters, good beds into positive.'],
])('a note on the way: %s', (...steps) => {
  expect(unknownIn('Classify the review as positive or negative.', ...steps)).toEqual([]);
});

test('numbers and names in the place of labels', () => {
  const scale = 'Rate the likeness on a scale from 1 to 5.';
  expect(
    unknownIn(scale, 'Identical is 5, mostly alike 4, half alike 3, and nothing in common 0.'),
  ).toEqual(['0']);
  expect(unknownIn(scale, 'Same verb is 4, same noun 3, but fewer than 10 words 2.')).toEqual([]);
  const tags = 'Tag the name as PER, LOC or ORG.';
  expect(
    unknownIn(tags, 'People are PER, places LOC, firms ORG; for everything else there is MISC.'),
  ).toEqual(['MISC']);
  expect(unknownIn(tags, 'Places are LOC; firms, teams and the EU or the UN are ORG.')).toEqual([]);
});

test('ends of another scale, and numbers between the labels', () => {
  const scale = 'Rate the joke on a scale from 1 to 5.';
  expect(unknownIn(scale, 'Rate it from 1 to 10.')).toEqual(['10']);
  expect(unknownIn(scale, 'Offensive jokes get a 0.')).toEqual(['0']);
  expect(unknownIn(scale, 'In-between moods are written as 3.5.')).toEqual(['3.5']);
  expect(unknownIn(scale, 'Read it 2 times; jokes of 40 words rarely get more than 3.')).toEqual(
    [],
  );
});

test('numbers and scales', () => {
  const spam = 'Output 1 if the text is spam, otherwise 0.';
  expect(unknownIn(spam, 'Give 1 for spam and 0 for ham; if you are unsure, give 0.5.')).toEqual([
    '0.5',
  ]);
  expect(unknownIn(spam, 'If the text has 3 links, answer 1.')).toEqual([]);
  const scale = 'Rate the joke on a scale from 1 to 5.';
  expect(unknownIn(scale, 'Give 3 if it is fine.', 'For a very good one, answer 6.')).toEqual([
    '6',
  ]);
});

test('words of the definition for a label are none', () =>
  expectFindings(
    unknownLabel,
    `
    Definition: Answer E (entailment) or C (contradiction).
    Steps:
      1. If it follows, the answer is entailment, so write E.
      2. Otherwise write C.
    `,
  ));

test('answers that users allow, and tasks with free answers', () => {
  expectFindings(
    unknownLabel,
    `
    Definition: Answer Yes or No.
    Steps:
      1. Answer "Unknown" if you must.
    `,
    { options: { allow: ['unknown'] } },
  );
  expectFindings(
    unknownLabel,
    `
    Definition: Name the town.
    Steps:
      1. Answer "Nowhere" if there is none.
    Positive Example 1:
      Input: We met in Turku.
      Output: Turku
    `,
  );
});

test('a slip of the pen is set right', () =>
  expectFix(
    unknownLabel,
    `
    Definition: Classify the review as positive, negative or neutral.
    Steps:
      1. Return "postive" for praise, "negative" for blame and "neutral" otherwise.
    `,
    `
    Definition: Classify the review as positive, negative or neutral.
    Steps:
      1. Return "positive" for praise, "negative" for blame and "neutral" otherwise.
    `,
  ));

test('in an exact list the whole is marked, and no word of it is replaced', () => {
  const text =
    'Definition: Answer Positive or Negative.\nSteps (exact): "1. Read it.\\n2. Answer Positve."\n';
  const [finding] = findingsOf(unknownLabel, parse(text));
  expect(text.slice(finding!.span.start, finding!.span.end)).toBe(
    '"1. Read it.\\n2. Answer Positve."',
  );
  expect(finding!.fix).toBeNull();
});
