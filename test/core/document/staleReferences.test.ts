import { expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { staleReferences } from '../../../src/core/document/staleReferences';
import type { StepChange } from '../../../src/core/document/stepChange';

/** Words of the fourth of five steps that are stale after a change. */
function staleAfter(change: StepChange, step: string, definition = ''): string[] {
  const text = `Definition: ${definition}\nSteps:\n  1. a\n  2. b\n  3. c\n  4. ${step}\n  5. e\n`;
  return staleReferences(parse(text), change).map(({ words }) => words);
}

const thirdUp: StepChange = { kind: 'moved', moves: [{ index: 2, to: 1 }] };

test.each<[string, StepChange, string, string[]]>([
  ['the step above moved', thirdUp, 'Undo the previous step.', ['the previous step']],
  [
    'it moved itself',
    { kind: 'moved', moves: [{ index: 3, to: 4 }] },
    'Undo the step above.',
    ['the step above'],
  ],
  ['others moved', { kind: 'moved', moves: [{ index: 1, to: 0 }] }, 'Undo the previous step.', []],
  [
    'a step came between',
    { kind: 'inserted', index: 3 },
    'Undo the previous step.',
    ['the previous step'],
  ],
  ['a step came further up', { kind: 'inserted', index: 1 }, 'Undo the previous step.', []],
  [
    'the step above is gone',
    { kind: 'deleted', index: 2 },
    'Undo the previous step.',
    ['the previous step'],
  ],
  ['it is gone itself', { kind: 'deleted', index: 3 }, 'Undo the previous step.', []],
  ['it is gone with a list', { kind: 'deleted', index: 3 }, 'Do steps 1 upto 5.', []],
  [
    'the two became one',
    { kind: 'merged', index: 2 },
    'Undo the previous step.',
    ['the previous step'],
  ],
  [
    'the step below moved',
    { kind: 'moved', moves: [{ index: 4, to: 0 }] },
    'Leave it to the next step.',
    ['the next step'],
  ],
  [
    'whoever goes on comes there',
    { kind: 'moved', moves: [{ index: 4, to: 0 }] },
    'Go on to the next step.',
    [],
  ],
  [
    'the last one moved',
    { kind: 'moved', moves: [{ index: 4, to: 0 }] },
    'See the last step.',
    ['the last step'],
  ],
  [
    'a step came behind the last',
    { kind: 'inserted', index: 5 },
    'See the final step.',
    ['the final step'],
  ],
  ['the last one stays', thirdUp, 'See the last step.', []],
  ['points', thirdUp, 'Weigh points 2 and 3.', ['points 2 and 3']],
  ['points of others', thirdUp, 'Weigh points 4 and 5; give points 1 to 5.', []],
  ['a list that is not understood', thirdUp, 'Do steps 3 upto 5.', ['steps 3']],
  ['one that is', thirdUp, 'Do steps 3 and 5.', []],
  ['an ordinal alone', thirdUp, 'See whether the third step beats the second.', ['the third step']],
])('%s', (_, change, step, wanted) => expect(staleAfter(change, step)).toEqual(wanted));

test('a task about steps may mean its own', () =>
  expect(staleAfter(thirdUp, 'Undo the previous step.', 'Find the missing step.')).toEqual([]));

test('an explanation is told apart', () => {
  const text = 'Steps:\n  1. a\n  2. b\n\nPositive Example 1:\n  Explanation: By steps 1 upto 2.\n';
  expect(staleReferences(parse(text), { kind: 'moved', moves: [{ index: 0, to: 1 }] })).toEqual([
    { words: 'steps 1', step: undefined },
  ]);
});
