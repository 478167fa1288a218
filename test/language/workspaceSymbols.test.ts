import { describe, expect, test } from 'vitest';
import { parse } from '../../src/core/document/parse';
import { workspaceSymbols } from '../../src/language/workspaceSymbols';
import { expectLinearTime } from '../linearTime';

const file = (name: string, text: string) => ({
  uri: `file:///tasks/${name}`,
  document: parse(text),
});

const files = [
  file(
    'a.instruct',
    'Task: task190_snli_classification\nCategory: Textual Entailment\nDefinition: Decide whether two sentences agree.\n',
  ),
  file(
    'b.instruct',
    '# c\r\nTask: kettle_reviews\r\nCategory: Sentiment Analysis\r\nDefinition:\r\n  Tell whether the writer would buy the kettle again.\r\n',
  ),
  file('c%20d.instruct', 'Definition: Sort the kettles.\n'),
  file('layout.instruct', 'Template:\n  {{input}}\n'),
  file('notes.instruct', '# nothing here\n'),
  file('bad%.instruct', 'Definition: x\n'),
];

const names = (query: string, limit?: number): readonly string[] =>
  workspaceSymbols(query, files, limit).map(({ name }) => name);

describe('tasks of the workspace', () => {
  test('all of them without a query, by name', () => {
    expect(names('')).toEqual([
      'bad%.instruct',
      'c d.instruct',
      'kettle_reviews',
      'layout.instruct',
      'task190_snli_classification',
    ]);
    expect(names('', 2)).toHaveLength(2);
  });

  test.each([
    ['snli', ['task190_snli_classification']],
    ['SNLI class', ['task190_snli_classification']],
    ['t190sc', ['task190_snli_classification']],
    ['entail', ['task190_snli_classification · Textual Entailment']],
    ['sentences agree', ['task190_snli_classification · sentences agree. … agree.']],
    ['kettle', ['kettle_reviews', 'c d.instruct · kettles.']],
    ['kettle sentiment', ['kettle_reviews · Sentiment Analysis']],
    ['buy', ['kettle_reviews · buy the']],
    ['layout', ['layout.instruct']],
    ['entences', []],
    ['zzz', []],
    ['(', []],
    ['   ', names('')],
  ])('%j', (query, wanted) => {
    expect(names(query)).toEqual(wanted);
  });

  test('with their places and categories', () => {
    expect(workspaceSymbols('kettle_r', files)).toEqual([
      {
        name: 'kettle_reviews',
        kind: 5,
        containerName: 'Sentiment Analysis',
        location: {
          uri: 'file:///tasks/b.instruct',
          range: { start: { line: 1, character: 6 }, end: { line: 1, character: 20 } },
        },
      },
    ]);
  });

  test('1,600 tasks are searched in linear time', () => {
    expectLinearTime(1600, (length) => {
      const many = Array.from({ length }, (_, index) =>
        file(
          `${index}.instruct`,
          `Task: task${index}_x\nDefinition: ${'some words of it '.repeat(50)}end${index}.\n`,
        ),
      );
      return () => expect(workspaceSymbols(`words end${length - 1}`, many)).toHaveLength(1);
    });
  });
});
