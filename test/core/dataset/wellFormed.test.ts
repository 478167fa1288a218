import { expect, test } from 'vitest';
import { wellFormedTexts } from '../../../src/core/dataset/wellFormed';
import type { PlainInstruction } from '../../../src/core/document/model';

const instruction: PlainInstruction = {
  task: 't',
  category: 'c',
  definition: 'Say it. \u{1F600}',
  steps: ['Read.'],
  positiveExamples: [{ input: 'a', output: 'b' }],
  negativeExamples: [],
};
const whole = { id: '1', input: 'a \u{1F600}', references: ['b'] };

test('texts that are whole stay, and nothing is told', () => {
  const texts = { instruction, instances: [whole], refined: undefined };
  expect(wellFormedTexts(texts)).toEqual({ texts, ofInstruction: [], ofInstances: [] });
});

test.each([
  { definition: 'cut \uD83D' },
  { steps: ['Read.', '\uDE00 first half'] },
  { positiveExamples: [{ input: 'a', output: 'b', explanation: 'cut \uD83D' }] },
])('a half in the instruction: %j', (part) => {
  const texts = {
    instruction: { ...instruction, ...part },
    instances: [whole],
    refined: ['Read.'],
  };
  const found = wellFormedTexts(texts);
  expect(found.ofInstruction).toHaveLength(1);
  expect(found.ofInstances).toEqual([]);
  const mended = JSON.stringify(texts).replace(/\\ud83d|\\ude00/, '\uFFFD');
  expect(found.texts).toEqual(JSON.parse(mended));
});

test('a half in the refined steps', () => {
  const found = wellFormedTexts({ instruction, instances: [], refined: ['cut \uD83D'] });
  expect(found.texts.refined).toEqual(['cut \uFFFD']);
  expect(found.ofInstruction).toHaveLength(1);
});

test('of many instances, the first are named', () => {
  const instances = Array.from({ length: 12 }, (_, index) => ({
    id: `i${index}`,
    input: 'a',
    references: ['whole', '\uDE00'],
  }));
  const { texts, ofInstances } = wellFormedTexts({
    instruction,
    instances: [whole, ...instances],
    refined: undefined,
  });
  expect(texts.instances[0]).toBe(whole);
  expect(texts.instances[1]).toEqual({ id: 'i0', input: 'a', references: ['whole', '\uFFFD'] });
  expect(ofInstances).toEqual([
    expect.stringMatching(/^12 instances hold .*: "i0", .*, "i9" and 2 more$/),
  ]);
});
