import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeChoice,
  choiceKept,
  choiceOf,
  chosenSteps,
  isAsGiven,
  type Choice,
  type ChoiceChange,
} from '../../../src/core/refine/choice';

const before = ['Read every review.', 'Think about it.', 'Answer good or bad.'];
const after = ['Read the review.', 'Answer good or bad.', 'Say why in one sentence.'];
const choice = choiceOf(before, after);

const change = (from: Choice, ...changes: readonly ChoiceChange[]): readonly string[] =>
  chosenSteps(changes.reduce(changeChoice, from));
const rowOf = (text: string): number =>
  choice.find((row) => row.text === text || (row.text === null && row.before === text))!.id;

describe('a choice', () => {
  test('begins with the steps as the model gave them', () => {
    expect(chosenSteps(choice)).toEqual(after);
    expect(isAsGiven(choice, after)).toBe(true);
  });

  test('takes a step back, an addition out and a removal back in', () => {
    const changed = change(
      choice,
      { kind: 'take', row: rowOf('Read the review.'), side: 'before' },
      { kind: 'take', row: rowOf('Say why in one sentence.'), side: 'before' },
      { kind: 'take', row: rowOf('Think about it.'), side: 'before' },
    );
    expect(changed).toEqual(before);
  });

  test('edits; several lines are several steps, and none is left out', () => {
    const row = rowOf('Answer good or bad.');
    expect(change(choice, { kind: 'edit', row, text: ' Weigh it. \r\n\n Answer. ' })).toEqual([
      'Read the review.',
      'Weigh it.',
      'Answer.',
      'Say why in one sentence.',
    ]);
    expect(change(choice, { kind: 'edit', row, text: ' \n ' })).toEqual([after[0], after[2]]);
    expect(change(choice, { kind: 'remove', row })).toEqual([after[0], after[2]]);
  });

  test('moves over steps that are left out, and not over the edge', () => {
    const row = rowOf('Answer good or bad.');
    expect(change(choice, { kind: 'move', row, by: -1 })).toEqual([after[1], after[0], after[2]]);
    expect(change(choice, { kind: 'move', row, by: 1 })).toEqual([after[0], after[2], after[1]]);
    expect(change(choice, { kind: 'move', row, by: -2 })).toEqual(after);
    const target = rowOf('Read the review.');
    expect(change(choice, { kind: 'moveTo', row, target })).toEqual([after[1], after[0], after[2]]);
  });

  test('merges with the next step', () => {
    const row = rowOf('Read the review.');
    expect(change(choice, { kind: 'merge', row })).toEqual([
      'Read the review. Answer good or bad.',
      after[2],
    ]);
    const last = rowOf('Say why in one sentence.');
    expect(change(choice, { kind: 'merge', row: last })).toEqual(after);
  });

  test('comes back from what was kept', () => {
    const chosen = ['Read every review.', 'Answer good or bad.', 'My own.'];
    const kept = choiceKept(before, { steps: after, chosen });
    expect(chosenSteps(kept)).toEqual(chosen);
    expect(isAsGiven(kept, after)).toBe(false);
  });

  test('an unknown row changes nothing', () => {
    expect(changeChoice(choice, { kind: 'remove', row: 99 })).toBe(choice);
  });
});

describe('for all steps', () => {
  const steps = fc.array(fc.string({ minLength: 1 }), { maxLength: 8 });

  test('all of one side is that side', () => {
    fc.assert(
      fc.property(steps, steps, (old, now) => {
        const all = choiceOf(old, now);
        expect(change(all, { kind: 'takeAll', side: 'before' })).toEqual(old);
        expect(
          change(all, { kind: 'takeAll', side: 'before' }, { kind: 'takeAll', side: 'after' }),
        ).toEqual(now);
      }),
    );
  });

  test('moving loses and adds nothing', () => {
    const moves = fc.array(fc.record({ row: fc.nat(10), by: fc.integer({ min: -3, max: 3 }) }));
    fc.assert(
      fc.property(steps, steps, moves, (old, now, list) => {
        const moved = change(
          choiceOf(old, now),
          ...list.map((move) => ({ kind: 'move' as const, ...move })),
        );
        expect([...moved].sort()).toEqual([...now].sort());
      }),
    );
  });

  test('row ids stay unique', () => {
    fc.assert(
      fc.property(steps, steps, fc.array(fc.tuple(fc.nat(12), fc.string())), (old, now, edits) => {
        const rows = edits.reduce<Choice>(
          (all, [row, text]) => changeChoice(all, { kind: 'edit', row, text: `${text}\nx` }),
          choiceOf(old, now),
        );
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
    );
  });
});
