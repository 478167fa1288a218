import { expect, test } from 'vitest';
import { labelsRead } from './labelsRead';

/** The labels of a task, parted by bars; nothing where its answers are free. */
function labels(definition: string, ...outputs: readonly string[]): string {
  return labelsRead(definition, outputs).labels.join('|');
}

test.each([
  ['Fill the blank. Answer with a, an, the or none.', ['the', 'none'], 'a|an|the|none'],
  ['Fill the gap with in, on or at.', ['in', 'at'], 'in|on|at'],
  ['Complete the sentence with is or are.', ['is', 'are'], 'is|are'],
  [
    'Tell when it happens. Output before, after or simultaneous.',
    ['after'],
    'before|after|simultaneous',
  ],
  ['Classify the utterance as ask, tell, promise or order.', ['promise'], 'ask|tell|promise|order'],
  [
    'State the stance: favour, against, or none if it takes no side.',
    ['favour'],
    'favour|against|none',
  ],
])('a list of words of which one is an answer: %s', (definition, outputs, expected) =>
  expect(labels(definition, ...outputs)).toBe(expected),
);

test.each([
  ['Answer with one letter: G for a goal, C for a card, I for an injury.', ['C', 'G'], 'G|C|I'],
  ['Write I if it is imperative, D if it is declarative.', ['I', 'D'], 'I|D'],
  ['Output > if the first is larger, < if the second is, and = otherwise.', ['>', '='], '>|<|='],
  ['Give the letter of the right option, A to D.', ['A', 'C'], 'A|B|C|D'],
  ['Use 1 for beginners, 2 for seniors. If nothing is said, return 0.', ['1', '2'], '1|2|0'],
])('letters, signs and codes: %s', (definition, outputs, expected) =>
  expect(labels(definition, ...outputs)).toBe(expected),
);

test.each([
  [
    'Output its severity: critical if data is lost or nobody can work, major if a function is unusable, minor otherwise.',
    ['critical', 'minor'],
    'critical|major|minor',
  ],
  [
    'If the sentence is in the active voice, output active. If it is in the passive voice, output passive.',
    ['active', 'passive'],
    'active|passive',
  ],
])('labels with their conditions: %s', (definition, outputs, expected) =>
  expect(labels(definition, ...outputs)).toBe(expected),
);

test.each([
  ['Output the number of people in the picture. If there are none, output 0.', ['3', '0']],
  [
    'Extract the price. If the text has no price, return none, and if it has several, return many.',
    ['5 EUR', 'none'],
  ],
  ['Write the plural of the noun, and mind the articles a, an and the.', ['cats', 'mice']],
  ['Name the author of the line. I, you and he are no names.', ['Ida', 'Omar']],
])('free answers: %s', (definition, outputs) => expect(labels(definition, ...outputs)).toBe(''));

test.each([
  ['Decide whether the speaker is the buyer or the seller.', ['buyer'], 'buyer|seller'],
  [
    'Tell whether the marked noun is the subject or the object of the verb.',
    ['object'],
    'subject|object',
  ],
  [
    'Say whether the line is about the past, the present or the future.',
    ['past'],
    'past|present|future',
  ],
  [
    'Tell whether the part belongs to the introduction, the body or the end of an essay.',
    ['body'],
    'introduction|body|end',
  ],
  ['Decide who says the line, the host or the guest.', ['guest'], 'host|guest'],
  ['State the number of the noun, singular or plural.', ['plural'], 'singular|plural'],
  ['Say on which side the door is, left or right.', ['left'], 'left|right'],
  ['Which was written by a child, the first or the second?', ['first'], 'first|second'],
  [
    'Judge the claim: supported if the map shows it, refuted if it does not, not enough evidence if it is silent.',
    ['refuted'],
    'supported|refuted|not enough evidence',
  ],
  [
    'Rate the pain. Mild means that it can be ignored, moderate that it disturbs work, and severe that nothing can be done.',
    ['moderate'],
    'Mild|moderate|severe',
  ],
])('labels with articles, and what they are said of: %s', (definition, outputs, expected) =>
  expect(labels(definition, ...outputs)).toBe(expected),
);

test.each([
  ['Extract the name of the buyer or the seller.', ['Smith', 'Jones']],
  ['Rewrite it so that the cause or the effect comes first.', ['Because it rained, we left.']],
  ['Name the capital of the country or the state.', ['Paris', 'Austin']],
  ['Lost means that a file is gone, found that it is not. Count them.', ['4']],
])('things that are no labels: %s', (definition, outputs) =>
  expect(labels(definition, ...outputs)).toBe(''),
);

test.each([
  [
    'Classify the item as in stock, out of stock or on order.',
    ['out of stock'],
    'in stock|out of stock|on order',
  ],
  [
    'Say whether the phone is on charge, in use or switched off.',
    ['in use'],
    'on charge|in use|switched off',
  ],
  [
    'Label the relation: works for, born in, or no relation.',
    ['works for'],
    'works for|born in|no relation',
  ],
  ['Label the relation as founder of, works for, born in, or no relation.', ['works for'], ''],
])('function words at the edges of labels: %s', (definition, outputs, expected) =>
  expect(labels(definition, ...outputs)).toBe(expected),
);

test('an order to fill a blank is no label', () =>
  expect(labels('Given a text with a blank, fill in the blank with a, an or the.', 'the')).toBe(
    '',
  ));
