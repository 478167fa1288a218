import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceOf } from '../../src/language/source';
import {
  stepActions,
  stepActionTitles,
  stepEdit,
  type StepAction,
} from '../../src/language/stepActions';
import { damagedText, drawnText } from '../core/document/damagedText';

const uri = 'file:///a.instruct';

/** The text with the cursor after an action, or nothing where nothing changes. */
function done(action: StepAction, drawing: string): string | null {
  const drawn = drawnText(drawing);
  const cursor = drawn.indexOf('|');
  const text = drawn.replace('|', '');
  const source = sourceOf(text);
  const edit = stepEdit(source, { action, position: source.positions.at(cursor) });
  if (!edit) return null;
  const after = TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [...edit.edits]);
  const at = TextDocument.create(uri, '', 0, after).offsetAt(edit.selection);
  return `${after.slice(0, at)}|${after.slice(at)}`;
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
        const edit = stepEdit(source, { action, position: source.positions.at(at) });
        if (!edit) return;
        const document = TextDocument.create(uri, '', 0, drawing);
        const after = TextDocument.applyEdits(document, [...edit.edits]);
        const { line, character } = edit.selection;
        expect(character).toBeLessThanOrEqual(after.split(/\r\n|\n|\r/)[line]!.length);
      }),
      { numRuns: 1000 },
    );
  });
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
    const source = sourceOf(list.replace('|', ''));
    const position = source.positions.at(list.indexOf('|'));
    expect(stepEdit(source, { action: 'delete', position })?.message).toBe(
      'The deleted step is still named in step 2 and an explanation, by its old number 2. Say there which step is meant, or undo.',
    );
    expect(stepEdit(source, { action: 'moveUp', position })).not.toHaveProperty('message');
  });
});
