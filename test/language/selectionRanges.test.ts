import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../src/language/selectionRanges';
import { sourceOf, type Source } from '../../src/language/source';
import { damagedText, drawnText } from '../core/document/damagedText';

/** What is selected, one expansion after the other, from the cursor at `|`; long texts are shortened to their ends. */
function expansions(drawing: string): string[] {
  const drawn = drawnText(drawing);
  const text = drawn.replace('|', '');
  const source = sourceOf(text);
  const [range] = selectionRanges(source, [source.positions.at(drawn.indexOf('|'))]);
  return chain(range!).map(({ range: { start, end } }) =>
    text.slice(source.positions.offset(start), source.positions.offset(end)),
  );
}

function chain(range: SelectionRange): SelectionRange[] {
  return range.parent ? [range, ...chain(range.parent)] : [range];
}

const file = `
  Task: kettles

  Steps:
    1. Read.
    2. Weigh praise and blame
       against each other. Think.

  Positive Example 1:
    Input: It sings. It leaks.
    Output: Yes
  `;

test('from a word to the file, in a step', () => {
  const text = drawnText(file);
  expect(expansions(file.replace('praise', 'pra|ise'))).toEqual([
    'praise',
    'Weigh praise and blame',
    'Weigh praise and blame\n     against each other.',
    'Weigh praise and blame\n     against each other. Think.',
    '2. Weigh praise and blame\n     against each other. Think.',
    '1. Read.\n  2. Weigh praise and blame\n     against each other. Think.',
    'Steps:\n  1. Read.\n  2. Weigh praise and blame\n     against each other. Think.',
    text,
  ]);
});

test('from a word to the file, in an example', () =>
  expect(expansions(file.replace('leaks', 'leaks|'))).toEqual([
    'leaks',
    'It leaks.',
    'It sings. It leaks.',
    'Input: It sings. It leaks.',
    'Positive Example 1:\n  Input: It sings. It leaks.\n  Output: Yes',
    drawnText(file),
  ]));

test('in a template', () =>
  expect(
    expansions(
      'Template:\n  {{#positive_examples}}Input: {{in|put}}\n  {{/positive_examples}}{{input}}\n',
    ),
  ).toEqual([
    'input',
    '{{input}}',
    'Input: {{input}}\n  ',
    '{{#positive_examples}}Input: {{input}}\n  {{/positive_examples}}',
    '{{#positive_examples}}Input: {{input}}\n  {{/positive_examples}}{{input}}',
    'Template:\n  {{#positive_examples}}Input: {{input}}\n  {{/positive_examples}}{{input}}',
    'Template:\n  {{#positive_examples}}Input: {{input}}\n  {{/positive_examples}}{{input}}\n',
  ]));

test('in a name, in a comment, and where nothing is', () => {
  expect(expansions('Ta|sk: a\n')).toEqual(['Task', 'Task: a', 'Task: a\n']);
  expect(expansions('# one t|wo\nTask: a')).toEqual(['two', '# one two', '# one two\nTask: a']);
  expect(expansions('Task: a\n|\n')).toEqual(['Task: a\n\n']);
  expect(expansions('|')).toEqual(['']);
});

test('a word keeps hyphen and apostrophe, and every character is whole', () => {
  expect(expansions("Definition: don't re-re|ad it")[0]).toBe('re-read');
  expect(expansions("Definition: do|n't re-read it")[0]).toBe("don't");
  expect(expansions('Definition: a \u{20000}|\u{20001} b')[0]).toBe('\u{20000}\u{20001}');
});

test('each range lies within the next and holds the cursor', () => {
  const inside = (source: Source, range: SelectionRange, offset: number): void => {
    let [start, end] = [offset, offset];
    for (const { range: next } of chain(range)) {
      const [from, to] = [source.positions.offset(next.start), source.positions.offset(next.end)];
      expect(from <= start && end <= to).toBe(true);
      [start, end] = [from, to];
    }
  };
  fc.assert(
    fc.property(damagedText, fc.array(fc.nat(200), { maxLength: 4 }), (text, offsets) => {
      const source = sourceOf(text);
      const places = offsets.map((offset) => source.positions.at(Math.min(offset, text.length)));
      for (const [index, range] of selectionRanges(source, places).entries())
        inside(source, range, source.positions.offset(places[index]!));
    }),
  );
});
