import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../../src/core/document/edit';
import { sourceOf } from '../../src/language/source';
import { stepActions, stepActionTitles } from '../../src/language/stepActions';
import type { StepAction } from '../../src/language/stepChanges';
import { stepEdit, type StepEdit } from '../../src/language/stepEdit';
import { damagedText, drawnText } from '../core/document/damagedText';

const uri = 'file:///a.instruct';

/**
 * What becomes of a text; the cursors stand at its `|`, the main one first, and what is selected lies between `[` and the only
 * cursor, in either order.
 */
function edited(action: StepAction, drawing: string): { text: string; edit: StepEdit | null } {
  const marks = drawnText(drawing);
  const placesOf = (wanted: string): number[] =>
    [...marks.matchAll(/[[|]/g)].flatMap(({ 0: mark, index }, order) =>
      mark === wanted ? index - order : [],
    );
  const text = marks.replace(/[[|]/g, '');
  const source = sourceOf(text);
  const [start] = placesOf('[');
  const selections = placesOf('|').map((cursor) => ({
    anchor: source.positions.at(start ?? cursor),
    active: source.positions.at(cursor),
  }));
  return { text, edit: stepEdit(source, { action, selections }) };
}

/** The text with what is selected after an action; the reason, if any, where nothing changes; `null` where there is no step. */
function done(action: StepAction, drawing: string): string | null {
  const { text, edit } = edited(action, drawing);
  if (!edit) return null;
  if (edit.kind === 'unchanged') return edit.message ?? 'unchanged';
  const after = TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [...edit.edits]);
  const document = TextDocument.create(uri, '', 0, after);
  const marks = edit.selections.flatMap((selection) => {
    const [anchor, active] = [selection.anchor, selection.active].map((position) =>
      document.offsetAt(position),
    ) as [number, number];
    return [
      { span: { start: active, end: active }, text: '|' },
      ...(anchor === active ? [] : [{ span: { start: anchor, end: anchor }, text: '[' }]),
    ];
  });
  return applyEdits(after, marks);
}

/** What a person is told after an action. */
function told(action: StepAction, drawing: string): string | undefined {
  return edited(action, drawing).edit?.message;
}

function expectDone(action: StepAction, before: string, after: string): void {
  expect(done(action, before)).toBe(drawnText(after));
}

describe('the cursor', () => {
  test('stays in the text of a step that moves', () => {
    expectDone('moveDown', 'Steps:\n  1. Read| it.\n  2. b\n', 'Steps:\n  1. b\n  2. Read| it.\n');
    expectDone('moveUp', 'Steps:\n  1. a\n# c\n  2. |b\n', 'Steps:\n# c\n  1. |b\n  2. a\n');
    expectDone('moveUp', 'Steps:\n  1. a\n|  2. b', 'Steps:\n  1. |b\n  2. a');
  });

  test('goes to the step that begins', () => {
    expectDone('split', 'Steps:\n  1. a| b\n', 'Steps:\n  1. a\n  2. |b\n');
    expectDone('split', 'Steps:\n  1. a|', 'Steps:\n  1. a\n  2. |');
    expectDone('insertBelow', 'Steps:\n  1. |a\n  2. b\n', 'Steps:\n  1. a\n  2. |\n  3. b\n');
  });

  test('stands where two steps met', () =>
    expectDone('merge', 'Steps:\n  7. |Read.\n  8. Answer.\n', 'Steps:\n  1. Read.| Answer.\n'));

  test('goes on to the next step, or back to the last', () => {
    expectDone('delete', 'Steps:\n  1. |a\n  2. b\n', 'Steps:\n  1. |b\n');
    expectDone('delete', 'Steps:\n  1. a\n  2. b|\n', 'Steps:\n  1. |a\n');
    expectDone('delete', 'Steps:\n  1. a|\n', 'Steps:|\n');
  });

  test.each(['|', 'Task: a|', 'Steps:|\n  1. a', 'Steps:\n  1. a\n\nTask: b|'])(
    'is in no step in %j',
    (drawing) => {
      for (const action of Object.keys(stepActionTitles))
        expect(done(action as StepAction, drawing)).toBeNull();
    },
  );

  test('stays in the text, whatever the file', () => {
    const actions = Object.keys(stepActionTitles) as StepAction[];
    fc.assert(
      fc.property(damagedText, fc.constantFrom(...actions), fc.nat(60), (text, action, at) => {
        const drawing = `Steps:\n${text}`;
        const source = sourceOf(drawing);
        const position = source.positions.at(at);
        const edit = stepEdit(source, {
          action,
          selections: [{ anchor: position, active: position }],
        });
        if (edit?.kind !== 'changed') return;
        const document = TextDocument.create(uri, '', 0, drawing);
        const after = TextDocument.applyEdits(document, [...edit.edits]);
        const { line, character } = edit.selections[0]!.active;
        expect(character).toBeLessThanOrEqual(after.split(/\r\n|\n|\r/)[line]!.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('where nothing can be done', () => {
  test('a step at the end of the list stays', () => {
    expect(done('moveUp', 'Steps:\n  1. a|\n  2. b\n')).toBe('unchanged');
    expect(done('moveDown', 'Steps:\n  1. a\n  2. b|\n\nTask: c\n')).toBe('unchanged');
    expect(done('moveUp', 'Steps:\n  [1. a\n  2. b|\n  3. c\n')).toBe('unchanged');
  });

  test('the reason is told', () => {
    const inFront =
      'Put the cursor behind the first words of the step: in front of them is nothing to split off.';
    expect(done('split', 'Steps:\n  |1. a\n')).toBe(inFront);
    expect(done('split', 'Steps:\n|  1. a\n')).toBe(inFront);
    expect(done('merge', 'Steps:\n  1. a|\n')).toBe(
      'This is the last step of the list: there is none below it to merge it with.',
    );
  });
});

describe('several selected steps', () => {
  test('move together, and stay selected', () => {
    expectDone(
      'moveUp',
      'Steps:\n  1. a\n  2. b[ee\n  3. s|ee step 2\n  4. d\n',
      'Steps:\n  1. b[ee\n  2. s|ee step 1\n  3. a\n  4. d\n',
    );
    expectDone(
      'moveDown',
      'Steps:\n  1. a\n  2. b|ee\n  3. s[ee\n  4. d\n',
      'Steps:\n  1. a\n  2. d\n  3. b|ee\n  4. s[ee\n',
    );
  });

  test('as whole lines', () => {
    expectDone(
      'moveUp',
      'Steps:\n  1. a\n[  2. b\n  3. c\n|  4. d\n',
      'Steps:\n[  1. b\n  2. c\n|  3. a\n  4. d\n',
    );
    expectDone(
      'moveDown',
      'Steps:\n|  1. a\n  2. b\n[  3. c\n\nTask: d\n',
      'Steps:\n  1. c\n|  2. a\n  3. b\n[\nTask: d\n',
    );
  });

  test('not with lines beyond the list', () =>
    expect(done('moveDown', 'Task: [a\nSteps:\n  1. a|\n  2. b\n')).toBeNull());

  test('all else is done with the one at the cursor', () =>
    expectDone('delete', 'Steps:\n  1. [a\n  2. |b\n  3. c\n', 'Steps:\n  1. a\n  2. |c\n'));
});

describe('several cursors', () => {
  const list = 'Steps:\n  1. a\n  2. b|\n  3. c\n  4. d, see step 2|\n  5. |e\n';

  test('take their steps along, neighbours together', () => {
    expectDone('moveUp', list, 'Steps:\n  1. b|\n  2. a\n  3. d, see step 1|\n  4. |e\n  5. c\n');
    expectDone('moveUp', 'Steps:\n  1. a\n  2. b|c|\n', 'Steps:\n  1. b|c|\n  2. a\n');
  });

  test('stay where an end of the list holds their steps', () => {
    expectDone('moveDown', list, 'Steps:\n  1. a\n  2. c\n  3. b|\n  4. d, see step 3|\n  5. |e\n');
    expect(done('moveUp', 'Steps:\n  1. a|\n  2. b|\n')).toBe('unchanged');
  });

  test('beside the list leave the lines to the editor', () =>
    expect(done('moveUp', 'Task: a|\nSteps:\n  1. a\n  2. b|\n')).toBeNull());

  test('the first is the main one, for all but moves', () =>
    expectDone('delete', list, 'Steps:\n  1. a\n  2. |c\n  3. d, see step 2\n  4. e\n'));

  test('words that name another step behind any of the moves are told', () =>
    expect(told('moveUp', 'Steps:\n  1. a\n  2. b|\n  3. c\n  4. Undo the previous step.|\n')).toBe(
      '"the previous step" in step 3 may mean another step now. Say there which one is meant, or undo.',
    ));
});

const titles = (drawing: string, only?: readonly string[]): string[] => {
  const cursor = drawing.indexOf('|');
  const source = sourceOf(drawing.replace('|', ''));
  const at = source.positions.at(cursor);
  return stepActions(source, { uri, range: { start: at, end: at }, only }).map(
    ({ title }) => title,
  );
};

test('what is offered is what can be done', () => {
  expect(titles('Steps:\n  1. a|b\n  2. c\n')).toEqual([
    'Move step down',
    'Split step here',
    'Merge with next step',
    'Insert step below',
    'Delete step',
  ]);
  expect(titles('Steps:\n  1. |a')).toEqual(['Insert step below', 'Delete step']);
  expect(titles('Steps:\n  1. a|b\n', ['quickfix'])).toEqual([]);
  expect(titles('Steps:\n  1. |a\n', ['refactor'])).toHaveLength(2);
  expect(titles('Task: a|\n')).toEqual([]);
});

test('an action carries its edits', () => {
  const source = sourceOf('Steps:\n  1. a\n  2. b\n');
  const at = { line: 1, character: 4 };
  const [down] = stepActions(source, { uri, range: { start: at, end: at } });
  const document = TextDocument.create(uri, '', 0, source.document.text);
  expect(TextDocument.applyEdits(document, down!.edit!.changes![uri]!)).toBe(
    'Steps:\n  1. b\n  2. a\n',
  );
});

describe('a step that others name', () => {
  const list =
    'Steps:\n  1. a\n  2. b|\n  3. See step 2, and step 2.\n  4. As in steps 1 and 2.\n\nPositive Example 1:\n  Explanation: By step 2.\n';

  test('is deleted by somebody who has been told', () => {
    expect(titles(list)).toContain('Delete step named in step 3 and an explanation');
    expect(titles(list.replace('|', '').replace('1. a', '1. |a'))).toContain('Delete step');
  });

  test('leaves word of them when it is gone', () => {
    expect(told('delete', list)).toBe(
      'The deleted step is still named in step 2 and an explanation, by its old number 2. Say there which step is meant, or undo.',
    );
    expect(told('moveUp', list)).toBeUndefined();
  });
});

describe('words that name a step by its place', () => {
  const list =
    'Steps:\n  1. a\n  2. b|\n  3. Undo the previous step.\n  4. Weigh points 2 and 3.\n  5. Take steps 2 upto 4.\n';

  test('are told where they mean another step', () => {
    expect(told('moveUp', list)).toBe(
      '"the previous step" in step 3, "points 2 and 3" in step 4 and "steps 2" in step 5 may mean another step now. Say there which one is meant, or undo.',
    );
    expect(told('moveUp', list.replace('1. a', '1. See the last step.'))).not.toContain('last');
    expect(told('insertBelow', list)).toContain('"the previous step" in step 4');
  });

  test('are told behind the edit of an action, too', () => {
    const source = sourceOf(list.replace('|', ''));
    const at = { line: 2, character: 5 };
    const commands = stepActions(source, { uri, range: { start: at, end: at } }).map(
      ({ title, command }) => [title, command?.command, command?.arguments?.[0]] as const,
    );
    for (const action of ['moveUp', 'moveDown', 'merge', 'delete'] as const)
      expect(commands).toContainEqual([
        expect.stringContaining(stepActionTitles[action]),
        'stepwise.tell',
        told(action, list),
      ]);
    const first = sourceOf('Steps:\n  1. a\n  2. b\n');
    for (const { command } of stepActions(first, { uri, range: { start: at, end: at } }))
      expect(command).toBeUndefined();
  });

  test('are counted where they are many', () =>
    expect(told('moveUp', `${list}  6. Take steps 1 upto 3.\n  7. Take steps 2 upto 3.\n`)).toMatch(
      /^"the previous step" in step 3, .*"steps 2" in step 5 and 2 more may mean/,
    ));

  test('are told beside those that name a deleted step', () =>
    expect(told('delete', `${list}  6. See step 2.\n`)).toMatch(
      /^The deleted step is still named in step 5, by its old number 2\. .* "the previous step" in step 2, /,
    ));
});
