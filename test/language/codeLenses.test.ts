import { expect, test } from 'vitest';
import { codeLenses } from '../../src/language/codeLenses';
import { sourceOf } from '../../src/language/source';

const uri = 'file:///tasks/a.instruct';
const score = { text: 'ROUGE-L 41.2 (tiny)', task: 'a', run: 'the id of a run' };
const shown = (text: string, last?: typeof score): string[] =>
  codeLenses(sourceOf(text), { uri, score: last }).map(
    ({ range, command }) => `${range.start.line}: ${command!.title} ${command!.command}`,
  );

test('steps can be refined, the prompt seen, the score looked at', () => {
  expect(shown('Task: a\nDefinition: b\nSteps:\n  1. c\n', score)).toEqual([
    '1: Preview stepwise.previewPrompt',
    '2: Refine stepwise.refine',
    '0: ROUGE-L 41.2 (tiny) stepwise.showResults',
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

test('commands take the file, and that of the score the task and the run', () => {
  const lenses = codeLenses(sourceOf('Definition: b\n'), { uri, score });
  expect(lenses.map(({ command }) => command!.arguments)).toEqual([
    [uri],
    [uri],
    ['a', 'the id of a run'],
  ]);
});

test.each(['', 'Task: a\n', 'Template: {{input}}\n', 'Definition: a\nTemplate: b\n', '# c', 'x'])(
  'nothing can be done with %j',
  (text) => expect(shown(text)).toEqual([]),
);
