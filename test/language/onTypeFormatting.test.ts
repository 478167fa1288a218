import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { onTypeFormatting } from '../../src/language/onTypeFormatting';
import { sourceOf } from '../../src/language/source';
import { drawnText } from '../core/document/damagedText';
import { expectLinearTime } from '../linearTime';

/** The text after typing: the cursor is drawn as `|`, and stands where an editor puts it. */
function typed(character: string, drawing: string): string {
  const drawn = drawnText(drawing);
  const cursor = drawn.indexOf('|');
  const text = drawn.replace('|', '');
  const source = sourceOf(text);
  const position = source.positions.at(cursor);
  const edits = onTypeFormatting(source, { position, character });
  const document = TextDocument.create('', '', 0, text);
  const behind = edits.filter(({ range }) => document.offsetAt(range.end) <= cursor);
  const moved = behind.reduce(
    (sum, { range, newText }) =>
      sum + newText.length - (document.offsetAt(range.end) - document.offsetAt(range.start)),
    cursor,
  );
  const after = TextDocument.applyEdits(document, edits);
  return `${after.slice(0, moved)}|${after.slice(moved)}`;
}

function expectTyped(character: string, before: string, after: string): void {
  expect(typed(character, before)).toBe(drawnText(after));
}

const entered = (before: string, after: string): void => expectTyped('\n', before, after);

describe('Enter', () => {
  test('behind a step begins the next and counts on', () =>
    entered(
      `
      Steps:
        1. Read.
      |
        2. Weigh, see step 1.
        3. Answer with what step 2 gave.
      `,
      `
      Steps:
        1. Read.
        2. |
        3. Weigh, see step 1.
        4. Answer with what step 3 gave.
      `,
    ));

  test('takes what the editor put there', () =>
    entered('Steps:\n  9) Read.\n  10. |\n', 'Steps:\n  1) Read.\n  2) |\n'));

  test('behind the last step of a file without a last line end', () =>
    entered('Steps:\n  1. Read.\n  |', 'Steps:\n  1. Read.\n  2. |'));

  test('behind a step on the line of the name', () =>
    entered('Steps: 1. Read.\n  |\n', 'Steps: 1. Read.\n  2. |\n'));

  test('behind a bullet', () =>
    entered('Steps:\n  - a\n|\n  - b\n', 'Steps:\n  - a\n  - |\n  - b\n'));

  test('behind an empty step ends the list', () =>
    entered(
      'Steps:\n  1. Read.\n  2. \n  |\n\nPositive Example 1:\n',
      'Steps:\n  1. Read.\n\n|\n\nPositive Example 1:\n',
    ));

  test('behind an empty step at the end of the file', () =>
    entered('Steps:\n  - Read.\n  - \n  |', 'Steps:\n  - Read.\n\n|'));

  test('behind an empty step in the middle', () =>
    entered(
      'Steps:\n  1. Read.\n  2. \n  |\n  3. See step 1.\n  4. See step 3.\n',
      'Steps:\n  1. Read.\n|\n  2. See step 1.\n  3. See step 2.\n',
    ));

  test('behind an empty step on the line of the name', () =>
    entered('Steps: 1. \n  |\n', 'Steps:\n|\n'));

  test('on an empty further line of a step begins the next', () => {
    const after = 'Steps:\n  1. Look for\n     a. praise\n  2. |\n  3. Answer.\n';
    const above = 'Steps:\n  1. Look for\n     a. praise\n';
    entered(`${above}     \n     |\n  2. Answer.\n`, after);
    entered(`${above}\n     |\n  2. Answer.\n`, after);
  });

  test('behind a further line goes on with the step', () =>
    entered(
      'Steps:\n  1. Look for\n     a. praise\n     |\n',
      'Steps:\n  1. Look for\n     a. praise\n     |\n',
    ));

  test('behind the first line of a step that has more goes on with the step', () => {
    const below = '     - praise\n     - blame\n  2. Answer.\n';
    const after = `Steps:\n  1. Look for:\n     |\n${below}`;
    entered(`Steps:\n  1. Look for:\n  2. |\n${below}`, after);
    entered(`Steps:\n  1. Look for:\n|\n${below}`, after);
    entered(
      'Steps:\r\n  1. Look\r\n  2. |\r\n\r\n      here.\r\n',
      'Steps:\r\n  1. Look\r\n      |\r\n\r\n      here.\r\n',
    );
    entered(
      'Steps: (1) Look\n|\n# here\n    and there.\n',
      'Steps: (1) Look\n    |\n# here\n    and there.\n',
    );
    entered('Steps:\n  10. Look\n  11. |\n   here.\n', 'Steps:\n  10. Look\n   |\n   here.\n');
  });

  test('behind a step in brackets begins the next', () =>
    entered('Steps:\n  (1) Read.\n|\n', 'Steps:\n  (1) Read.\n  (2) |\n'));

  test('on a blank line stays a blank line', () =>
    entered('Steps:\n  1. Look for\n\n|\n', 'Steps:\n  1. Look for\n\n|\n'));

  test('within a step keeps the rest in it', () => {
    entered('Steps:\n  1. Read |\n', 'Steps:\n  1. Read |\n');
    entered('Steps:\n  1. Read\n|the text.\n', 'Steps:\n  1. Read\n     |the text.\n');
    entered('Steps:\n  10) Read\n  |the text.\n', 'Steps:\n  10) Read\n      |the text.\n');
    entered(
      'Steps:\n  1. Read\n  |the text\n    here.\n',
      'Steps:\n  1. Read\n    |the text\n    here.\n',
    );
  });

  test('before a step leaves it a step', () =>
    entered('Steps:\n  1. Read\n|  2. Answer.\n', 'Steps:\n  1. Read\n|  2. Answer.\n'));

  test('under the name of the list begins the first step', () => {
    entered('Steps:\n|', 'Steps:\n  1. |');
    entered('Steps: \n  |\n  1. See step 1.\n', 'Steps: \n  1. |\n  2. See step 2.\n');
  });

  test('under a name indents the value', () => {
    entered('Definition:\n|', 'Definition:\n  |');
    entered('Definition:\n|Say it.\n', 'Definition:\n  |Say it.\n');
    entered('Positive Example 1:\n|\n', 'Positive Example 1:\n  |\n');
    entered('Positive Example 1:\n  Input:\n  |\n', 'Positive Example 1:\n  Input:\n    |\n');
  });

  test.each([
    'Task: a\n|',
    '|',
    'Definition:\n  a\n  |',
    'Steps (exact): "1. a"\n|',
    'Positive Example 1:\n  Input: a\n  |',
    'Definition:\n  1. a\n  |',
    '\n|',
    '\uFEFF\n|',
  ])('changes nothing in %j', (drawing) => entered(drawing, drawing));

  test('keeps CR LF', () =>
    entered('Steps:\r\n  1. a\r\n|\r\n  2. b\r\n', 'Steps:\r\n  1. a\r\n  2. |\r\n  3. b\r\n'));

  test('in a very long list takes linear time', () => {
    expectLinearTime(5_000, (length) => {
      const steps = Array.from({ length }, (_, index) => `  ${index + 1}. See step ${index}.`);
      const source = sourceOf(`Steps:\n${steps.join('\n')}\n`);
      const position = { line: length + 1, character: 0 };
      return () => onTypeFormatting(source, { position, character: '\n' });
    });
  });
});

describe('a colon', () => {
  test.each([
    ['definition:|', 'Definition:|'],
    ['STEPS:| 1. a', 'Steps:| 1. a'],
    ['Task: a\nlayout:|\n', 'Task: a\nLayout:|\n'],
    ['positive example 7:|', 'Positive Example 7:|'],
    ['negative example:|', 'Negative Example 1:|'],
    ['Positive Example 1:\n  input:|', 'Positive Example 1:\n  Input:|'],
    [
      'Positive Example 1:\n  Input: a\nPositive Example:|',
      'Positive Example 1:\n  Input: a\nPositive Example 2:|',
    ],
    ['positive example:|\nPositive Example 1:\n', 'Positive Example:|\nPositive Example 1:\n'],
  ])('%j becomes %j', (before, after) => expectTyped(':', before, after));

  test.each([
    'Definition:|',
    'Note:|',
    'Definition:\n  steps:|',
    'Positive Example 1:\n  Input: a\n    output:|',
    'Task: steps:|',
    'input:|',
    ':|',
    'a\n:|',
  ])('changes nothing in %j', (drawing) => expectTyped(':', drawing, drawing));
});

test('another character changes nothing', () =>
  expectTyped('}', 'Steps:\n  1. a\n|', 'Steps:\n  1. a\n|'));
