import { expect, test } from 'vitest';
import { parse } from '../../../../../src/core/document/parse';
import { labelsOf } from '../../../../../src/core/lint/prose/labels/labels';

test.each([
  [
    'Decide which advice fits: rest, see a dentist or call an ambulance.',
    'rest',
    'rest|see a dentist|call an ambulance',
  ],
  [
    'Answer with one of: ignore, send a reminder, send a bill.',
    'ignore',
    'ignore|send a reminder|send a bill',
  ],
  ['Answer with pass, fail or retake the test.', 'pass', 'pass|fail|retake the test'],
  ['Answer with hot or cold and add a reason.', 'hot', 'hot|cold'],
  ['Answer hot, cold or mild, and name the room.', 'hot', 'hot|cold|mild'],
  ['Answer yes or no; ignore the title.', 'no', 'yes|no'],
  ['Decide how the match ended and answer with won or lost.', 'lost', 'won|lost'],
  ['Look at what was paid, and mark it cash, card or voucher.', 'card', 'cash|card|voucher'],
  [
    'Three pictures are marked A to C. Pick the one that fits if the text is true. The answer is one letter: A, B or C.',
    'C',
    'A|B|C',
  ],
  [
    'If the sender is angry, answer complaint, and if the sender is pleased, answer praise.',
    'praise',
    '',
  ],
])('orders among and beside labels: %s', (definition, output, labels) => {
  const { instruction } = parse(
    `Definition: ${definition}\nPositive Example 1:\n  Input: x\n  Output: ${output}\n`,
  );
  expect(labelsOf(instruction).labels.join('|')).toBe(labels);
});
