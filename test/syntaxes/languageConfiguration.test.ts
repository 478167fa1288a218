import { expect, test } from 'vitest';
import configuration from '../../syntaxes/language-configuration.json';

test.each([
  ['a step', '  1. Read the text.|', '  2. '],
  ['the ninth step', '  9. Read the text.|', '  10. '],
  ['the middle of a step', '  9. Read |the text.', '     the text.'],
  ['the middle of a step with two digits', '  10. Read |the text.', '      the text.'],
  ['a step without words', '  3. |', '  '],
  ['a further line of a step', '     in two words|', '     '],
  ['the name of a field', 'Steps:|', '  '],
  ['a definition on the line of its name', 'Definition: Say it.|', '  '],
  ['a task', 'Task: task001_gladness|', ''],
  ['an example', 'Positive Example 1:|', '  '],
  ['a field of an example', '  Input:|', '    '],
  ['an output', '  Output: Yes|', '  '],
  ['a comment', '# It is|', ''],
  ['the middle of a comment', '# It is |so.', '# so.'],
  ['a line of a definition that ends with a colon', '  Answer one of these:|', '  '],
])('Enter behind %s', (_, line, next) => {
  const [before, after] = line.split('|') as [string, string];
  expect(newLine(before, after)).toBe(next);
});

test('a word keeps its hyphen, its apostrophe and its underscore', () => {
  const { pattern, flags } = configuration.wordPattern;
  expect(
    "don't re-read task001_gladness, Öl हिन्दी".match(new RegExp(pattern, `g${flags}`)),
  ).toEqual(["don't", 're-read', 'task001_gladness', 'Öl', 'हिन्दी']);
});

test('a pair goes around a selection at the stroke of one key', () => {
  expect(configuration.surroundingPairs.flat().every((sign) => sign.length === 1)).toBe(true);
});

/** The new line as VS Code makes it: indented as the line before, then what the first rule appends, then the rest. */
function newLine(before: string, after: string): string {
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      expression(beforeText).test(before) &&
      (afterText === undefined || expression(afterText).test(after)),
  );
  return /^ */.exec(before)![0] + (rule?.action.appendText ?? '') + after;
}

function expression(source: string | { readonly pattern: string; readonly flags: string }): RegExp {
  return typeof source === 'string' ? new RegExp(source) : new RegExp(source.pattern, source.flags);
}
