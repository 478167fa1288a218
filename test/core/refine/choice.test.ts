import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeChoice,
  choiceOf,
  chosenSteps,
  isAsGiven,
  type Choice,
  type ChoiceChange,
} from '../../../src/core/refine/choice';
import { choiceKept } from '../../../src/core/refine/keptChoice';

const before = ['Read every review.', 'Think about it.', 'Answer good or bad.'];
const after = ['Read the review.', 'Answer good or bad.', 'Say why in one sentence.'];
const choice = choiceOf(before, after);
const subSteps = 'Decide:\n- if yes, answer E\n- else C';

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

  test.each<[string, string, string, readonly string[]]>([
    [
      'a word of a step with sub-steps',
      subSteps,
      subSteps.replace('yes', 'so'),
      [subSteps.replace('yes', 'so')],
    ],
    ['one more sub-step', subSteps, `${subSteps}\n  - or N`, [`${subSteps}\n  - or N`]],
    [
      'a sub-step on two lines',
      subSteps,
      `${subSteps}\n  in capitals`,
      [`${subSteps}\n  in capitals`],
    ],
    ['indented sub-steps', 'Decide.', 'Decide:\n   - E\n   - C', ['Decide:\n- E\n- C']],
    ['a step behind sub-steps', subSteps, `${subSteps}\nDone.`, [subSteps, 'Done.']],
    ['a step of a sub-step', subSteps, 'Decide:\n\n- else C', ['Decide:', '- else C']],
    ['a list alone', 'Decide.', '- if yes, E\n- else C', ['- if yes, E', '- else C']],
    ['a word of a step on two lines', 'Read\nthe text.', 'Read\nthis text.', ['Read\nthis text.']],
    [
      'a step behind one on two lines',
      'Read\nthe text.',
      'Read\nthe text.\n\nDone.',
      ['Read\nthe text.', 'Done.'],
    ],
    [
      'a word of a step with a blank line',
      'Read\n\nthe text.',
      'Read\n\nthis text.',
      ['Read\n\nthis text.'],
    ],
  ])('edits %s', (_, was, text, steps) => {
    expect(change(choiceOf([], [was]), { kind: 'edit', row: 0, text })).toEqual(steps);
  });

  test.each<[string, string, string]>([
    ['sentences stand on one line', 'Read.', 'Read. Done.'],
    ['what is no sentence stands on a line of its own', 'Read the text', 'Read the text\nDone.'],
    ['sub-steps keep their lines', subSteps, `${subSteps}\nDone.`],
  ])('merges: %s', (_, step, steps) => {
    expect(change(choiceOf([], [step, 'Done.']), { kind: 'merge', row: 0 })).toEqual([steps]);
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

  test('a step that was edited can be had as the model gave it, also when it comes back', () => {
    const steps = ['Read the text A.', 'Answer E.'];
    const chosen = ['Read the whole text A.', 'Answer E.'];
    const kept = choiceKept([], { steps, chosen });
    expect(change(kept, { kind: 'takeAll', side: 'after' })).toEqual(steps);
    expect(change(kept, { kind: 'take', row: kept[0]!.id, side: 'after' })).toEqual(steps);
  });

  test('a step that was left out can be taken in again, also when it comes back', () => {
    const kept = choiceKept(before, { steps: after, chosen: ['Answer good or bad.', 'My own.'] });
    expect(chosenSteps(kept)).toEqual(['Answer good or bad.', 'My own.']);
    expect(change(kept, { kind: 'takeAll', side: 'after' })).toEqual([...after, 'My own.']);
    expect(change(kept, { kind: 'takeAll', side: 'before' })).toEqual([...before, 'My own.']);
  });

  test('steps that were moved come back once', () => {
    const chosen = [after[2]!, 'Read this review.', after[1]!];
    const kept = choiceKept(before, { steps: after, chosen });
    expect(chosenSteps(kept)).toEqual(chosen);
    expect(change(kept, { kind: 'takeAll', side: 'after' })).toEqual([
      after[2],
      after[0],
      after[1],
    ]);
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

  test('whatever was taken, left out and moved comes back with both sides', () => {
    const different = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 16 });
    const changes = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('take' as const),
          row: fc.nat(16),
          side: fc.constantFrom('before' as const, 'after' as const),
        }),
        fc.record({ kind: fc.constant('remove' as const), row: fc.nat(16) }),
        fc.record({
          kind: fc.constant('move' as const),
          row: fc.nat(16),
          by: fc.integer({ min: -3, max: 3 }),
        }),
      ),
    );
    fc.assert(
      fc.property(different, fc.nat(16), changes, (all, cut, list) => {
        const [old, now] = [all.slice(0, cut), all.slice(cut)];
        const chosen = change(choiceOf(old, now), ...list);
        const kept = choiceKept(old, { steps: now, chosen });
        expect(chosenSteps(kept)).toEqual(chosen);
        const sideOf = (side: 'before' | 'after') =>
          [...change(kept, { kind: 'takeAll', side })].sort();
        expect(sideOf('before')).toEqual([...old].sort());
        expect(sideOf('after')).toEqual([...now].sort());
        expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
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
