import { expect, test } from 'vitest';
import { codeLenses } from '../../src/language/codeLenses';
import { sourceOf } from '../../src/language/source';

const uri = 'file:///tasks/a.instruct';
const shown = (text: string, score?: string): string[] =>
  codeLenses(sourceOf(text), { uri, score }).map(
    ({ range, command }) => `${range.start.line}: ${command!.title} ${command!.command}`,
  );

test('steps can be refined, the prompt seen, the score looked at', () => {
  expect(shown('Task: a\nDefinition: b\nSteps:\n  1. c\n', 'ROUGE-L 41.2')).toEqual([
    '1: Preview stepwise.previewPrompt',
    '2: Refine stepwise.refine',
    '0: ROUGE-L 41.2 stepwise.showResults',
  ]);
});

test.each([
  ['Definition: b\n', 0],
  ['Definition: b\nSteps:\n', 1],
])('without steps they can be written: %j', (text, line) => {
  expect(shown(text)).toEqual([
    '0: Preview stepwise.previewPrompt',
    `${line}: Generate Steps stepwise.generateSteps`,
  ]);
});

test('every command takes the file', () => {
  const lenses = codeLenses(sourceOf('Definition: b\n'), { uri, score: 'x' });
  expect(lenses.map(({ command }) => command!.arguments)).toEqual([[uri], [uri], [uri]]);
});

test.each(['', 'Task: a\n', 'Template: {{input}}\n', 'Definition: a\nTemplate: b\n', '# c', 'x'])(
  'nothing can be done with %j',
  (text) => expect(shown(text)).toEqual([]),
);
