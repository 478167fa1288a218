import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { stepReferences } from '../../../src/core/document/stepReferences';
import { expectLinearTime } from '../../linearTime';

/** The text of a single step, with the numbers that name steps in brackets. */
function marked(step: string): string {
  const text = `Steps:\n  1. ${step.replaceAll('\n', '\n     ')}\n`;
  const { instruction } = parse(text);
  let result = text;
  for (const { span } of stepReferences(instruction).toReversed())
    result = `${result.slice(0, span.start)}[${result.slice(span.start, span.end)}]${result.slice(span.end)}`;
  return result.slice('Steps:\n  1. '.length, -1).replaceAll('\n     ', '\n');
}

describe('a reference', () => {
  test.each([
    'Go back to step [3].',
    'Step [3] says so.',
    'STEPS [2] AND [3]',
    'Compare the results of steps [2] and [3].',
    'Use what steps [1], [2] or [4] found.',
    'Use what steps [1], [2], and [4] found.',
    'Do steps [2]-[4] again, then steps [5] – [7].',
    'Do steps [2] to [4] and steps [5] through [6].',
    'See step #[3] (see step [2]).',
    'See step # [3] and step no. [4] and step number [5].',
    'Use step [two] and step [Three].',
    'Follow steps [one] and [two].',
    'Take the words from step [2]a and step [3](b), step [4].1 and step [5].b.',
    'Steps [1]/[2] and steps [3] & [4]',
    'Combine step [2] and [3].',
    'Choose from step [1], [2] or [3].',
    'In step [2], 3 words were found.',
    'Join step [2] and 3 words.',
    'If steps [2] and [3] is true, go on.',
    'If step [2] and [3] has failed, go on.',
    'Use the label of step\n[3].',
    'Repeat step [3] of these instructions.',
    'Repeat step [3] of the process.',
    'Go back to "step [3]".',
    'Replace the word from step [2] in the passage.',
    'step [2], step [3]; step [4]',
    'as (step [12]) says',
    'Step [1]: Read the review.',
    'step [0] and step [99999]',
    'Use step **[3]**, steps *[1]* and *[2]*, steps **[1]** and **[2]**.',
    'Use step ([3]) and the steps ([1]-[3]).',
    'Do step [1], then [3]; or step [2] then [4].',
    'Do step [1], then 3 words. In step [2], then 3 is written',
    'Weigh steps ([2]) and ([4]), steps "[2]" to “[4]”, steps `[2]`, `[3]`.',
    'Weigh steps [2]) and [4]), and look (at step [2]) and 4.',
    'Weigh steps [2] as well as [4], steps [2] and then [4], steps [2], and also [4].',
    'Weigh steps [2] plus [4], steps [2] + [3] + [4], steps [2] -> [4], steps [2] vs [4], steps [2], not [4].',
    'Weigh steps [2]; [4]. Weigh steps [2]. and [4]',
    'Weigh step [2] (praise) and [4] (blame), steps [2] (praise), [3] (blame) and [4].',
    'Weigh steps no. [2] and no. [4], steps numbered [2] and #[4], step-[2].',
    'Weigh step [2] and, if needed, [4], or step [3] and, if needed, 4 words.',
    'After step [2], and, if needed, one more pass, or step [2] or, better, one by one.',
    'Add step [2] plus 4, and steps [2] + 4 points.',
    'Take step [2] (nouns) and 4 others.',
  ])('%s', (step) => expect(marked(step.replace(/[[\]]/g, ''))).toBe(step));
});

describe('no reference', () => {
  test.each([
    'Write 3 steps.',
    'Each step 3 times',
    'Use the steps.',
    'Do the next step, 2 times.',
    'Find step 3 of the recipe.',
    "Say what the recipe's step 3 needs.",
    'Find its step 2.',
    'Write "Step 1:" before the first action.',
    'Answer with "Step 2 is missing".',
    'sub-step 3, substep 4, footsteps 5, time step 6, step_7, step7',
    'Stepwise 3',
    'step 2nd',
    'step oneself',
    'step 12345678901',
    'two-step 3-way join',
    'Use few steps (3), and in this step (1) read, (2) write.',
    'Do the step (3 words), the steps (two by two).',
    'Find step **3** of the recipe.',
    'Take the step "3 words" and the step [3.',
  ])('%s', (step) => expect(marked(step)).toBe(step));
});

test('it knows its step and its number', () => {
  const text =
    'Steps:\r\n  1. Read.\r\n  2. Undo step 1\r\n# step 9\r\n     and step two.\r\n  7. Redo steps 1-2.';
  const found = stepReferences(parse(text).instruction);
  expect(found.map(({ span, ...rest }) => [text.slice(span.start, span.end), rest])).toEqual([
    ['1', { number: 1, step: 1 }],
    ['two', { number: 2, step: 1 }],
    ['1', { number: 1, step: 2 }],
    ['2', { number: 2, step: 2 }],
  ]);
});

test('an exact list has no places for references', () => {
  expect(stepReferences(parse('Steps (exact): "1. a\\n2. Go to step 1."').instruction)).toEqual([]);
});

test('every reference stands in the source as its number', () => {
  const words = fc.constantFrom(
    'step', 'steps', 'Step', ' ', '  ', '\n     ', '\n', '1', '22', 'two', ',', 'and', 'or', '-', '#',
    '"', 'of', '\uD800', 'א', '.', '(', ')', '\r\n  1. ', '\n# x\n',
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = `Steps:\n  1. ${parts.join('')}`;
      const { instruction } = parse(text);
      let last = 0;
      for (const { span, number } of stepReferences(instruction)) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(span.start, span.end)).toBe(
          number === 2 && text.slice(span.start, span.end) !== '2' ? 'two' : String(number),
        );
        last = span.end;
      }
    }),
  );
});

test.each([
  ['references', 'see step 2 and '],
  ['a list of numbers', ''],
  ['white space', `step${' '.repeat(9)}`],
  ['nothing', ' '.repeat(50) + 'x'],
  ['lines', 'see step 2\n     '],
])('a very long step of %s takes linear time', (_, unit) => {
  expectLinearTime(5_000, (count) => {
    const list =
      unit === ''
        ? `steps ${'1, '.repeat(10 * count)}`
        : `step ${' '.repeat(5 * count)}and step ${unit.repeat(count)}`;
    const { instruction } = parse(`Steps:\n  1. ${list}\n`);
    return () => stepReferences(instruction);
  });
});
