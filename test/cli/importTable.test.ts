import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, temporaryFolder } from './terminal';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return folder;
}

function textOf(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

describe('a table with the usual names', () => {
  const csv = 'id,text,label\nr1,"Nice, ""really""\nnice",positive\nr2,Bad,negative\n';

  test('becomes an instruction and its data, which the other commands read', async () => {
    const folder = folderWith({ 'reviews.csv': csv });
    const imported = await run(folder, ['import', 'reviews.csv', '--out', 'tasks', '--json']);
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.output)).toEqual([
      path.join('tasks', 'reviews.json'),
      path.join('tasks', 'reviews.instruct'),
    ]);
    expect(textOf(folder, 'tasks/reviews.instruct')).toBe(
      'Task: reviews\nCategory:\nInstances: reviews.json\n\nDefinition: Read the input and write the output that belongs to it.\n',
    );
    const data = JSON.parse(textOf(folder, 'tasks/reviews.json')) as Record<string, unknown>;
    expect(data.Instances).toEqual([
      { id: 'r1', input: 'Nice, "really"\nnice', output: ['positive'] },
      { id: 'r2', input: 'Bad', output: ['negative'] },
    ]);
    const args = ['evaluate', '--baseline', 'copy-input', '--tasks', 'tasks/reviews.instruct'];
    const evaluated = await run(folder, [...args, '--json']);
    expect(JSON.parse(evaluated.output)).toMatchObject({ overall: { instances: 2 } });
  });

  test('is not written over what differs, unless asked, and the same again is fine', async () => {
    const folder = folderWith({ 'reviews.csv': csv });
    const again = ['import', 'reviews.csv', '--out', 'tasks'];
    expect((await run(folder, again)).code).toBe(0);
    expect((await run(folder, again)).code).toBe(0);
    writeFileSync(path.join(folder, 'tasks/reviews.instruct'), 'Task: mine\n');
    writeFileSync(path.join(folder, 'reviews.csv'), `${csv}r3,Good,positive\n`);
    const before = textOf(folder, 'tasks/reviews.json');
    const refused = await run(folder, again);
    expect(refused.code).toBe(1);
    expect(refused.notices).toContain('is there already and differs. Use --force to replace it');
    expect(textOf(folder, 'tasks/reviews.json')).toBe(before);
    expect(textOf(folder, 'tasks/reviews.instruct')).toBe('Task: mine\n');
    expect((await run(folder, [...again, '--force'])).code).toBe(0);
    expect(textOf(folder, 'tasks/reviews.json')).toContain('Good');
  });

  test('is never replaced by its own data', async () => {
    const text = '[{"input": "a", "output": "b"}]';
    const folder = folderWith({ 'data.json': text });
    const { code, notices } = await run(folder, ['import', 'data.json', '--out', '.', '--force']);
    expect(code).toBe(1);
    expect(notices).toContain('would be replaced by the data that is made from it');
    expect(readdirSync(folder)).toEqual(['data.json']);
    expect(textOf(folder, 'data.json')).toBe(text);
  });
});

describe('a table whose columns are named', () => {
  test('several inputs, further references, ids, tasks, a name and a delimiter', async () => {
    const folder = folderWith({
      'x.csv': 'nr|one|two|right|also|kind\n1|a|b|c|d|first\n2|e|f|g||second\n',
    });
    const named = '--input one,two --output right,also --id nr --task-column kind --delimiter |';
    const args = ['import', 'x.csv', '--out', 'tasks', '--json', ...named.split(' ')];
    const { code, output } = await run(folder, args);
    expect(code).toBe(0);
    expect((JSON.parse(output) as string[]).map((file) => path.basename(file))).toEqual([
      'first.json',
      'first.instruct',
      'second.json',
      'second.instruct',
    ]);
    expect(JSON.parse(textOf(folder, 'tasks/first.json'))).toMatchObject({
      Instances: [{ id: '1', input: 'one: a\ntwo: b', output: ['c', 'd'] }],
    });
  });

  test('no names of columns, and a name for the task', async () => {
    const folder = folderWith({ 'x.tsv': 'a\tb\nc\td\n' });
    const named = '--no-header --input column1 --output column2 --name letters';
    const { code } = await run(folder, ['import', 'x.tsv', '--out', '.', ...named.split(' ')]);
    expect(code).toBe(0);
    expect(JSON.parse(textOf(folder, 'letters.json'))).toMatchObject({
      Instances: [
        { id: 'letters-1', input: 'a', output: ['b'] },
        { id: 'letters-2', input: 'c', output: ['d'] },
      ],
    });
  });

  test('a conversation', async () => {
    const turns = '[{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}]';
    const folder = folderWith({ 'x.jsonl': `{"talk": ${turns}}\n` });
    const args = ['import', 'x.jsonl', '--out', '.', '--input', 'talk'];
    expect((await run(folder, args)).code).toBe(0);
    expect(JSON.parse(textOf(folder, 'x.json'))).toMatchObject({
      Instances: [{ input: 'a', output: ['b'] }],
    });
  });

  test('instructions where the user wants them', async () => {
    const folder = folderWith({
      'x.json':
        '[{"instruction": "Do a.", "output": "1"}, {"instruction": "Do b.", "output": "2"}]',
    });
    const args = ['import', 'x.json', '--out', 'tasks', '--instruction-as', 'definition'];
    expect((await run(folder, args)).output).toBe('Wrote 4 files to tasks.');
    expect(textOf(folder, 'tasks/x-1.instruct')).toContain('Definition: Do a.\n');
  });
});

describe('bad input', () => {
  test('broken records are named with their lines, and the others imported', async () => {
    const folder = folderWith({
      'x.jsonl': '{"input": "a", "output": "b"}\n{"input": \n{"input": "c"}\n',
    });
    const { code, output, notices } = await run(folder, ['import', 'x.jsonl', '--out', '.']);
    expect(code).toBe(1);
    expect(output).toBe('Wrote 2 files to .. 2 problems, see above.');
    expect(notices.replaceAll(folder + path.sep, '').split('\n')).toEqual([
      '"x.jsonl": "x" has a general definition. Write in it what the task is.',
      '"x.jsonl": Record 2 (line 2) was left out: it is not JSON (column 11: Expected a value, found the end of the file).',
      '"x.jsonl": Record 3 (line 3) was left out: it has no output in "output".',
    ]);
  });

  test('columns that say nothing are listed with what to give, and nothing is written', async () => {
    const folder = folderWith({ 'x.csv': 'alpha,beta\n1,2\n' });
    const { code, notices } = await run(folder, ['import', 'x.csv', '--out', 'tasks']);
    expect(code).toBe(2);
    expect(notices).toContain('which column is the input');
    expect(notices).toContain('  alpha: "1"\n  beta: "2"\n');
    expect(notices).toContain('--input COLUMN[,COLUMN…] --output COLUMN');
    expect(existsSync(path.join(folder, 'tasks'))).toBe(false);
  });

  test('a file that is clear is written beside one that is not', async () => {
    const folder = folderWith({ 'x.csv': 'alpha,beta\n1,2\n', 'y.csv': 'input,output\n1,2\n' });
    const { code } = await run(folder, ['import', 'x.csv', 'y.csv', '--out', 'tasks']);
    expect(code).toBe(2);
    expect(readdirSync(path.join(folder, 'tasks')).sort()).toEqual(['y.instruct', 'y.json']);
  });

  test.each([
    [['--delimiter', 'ab'], '--delimiter takes one character'],
    [['--instruction-as', 'x'], '--instruction-as takes "definition" or "input"'],
    [['--input', 'gone'], 'There is no column "gone".'],
  ])('%j', async (options, message) => {
    const folder = folderWith({ 'x.csv': 'input,output\n1,2\n' });
    const { code, notices } = await run(folder, ['import', 'x.csv', '--out', 'tasks', ...options]);
    expect(code).toBe(2);
    expect(notices).toContain(message);
  });

  test.each([
    ['x.csv', ''],
    ['x.csv', 'input,output\n'],
    ['x.json', '[]'],
    ['x.jsonl', '1\n2\n'],
  ])('%s with %j holds no records', async (file, text) => {
    const folder = folderWith({ [file]: text });
    const { code, notices } = await run(folder, ['import', file, '--out', 'tasks']);
    expect(code).toBe(1);
    expect(notices).toContain('holds no records');
  });
});
