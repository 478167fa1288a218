import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../../src/core/document/edit';
import type { InstructionDocument } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { stepReferences } from '../../../src/core/document/stepReferences';
import {
  deleteStep,
  insertStep,
  mergeSteps,
  moveSteps,
  splitStep,
} from '../../../src/core/document/stepSurgery';
import { expectLinearTime } from '../../linearTime';
import { damagedText, drawnText } from './damagedText';

type Surgery = (document: InstructionDocument) => readonly TextEdit[];

const after = (text: string, surgery: Surgery): string => applyEdits(text, surgery(parse(text)));

function expectSurgery(surgery: Surgery, before: string, wanted: string): void {
  expect(after(drawnText(before), surgery)).toBe(drawnText(wanted));
}

/** Splits at the `|` of the drawing. */
function expectSplit(before: string, wanted: string): void {
  const drawn = drawnText(before);
  const at = drawn.indexOf('|');
  expect(after(drawn.replace('|', ''), (document) => splitStep(document, at))).toBe(
    drawnText(wanted),
  );
}

const up =
  (index: number): Surgery =>
  (document) =>
    moveSteps(document, [{ from: index, to: index }], 'up');
const down =
  (index: number): Surgery =>
  (document) =>
    moveSteps(document, [{ from: index, to: index }], 'down');

describe('explanations', () => {
  test('follow a moved step, unless the example speaks of steps of its own', () =>
    expectSurgery(
      up(1),
      `
      Steps:
        1. Read.
        2. Answer Yes.

      Positive Example 1:
        Output: Yes
        Explanation: By step 2, not by step 9, the answer is Yes.
          See Steps 1 and 2.

      Negative Example 1:
        Input: Step 2 is to boil the eggs.
        Explanation: Step 2 names eggs.
      `,
      `
      Steps:
        1. Answer Yes.
        2. Read.

      Positive Example 1:
        Output: Yes
        Explanation: By step 1, not by step 9, the answer is Yes.
          See Steps 2 and 1.

      Negative Example 1:
        Input: Step 2 is to boil the eggs.
        Explanation: Step 2 names eggs.
      `,
    ));
});

describe('a moved step', () => {
  test('takes its lines, its comments and its references along', () =>
    expectSurgery(
      up(2),
      `
      Task: a

      Steps:
        1. Read.
      # about the second
        2. Weigh
      # in between
           the words of step 1.

      # stands between the steps

        3. Compare with steps 1 and 2:
           a. praise
             b. blame
        4. Answer, see step 3 and step 2.

      Positive Example 1:
        Input: step 3
      `,
      `
      Task: a

      Steps:
        1. Read.
        2. Compare with steps 1 and 3:
           a. praise
             b. blame

      # stands between the steps

      # about the second
        3. Weigh
      # in between
           the words of step 1.
        4. Answer, see step 2 and step 3.

      Positive Example 1:
        Input: step 3
      `,
    ));

  test('goes with others as a block', () => {
    const list = `
      Steps:
        1. a, see step 2
      # about b
        2. b

        3. c, see steps 2-3
        4. d, see steps 1-3
    `;
    expectSurgery(
      (document) => moveSteps(document, [{ from: 1, to: 2 }], 'up'),
      list,
      `
      Steps:
      # about b
        1. b
        2. c, see steps 1-2

        3. a, see step 1
        4. d, see steps 1-3
      `,
    );
    expectSurgery(
      (document) => moveSteps(document, [{ from: 1, to: 2 }], 'down'),
      list,
      `
      Steps:
        1. a, see step 3
        2. d, see steps 1, 3 and 4

      # about b
        3. b
        4. c, see steps 3-4
      `,
    );
  });

  test('may stand behind the name of the list', () =>
    expectSurgery(
      down(0),
      `
      Steps: 1. Read.
        2. Answer
          soon.
      `,
      `
      Steps:
        1. Answer
          soon.
        2. Read.
      `,
    ));

  test.each([
    ['the first up', 0, 'up'],
    ['the last down', 1, 'down'],
    ['one that is not there', 7, 'up'],
    ['one before the first', -1, 'down'],
  ] as const)('%s goes nowhere', (_, index, direction) => {
    expect(
      moveSteps(parse('Steps:\n  1. a\n  2. b\n'), [{ from: index, to: index }], direction),
    ).toEqual([]);
  });

  test.each(['', 'Task: a\n', 'Steps:\n', 'Steps (exact): "1. a\\n2. b"\n'])(
    'in %j there is none',
    (text) => expect(moveSteps(parse(text), [{ from: 0, to: 0 }], 'down')).toEqual([]),
  );

  test('of several places moves in each of them, and references follow', () => {
    const list = `
      Steps:
        1. a, see step 3
      # about b
        2. b
        3. c
        4. d, see steps 2 and 5
        5. e
    `;
    const places = [
      { from: 1, to: 1 },
      { from: 3, to: 4 },
    ];
    expectSurgery(
      (document) => moveSteps(document, places, 'up'),
      list,
      `
      Steps:
      # about b
        1. b
        2. a, see step 5
        3. d, see steps 1 and 4
        4. e
        5. c
      `,
    );
    expect(moveSteps(parse(drawnText(list)), places, 'down')).toEqual([]);
  });

  test('needs neither numbers nor a last line end', () => {
    expect(after('Steps:\r\n  - a\r\n  - b', up(1))).toBe('Steps:\r\n  - b\r\n  - a');
    expect(after('Steps:\r  a\r  b', up(1))).toBe('Steps:\r  b\r  a');
  });

  test('gives every step its number', () =>
    expectSurgery(
      up(1),
      `
      Steps:
        1) a
        3) b, see step 7
        - c, see step 3
        7) d
      `,
      `
      Steps:
        1) b, see step 4
        2) a
        - c, see step 1
        4) d
      `,
    ));

  test('at the left edge of the list, wherever its line began', () =>
    expectSurgery(
      up(1),
      `
      Steps:
            1. a
             b
       2. c
      `,
      `
      Steps:
        1. c
        2. a
             b
      `,
    ));

  test.each([
    ['Redo steps 2-4.', 'Redo steps 2-4.', 2],
    ['Redo steps 2-4.', 'Redo steps 1, 3 and 4.', 0],
    ['Redo steps 1-3.', 'Redo steps 1, 2 and 4.', 2],
    ['Redo steps 1-4.', 'Redo steps 1-3 and 5.', 3],
    ['Redo step Two or step FOUR.', 'Redo step Three or step FOUR.', 1],
    ['Redo steps 2, 3 and 9.', 'Redo steps 3, 2 and 9.', 1],
  ])('%s becomes %s', (before, wanted, index) => {
    const list = `Steps:\n  1. a\n  2. b\n  3. c\n  4. d\n  5. e\n  6. ${before}\n`;
    expect(parse(after(list, down(index))).instruction.steps[5]!.value.text).toBe(wanted);
  });
});

describe('a split step', () => {
  test('in the middle of a line', () =>
    expectSplit(
      `
      Steps:
        1. Read. | Then decide
           with care, see step 2.
        2. Answer, see step 1 and steps 1-2.
      `,
      `
      Steps:
        1. Read.
        2. Then decide
           with care, see step 3.
        3. Answer, see step 1 and steps 1-3.
      `,
    ));

  test('at the start of a line, where a sub-step becomes a step', () =>
    expectSplit(
      `
      Steps:
        1) Look for
           a. praise
           |b. blame
             and more
      `,
      `
      Steps:
        1) Look for
           a. praise
        2) blame
             and more
      `,
    ));

  test('above a list of sub-steps, which stays whole', () => {
    const wanted = `
      Steps:
        1. Weigh praise and blame:
        2. - praise counts once
           - blame counts twice
        3. Answer.
    `;
    expectSplit(
      `
      Steps:
        1. Weigh praise and blame:|
           - praise counts once
           - blame counts twice
        2. Answer.
      `,
      wanted,
    );
    expectSplit(
      `
      Steps:
        1. Weigh praise and blame:
           |- praise counts once
           - blame counts twice
        2. Answer.
      `,
      wanted,
    );
  });

  test('at the end of a line, on a comment, on a blank line', () => {
    for (const place of ['a|\n# c\n\n', 'a\n# |c\n\n', 'a\n# c\n|\n'])
      expectSplit(`Steps:\n  1. ${place}     b\n`, 'Steps:\n  1. a\n# c\n\n  2. b\n');
  });

  test('at its end, where an empty one begins', () =>
    expectSplit('Steps:\n  - a|\n  - b\n', 'Steps:\n  - a\n  - \n  - b\n'));

  test.each(['Steps:\n  1. |a\n', 'Steps:\n  |1. a\n', '|Steps:\n  1. a\n', 'Task: a|\n', '|'])(
    'nothing to split in %j',
    (text) => expectSplit(text, text.replace('|', '')),
  );

  test('in a list without numbers', () =>
    expectSplit('Steps:\n  a | b\n  c\n', 'Steps:\n  a\n  b\n  c\n'));

  test('never within a character', () =>
    expect(after('Steps:\n  1. a😀b', (document) => splitStep(document, 14))).toBe(
      'Steps:\n  1. a\n  2. 😀b',
    ));
});

const merge =
  (index: number): Surgery =>
  (document) =>
    mergeSteps(document, index);

describe('merged steps', () => {
  test('sentences stand on one line', () =>
    expectSurgery(
      merge(1),
      `
      Steps:
        1. a
        2. Read step 1.

        3. Decide.
        4. Answer from steps 2 and 3, step 4 or steps 2-4.
      `,
      `
      Steps:
        1. a
        2. Read step 1. Decide.
        3. Answer from step 2, step 3 or steps 2-3.
      `,
    ));

  test('what takes several lines stands line below line', () =>
    expectSurgery(
      merge(0),
      `
      Steps:
        1. Look for
             a. praise
      # between

      # about the next
        2. Then weigh
           - how much

      # within
             - how often
        3. Answer, see steps 1, 2, and 3.
      `,
      `
      Steps:
        1. Look for
             a. praise
      # between
      # about the next
             Then weigh
             - how much

      # within
               - how often
        2. Answer, see steps 1 and 2.
      `,
    ));

  test.each([
    ['without a sentence', 'Steps:\n  - a\n  - b\n', 'Steps:\n  - a\n    b\n'],
    ['an empty step above', 'Steps:\n  1.\n  2. b\n', 'Steps:\n  1. b\n'],
    ['an empty step below', 'Steps:\n  1. a\n# c\n  2.\n  3. b', 'Steps:\n  1. a\n# c\n  2. b'],
    ['behind the name', 'Steps: 1. a.\n  2. b\n', 'Steps: 1. a. b\n'],
    ['no step below', 'Steps:\n  1. a\n', 'Steps:\n  1. a\n'],
  ])('%s', (_, before, wanted) => expect(after(before, merge(0))).toBe(wanted));
});

const remove =
  (index: number): Surgery =>
  (document) =>
    deleteStep(document, index);

describe('a deleted step', () => {
  test('goes with its comments, and lists forget it', () =>
    expectSurgery(
      remove(1),
      `
      Steps:
        1. a

      # about b
        2. b
           c

        3. See step 2, step 3, steps 2 and 3, steps 1-3, steps 2-3.
      `,
      `
      Steps:
        1. a

        2. See step 2, step 2, step 2, steps 1-2, step 2.
      `,
    ));

  test.each([
    ['the first', 0, 'Steps:\n  1. a\n  2. b\n', 'Steps:\n  1. b\n'],
    ['the last', 1, 'Steps:\n  1. a\n\n  2. b\n\nTask: c\n', 'Steps:\n  1. a\n\nTask: c\n'],
    ['the last without a line end', 1, 'Steps:\r\n  1. a\r\n  2. b', 'Steps:\r\n  1. a'],
    ['the only one', 0, 'Steps:\n  1. a\n', 'Steps:\n'],
    ['behind the name', 0, 'Steps: 1. a\n  2. b\n', 'Steps:\n  1. b\n'],
    ['the only one behind the name', 0, 'Steps: 1. a\n', 'Steps:\n'],
    ['one that is not there', 2, 'Steps:\n  1. a\n', 'Steps:\n  1. a\n'],
  ])('%s', (_, index, before, wanted) => expect(after(before, remove(index))).toBe(wanted));
});

describe('a new step', () => {
  test.each([
    [0, '  1. \n  2. a\n  3. b, see step 2\n'],
    [1, '  1. a\n  2. \n  3. b, see step 1\n'],
    [2, '  1. a\n  2. b, see step 1\n  3. \n'],
    [3, '  1. a\n  2. b, see step 1\n'],
  ])('at %i', (index, wanted) =>
    expect(
      after('Steps:\n  1. a\n  2. b, see step 1\n', (document) => insertStep(document, index)),
    ).toBe(`Steps:\n${wanted}`),
  );

  test('before one behind the name', () =>
    expect(after('Steps: 1. a\n', (document) => insertStep(document, 0))).toBe(
      'Steps:\n  1. \n  2. a\n',
    ));

  test('in an empty list', () =>
    expect(after('Steps:\n', (document) => insertStep(document, 0))).toBe('Steps:\n  1. \n'));
});

const stepText = fc
  .array(
    fc.constantFrom(
      'Read it.',
      'Weigh',
      'go back to step 2',
      'steps 1 and 3',
      'step three',
      '(step #4)',
      '- more',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));
const list = fc
  .record({
    steps: fc.array(
      fc.record({
        comment: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0),
        lines: fc.array(stepText, { minLength: 1, maxLength: 3 }),
        blank: fc.boolean(),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    marker: fc.constantFrom('.', ')'),
    eol: fc.constantFrom('\n', '\r\n', '\r'),
    tail: fc.constantFrom('', '\n', '\nPositive Example 1:\n  Input: a'),
  })
  .map(({ steps, marker, eol, tail }) => {
    const lines = steps.flatMap(({ comment, lines: [first, ...further], blank }, index) => [
      ...(comment ? [`# about ${index}`] : []),
      `  ${index + 1}${marker} ${first!.replace(/^- /, '')}`,
      ...further.map((line) => `     ${line}`),
      ...(blank ? [''] : []),
    ]);
    const text = `Steps:\n${lines.join('\n').trimEnd()}${tail}`;
    return { text: text.replaceAll('\n', eol), steps: steps.length };
  });

/** Each step with the steps that it names in place of their numbers. */
function meaning({ text, instruction }: InstructionDocument): string[] {
  const references = stepReferences(instruction);
  const nameless = (index: number): string => {
    const { span } = instruction.steps[index]!.value;
    const here = references.filter(({ step }) => step === index);
    return applyEdits(
      text.slice(span.start, span.end),
      here.map((reference) => ({
        span: {
          start: reference.span.start - span.start,
          end: reference.span.end - span.start,
        },
        text: '_',
      })),
    );
  };
  return instruction.steps.map(({ span }, index) => {
    const named = references
      .filter(({ step }) => step === index)
      .map(({ number }) =>
        number <= instruction.steps.length ? nameless(number - 1) : String(number),
      );
    return `${span.end > span.start ? nameless(index) : ''} -> ${named.join(' | ')}`;
  });
}

test('moving keeps every step and what it names', () => {
  fc.assert(
    fc.property(list, fc.nat(5), ({ text, steps }, index) => {
      const moved = parse(after(text, up(index)));
      expect(moved.instruction.steps.map(({ number }) => number)).toEqual(
        Array.from({ length: steps }, (_, at) => at + 1),
      );
      const before = meaning(parse(text));
      const wanted = [...before];
      if (index > 0 && index < steps)
        [wanted[index - 1], wanted[index]] = [before[index]!, before[index - 1]!];
      expect(meaning(moved)).toEqual(wanted);
    }),
  );
});

test('moving up and then down changes nothing', () => {
  fc.assert(
    fc.property(list, fc.nat(5), ({ text, steps }, index) => {
      fc.pre(index > 0 && index < steps);
      expect(after(after(text, up(index)), down(index - 1))).toBe(text);
      expect(after(after(text, down(index - 1)), up(index))).toBe(text);
    }),
  );
});

test('moving a block keeps every step and what it names', () => {
  fc.assert(
    fc.property(list, fc.nat(5), fc.nat(5), ({ text, steps }, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      fc.pre(from > 0 && to < steps);
      const before = meaning(parse(text));
      const above = before.splice(from - 1, 1);
      const moved = after(text, (document) => moveSteps(document, [{ from, to }], 'up'));
      expect(meaning(parse(moved))).toEqual(before.toSpliced(to, 0, ...above));
      const back = { from: from - 1, to: to - 1 };
      expect(after(moved, (document) => moveSteps(document, [back], 'down'))).toBe(text);
    }),
  );
});

test('splitting loses no character but white space and bullets', () => {
  const letters = (text: string): string =>
    parse(text)
      .instruction.steps.map(({ value }) => value.text)
      .join('')
      .replace(/[\s\d#-]|one|two|three|four|five|six|seven/g, '');
  fc.assert(
    fc.property(list, fc.nat(200), ({ text }, offset) => {
      const split = after(text, (document) => splitStep(document, offset));
      expect(letters(split)).toBe(letters(text));
    }),
  );
});

test('merging joins the two texts, and nothing else', () => {
  fc.assert(
    fc.property(list, fc.nat(5), ({ text, steps }, index) => {
      fc.pre(index + 1 < steps);
      const before = parse(text).instruction.steps.map(({ value }) => numberless(value.text));
      const merged = parse(after(text, merge(index)));
      const [above, below] = before.splice(index, 2);
      const now = merged.instruction.steps.map(({ value }) => numberless(value.text));
      expect([`${above!} ${below!}`, `${above!}\n${below!}`]).toContain(now.splice(index, 1)[0]);
      expect(now).toEqual(before);
      expect(merged.lines.filter(({ kind }) => kind === 'comment')).toHaveLength(
        parse(text).lines.filter(({ kind }) => kind === 'comment').length,
      );
    }),
  );
});

/** A list of two steps that became one is shorter. */
function numberless(text: string): string {
  return text
    .replace(/steps (\d) and (\d)/g, 'step _')
    .replace(/steps? #?(?:\d|one|two|three|four|five|six|seven)/g, 'step _')
    .replaceAll('#', '');
}

test('inserting and deleting again changes nothing', () => {
  fc.assert(
    fc.property(list, fc.nat(6), ({ text, steps }, index) => {
      fc.pre(index <= steps && steps >= 4 && !text.includes('about'));
      const longer = after(text, (document) => insertStep(document, index));
      expect(parse(longer).instruction.steps).toHaveLength(steps + 1);
      expect(meaning(parse(after(longer, remove(index))))).toEqual(meaning(parse(text)));
    }),
  );
});

test('no surgery harms a damaged file', () => {
  const operations: readonly ((document: InstructionDocument, at: number) => TextEdit[])[] = [
    (document, at) => moveSteps(document, [{ from: at, to: at }], 'up'),
    (document, at) => moveSteps(document, [{ from: at, to: at }], 'down'),
    splitStep,
    mergeSteps,
    deleteStep,
    insertStep,
  ];
  fc.assert(
    fc.property(damagedText, fc.constantFrom(...operations), fc.nat(40), (text, operation, at) => {
      const document = parse(`Steps:\n${text}`);
      const edited = parse(applyEdits(document.text, operation(document, at)));
      const others = ({ fields, instruction }: InstructionDocument): unknown =>
        fields
          .filter((field) => field !== instruction.stepsField)
          .map(({ name, value, inner }) => [name, value.text, inner.length]);
      expect(others(edited)).toEqual(others(document));
    }),
    { numRuns: 1500 },
  );
});

test('moving in a damaged file keeps the texts of all steps', () => {
  const texts = ({ instruction }: InstructionDocument): string[] =>
    instruction.steps.map(({ value }) => value.text.replace(/\d+|steps?/g, '_')).sort();
  fc.assert(
    fc.property(damagedText, fc.nat(8), (text, at) => {
      fc.pre(!/^[ \t]*- *$/m.test(text)); // a bullet alone is text at the end of the list only
      const document = parse(`Steps:\n${text}`);
      const moved = parse(
        applyEdits(document.text, moveSteps(document, [{ from: at, to: at }], 'down')),
      );
      expect(texts(moved)).toEqual(texts(document));
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ['moving', (document: InstructionDocument) => moveSteps(document, [{ from: 3, to: 3 }], 'down')],
  ['inserting', (document: InstructionDocument) => insertStep(document, 0)],
])('%s in a list of ten thousand steps takes linear time', (_, surgery) => {
  expectLinearTime(10_000, (length) => {
    const lines = Array.from({ length }, (_, index) => `  ${index + 1}. Redo step ${index}.`);
    const document = parse(`Steps:\n${lines.join('\n')}`);
    return () => surgery(document);
  });
});
