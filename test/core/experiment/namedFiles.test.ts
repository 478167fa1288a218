import { describe, expect, test } from 'vitest';
import {
  fileNamesIn,
  isFilePlace,
  pathProposals,
  type NameableFile,
} from '../../../src/core/experiment/namedFiles';

const files: readonly NameableFile[] = [
  { kind: 'layout', path: 'short.instruct' },
  { kind: 'instruction', path: '../tasks/a.instruct' },
  { kind: 'instruction', path: '../tasks/b.instruct' },
  { kind: 'task', path: '../raw/c.json' },
  { kind: 'task', path: '../tasks/a.json' },
  { kind: 'split', path: '../splits/train.txt' },
  { kind: 'tokenizer', path: '../tokenizer/tokenizer.json' },
];

/** What is proposed at the bar, and the text after the first proposal was taken. */
function proposalsIn(drawn: string): readonly string[] {
  const offset = drawn.indexOf('|');
  return pathProposals(drawn.replace('|', ''), offset, files).map(({ path, detail }) =>
    detail === '' ? path : `${path} (${detail})`,
  );
}

function taken(drawn: string): string {
  const offset = drawn.indexOf('|');
  const source = drawn.replace('|', '');
  const [first] = pathProposals(source, offset, files);
  return source.slice(0, first!.span.start) + first!.text + source.slice(first!.span.end);
}

describe('paths that are proposed', () => {
  test('for tasks: all of a folder, split files, then single ones', () => {
    const all = [
      '../tasks/*.instruct (2 instructions)',
      '../raw/*.json (1 task file)',
      '../splits/train.txt (split file)',
      '../tasks/a.instruct',
      '../tasks/b.instruct',
      '../raw/c.json',
    ];
    expect(proposalsIn('{"tasks": ["|"]}')).toEqual(all);
    expect(proposalsIn('{"testTasks": ["|"')).toEqual(all);
  });

  test('a task file of which there is an instruction is not named beside it', () => {
    expect(proposalsIn('{"tasks": ["|"]}').join()).not.toContain('a.json');
  });

  test('for the folders of split files', () => {
    expect(proposalsIn('{"taskFolders": ["|"]}')).toEqual([
      '../tasks (3 tasks)',
      '../raw (1 task)',
    ]);
  });

  test('for a layout, also in a grid', () => {
    expect(proposalsIn('{"layout": "|"}')).toEqual(['short.instruct']);
    expect(proposalsIn('{"grid": {"layout": ["step-by-step", "|"]}}')).toEqual(['short.instruct']);
  });

  test('for a tokenizer', () => {
    expect(proposalsIn('{"tokenizer": "|"}')).toEqual(['../tokenizer/tokenizer.json']);
  });

  test('not what the list names already, but what is being changed', () => {
    expect(proposalsIn('{"tasks": ["../tasks/*.instruct", "../raw/c.json", "../sp|"]}')).toEqual([
      '../raw/*.json (1 task file)',
      '../splits/train.txt (split file)',
      '../tasks/a.instruct',
      '../tasks/b.instruct',
    ]);
    expect(proposalsIn('{"layout": "short.instruct|"}')).toHaveLength(1);
  });

  test.each(['{"name": "|"}', '{"model": "|"}', '{"|"}', '{"grid": {"tasks": ["|"]}}', '|'])(
    'nowhere else: %s',
    (drawn) => expect(proposalsIn(drawn)).toEqual([]),
  );
});

describe('taking a proposal', () => {
  test.each([
    ['{"layout": "|"}', '{"layout": "short.instruct"}'],
    ['{"layout": "st|ep"}', '{"layout": "short.instruct"}'],
    ['{"layout": |', '{"layout": "short.instruct"'],
    ['{"tasks": [|], "seed": 1}', '{"tasks": ["../tasks/*.instruct"], "seed": 1}'],
    ['{"tokenizer": "../to|\n}', '{"tokenizer": "../tokenizer/tokenizer.json\n}'],
  ])('%s', (drawn, text) => expect(taken(drawn)).toBe(text));
});

test('files need to be looked for only where one can stand', () => {
  expect(isFilePlace('{"layout": ""}', 12)).toBe(true);
  expect(isFilePlace('{"model": ""}', 11)).toBe(false);
});

test('the names of files have their places', () => {
  const source = '{"tasks": ["a", ""], "grid": {"layout": ["b"], "seed": [1]}, "name": "c"';
  expect(
    fileNamesIn(source).map(({ key, text, span }) => [
      key,
      text,
      source.slice(span.start, span.end),
    ]),
  ).toEqual([
    ['tasks', 'a', 'a'],
    ['layout', 'b', 'b'],
  ]);
});
