import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/document/edit';
import { parse } from '../../../src/core/document/parse';
import { deleteStep, mergeSteps, moveSteps } from '../../../src/core/document/stepSurgery';
import { drawnText } from './damagedText';

/** What a step says behind five others when the second of them goes below the third. */
function moved(step: string, definition = 'Answer Yes or No.'): string {
  return last(listWith(step, definition), (document) =>
    moveSteps(document, [{ from: 1, to: 1 }], 'down'),
  );
}

function listWith(step: string, definition = 'Answer Yes or No.'): string {
  return `Definition: ${definition}\nSteps:\n  1. a\n  2. b\n  3. c\n  4. d\n  5. e\n  6. ${step}\n`;
}

function last(
  text: string,
  surgery: (document: ReturnType<typeof parse>) => Parameters<typeof applyEdits>[1],
): string {
  const { steps } = parse(applyEdits(text, surgery(parse(text)))).instruction;
  return steps.at(-1)!.value.text;
}

test.each([
  ['Weigh steps (2) and (4).', 'Weigh steps (3) and (4).'],
  ['Weigh steps [2] and [3].', 'Weigh steps [3] and [2].'],
  ['Weigh steps 2 as well as 3.', 'Weigh steps 3 as well as 2.'],
  ['Weigh steps no. 2 and no. 3.', 'Weigh steps no. 3 and no. 2.'],
  ['Weigh step 2 (praise) and 3 (blame).', 'Weigh step 3 (praise) and 2 (blame).'],
  ['Weigh steps 2 -> 3.', 'Weigh steps 3 -> 2.'],
  ['Weigh Step-2.', 'Weigh Step-3.'],
])('all numbers of a list follow: %s', (before, after) => expect(moved(before)).toBe(after));

test.each([
  'Weigh steps 2 upto 3.',
  'Weigh steps 2..4.',
  'Weigh steps two besides three.',
  'Weigh steps 2 and 3 plus 1.',
  'Weigh steps 2, 3 + 4.',
])('a list that is not understood as a whole stays as it is: %s', (step) =>
  expect(moved(step)).toBe(step),
);

describe('ordinals', () => {
  test.each([
    ['Do the second step again.', 'Do the third step again.'],
    ['Do the Third step and the 2nd step.', 'Do the Second step and the 3rd step.'],
    ['Join the second and the third steps.', 'Join the third and the second steps.'],
    ['Join the second, third, and 5th step.', 'Join the third, second, and 5th step.'],
  ])('follow: %s', (before, after) => expect(moved(before)).toBe(after));

  test.each([
    'Do the second step of the recipe.',
    "Do the recipe's second step.",
    'The second step in baking is to knead.',
    'Write "the second step".',
    'Take a second step, and the second word.',
    'See whether the second step weighs more than the third.',
  ])('that may be none of this list stay: %s', (step) => expect(moved(step)).toBe(step));

  test('of a task about steps stay', () =>
    expect(
      moved('Find the second step.', 'Order the steps of a recipe. Each step is a line.'),
    ).toBe('Find the second step.'));

  test('stay where the numbers of the list say otherwise', () => {
    const text = 'Steps:\n  1. a\n  3. b\n  4. Do the third step again.\n';
    expect(applyEdits(text, moveSteps(parse(text), [{ from: 0, to: 0 }], 'down'))).toBe(
      'Steps:\n  1. b\n  2. a\n  3. Do the third step again.\n',
    );
  });

  test('in explanations follow', () => {
    const text = drawnText(`
      Steps:
        1. a
        2. b

      Positive Example 1:
        Explanation: By the second step it is Yes.
    `);
    expect(applyEdits(text, moveSteps(parse(text), [{ from: 0, to: 0 }], 'down'))).toContain(
      'By the first step it is Yes.',
    );
  });
});

test.each([
  ['Weigh steps (2) and (4).', 'Weigh step (3).'],
  ['Weigh steps no. 2 and no. 4.', 'Weigh step no. 3.'],
  ['Weigh steps 2 (praise) and 4 (blame).', 'Weigh steps 2 (praise) and 3 (blame).'],
  ['Weigh steps 2, 3 and 4.', 'Weigh steps 2 and 3.'],
  ['Join the second and fourth steps.', 'Join the second and third steps.'],
])('a list loses a step where nothing else is lost with it: %s', (before, after) =>
  expect(last(listWith(before), (document) => deleteStep(document, 1))).toBe(after),
);

test('lists with brackets name steps once that became one', () =>
  expect(last(listWith('Weigh steps (2) and (3).'), (document) => mergeSteps(document, 1))).toBe(
    'Weigh step (2).',
  ));
