import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { labelsOf } from '../../../../src/core/lint/prose/labels/labels';

/** Definitions, an answer, and the labels. */
const drawn: readonly (readonly [definition: string, output: string, labels: readonly string[]])[] =
  [
    ['Say whether the plum is ripe or unripe; bruises play no part.', 'ripe', ['ripe', 'unripe']],
    [
      'Decide if the knot is a bowline, a hitch or a bend; no drawing needs to be made.',
      'hitch',
      ['bowline', 'hitch', 'bend'],
    ],
    ['A ticket is single or return; everything else is return.', 'return', ['single', 'return']],
    ['Judge the ice: safe; thin; broken.', 'thin', ['safe', 'thin', 'broken']],
    [
      'Classify the sail as jib if it is in front, main if it hangs on the boom; spinnaker if it is round.',
      'main',
      ['jib', 'main', 'spinnaker'],
    ],
    [
      'Find the tense: past, present or future; mood and voice are not asked for.',
      'past',
      ['past', 'present', 'future'],
    ],
    [
      'Given a verse from a song, decide which device it uses: rhyme, alliteration or refrain.',
      'rhyme',
      ['rhyme', 'alliteration', 'refrain'],
    ],
    ['Say who is most likely speaking: Ann, Ben or Cora.', 'Ben', ['Ann', 'Ben', 'Cora']],
    ['Name the covered peril that caused the damage, or write not covered.', 'not covered', []],
    [
      'Say whether the guest speaks of the food in a friendly, cool or hostile manner.',
      'cool',
      ['friendly', 'cool', 'hostile'],
    ],
  ];

test.each(drawn)('%s', (definition, output, labels) => {
  const text = printInstruction({
    task: 'task',
    category: 'Category',
    definition,
    steps: ['Read it.'],
    positiveExamples: [{ input: 'Input', output }],
    negativeExamples: [],
  });
  expect(labelsOf(parse(text).instruction).labels).toEqual(labels);
});
