import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtures, run, temporaryFolder } from './terminal';

interface Result {
  readonly overall: Record<string, number> | null;
  readonly categories: Record<string, Record<string, number>>;
  readonly tasks: Record<string, Record<string, number>>;
  readonly partial: boolean;
  readonly problems: readonly { readonly kind: string; readonly count: number }[];
}

describe('predictions', () => {
  test('are scored against instruction files and task files alike', async () => {
    const folder = await workspace();
    const lines = [
      { id: 'task901-1', prediction: 'Green.' },
      { id: 'task901-2', prediction: 'grey' },
      { id: 'task901-3', prediction: 'a red one' },
      { Task: 'task903', Instance: { id: 'task903-1', input: '10' }, prediction: 'yes' },
      { Task: 'task903', Instance: { id: 'task903-2', input: '11' }, prediction: 'yes' },
    ];
    writeLines(
      folder,
      'predictions.jsonl',
      lines.map((line) => JSON.stringify(line)),
    );
    const { code, output, notices } = await run(folder, [
      'evaluate',
      'predictions.jsonl',
      '--tasks',
      'tasks/task901*.instruct',
      'data/task903*.json',
      '--json',
      '--per-instance',
      'scores/each.jsonl',
    ]);
    expect({ code, notices }).toEqual({ code: 0, notices: '' });
    const result = JSON.parse(output) as Result;
    expect(result).toMatchObject({
      overall: { instances: 5, exactMatch: 40 },
      categories: { 'Colour Naming': { instances: 3 }, Arithmetic: { instances: 2, rougeL: 50 } },
      tasks: { task901_colour_naming: { instances: 3 }, task903_plain_definition: {} },
      partial: false,
      problems: [],
    });
    // 1 and 2/3 ("grey" of "dark grey") and 0 and 1 and 0.
    expect(result.overall!.rougeL).toBeCloseTo((100 * (1 + 2 / 3 + 1)) / 5, 10);
    const each = readFileSync(path.join(folder, 'scores/each.jsonl'), 'utf8').trimEnd().split('\n');
    expect(each).toHaveLength(5);
    expect(JSON.parse(each[0]!)).toEqual({
      id: 'task901-1',
      task: 'task901_colour_naming',
      category: 'Colour Naming',
      prediction: 'Green.',
      references: ['green'],
      rougeL: 1,
      rouge1: 1,
      exactMatch: 1,
    });
  });

  test('with faults: what can be scored is, and all is said', async () => {
    const folder = await workspace();
    writeLines(folder, 'predictions.jsonl', [
      '{"id": "task901-1", "prediction": "green"}',
      '{"id": "task901-1", "prediction": "red"}',
      '{"id": "task901-2", "pred',
      '{"id": "elsewhere-1", "prediction": "x"}',
    ]);
    const { code, output, notices } = await run(folder, [
      'evaluate',
      'predictions.jsonl',
      '--tasks',
      'tasks/task901*.instruct',
      '--json',
    ]);
    expect(code).toBe(1);
    const { overall, partial, problems } = JSON.parse(output) as Result;
    expect(overall).toEqual({ instances: 1, rougeL: 100, rouge1: 100, exactMatch: 100 });
    expect(partial).toBe(true);
    expect(problems.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'unreadable-prediction 1',
      'repeated-prediction 1',
      'missing-prediction 2',
      'unknown-prediction 1',
    ]);
    expect(notices.split('\n')).toEqual([
      'Line 3 of the predictions was left out: it is not JSON (column 21: This string has no end).',
      'The id "task901-1" has more than one prediction; the first counts.',
      'task901_colour_naming: 2 of 3 instances without a prediction were left out, "task901-2" first.',
      '1 prediction is for no instance of these tasks and was left out, "elsewhere-1".',
    ]);
  });

  test('for quite other tasks give no score', async () => {
    const folder = await workspace();
    writeLines(folder, 'predictions.jsonl', ['{"id": "x", "prediction": "y"}']);
    const { code, output, notices } = await run(folder, [
      'evaluate',
      'predictions.jsonl',
      '--tasks',
      'data/task903*.json',
      '--json',
    ]);
    expect(code).toBe(1);
    expect((JSON.parse(output) as Result).overall).toBe(null);
    expect(notices).toContain('Nothing could be scored.');
  });
});

describe('baselines', () => {
  test('for people', async () => {
    const folder = await workspace();
    const { code, output } = await run(folder, [
      'evaluate',
      '--baseline',
      'copy-example',
      '--tasks',
      'data/task903*.json',
    ]);
    expect(code).toBe(0);
    expect(output).toBe(
      [
        'Overall                     instances      ROUGE-L      ROUGE-1  exact match',
        'all instances                       2      50.0000      50.0000      50.0000',
        '',
        'Categories                  instances      ROUGE-L      ROUGE-1  exact match',
        'Arithmetic                          2      50.0000      50.0000      50.0000',
        '',
        'Tasks                       instances      ROUGE-L      ROUGE-1  exact match',
        'task903_plain_definition            2      50.0000      50.0000      50.0000',
      ].join('\n'),
    );
  });

  test('the same task as instruction and as task file counts once', async () => {
    const folder = await workspace();
    const { code, output } = await run(folder, [
      'evaluate',
      '--baseline=copy-input',
      '--tasks',
      'tasks/task903*',
      'data/task903*',
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      overall: { instances: 2 },
      partial: false,
      problems: [{ kind: 'repeated-task' }],
    });
  });

  test('a missing data file and a glob without files are problems', async () => {
    const folder = await workspace();
    writeFileSync(path.join(folder, 'lost.instruct'), 'Task: lost\nInstances: gone.json\n');
    writeFileSync(path.join(folder, 'bare.instruct'), 'Task: bare\n');
    const { code, output, notices } = await run(folder, [
      'evaluate',
      '--baseline',
      'copy-input',
      '--tasks',
      'data/task903*',
      '*.instruct',
      'none/*',
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ overall: { instances: 2 }, partial: true });
    expect(notices.replaceAll(folder + path.sep, '').split('\n')).toEqual([
      'No file matches "none/*".',
      '"bare.instruct" names no data file. Add the field "Instances:" with the path of the task\'s JSON file.',
      '"lost.instruct", field "Instances": There is no file "gone.json".',
    ]);
  });
});

describe('wrong use', () => {
  test.each([
    [['p.jsonl'], 'Name the tasks to score: --tasks <globs…>.'],
    [['--tasks', 'a'], 'Name a file of predictions, or a baseline: --baseline copy-input.'],
    [
      ['--baseline', 'best', '--tasks', 'a'],
      'There is no baseline "best"; there are copy-input, copy-example.',
    ],
    [
      ['p', '--baseline', 'copy-input', '--tasks', 'a'],
      'Either predictions or a baseline: "p" and --baseline were given.',
    ],
    [['p', 'q', '--tasks', 'a'], 'One file of predictions at a time: "q" is one too many.'],
  ])('%j', async (given, message) => {
    const { code, notices } = await run('.', ['evaluate', ...given]);
    expect(code).toBe(2);
    expect(notices.split('\n')[0]).toBe(message);
  });

  test('a file of predictions that is missing', async () => {
    const { code, notices } = await run('/', ['evaluate', 'no.jsonl', '--tasks', fixtures]);
    expect(code).toBe(1);
    expect(notices).toBe(`There is no file "${path.resolve('/no.jsonl')}".`);
  });

  test('Ctrl+C', async () => {
    const folder = temporaryFolder();
    const { code, output, notices } = await run(
      folder,
      ['evaluate', '--baseline', 'copy-input', '--tasks', fixtures, '--per-instance', 'each.jsonl'],
      { signal: AbortSignal.abort() },
    );
    expect({ code, output, notices }).toEqual({
      code: 1,
      output: '',
      notices: 'Cancelled: nothing was written.',
    });
  });
});

async function workspace(): Promise<string> {
  const folder = temporaryFolder();
  cpSync(fixtures, path.join(folder, 'data'), { recursive: true });
  await run(folder, ['import', 'data', '--out', 'tasks']);
  return folder;
}

function writeLines(folder: string, file: string, lines: readonly string[]): void {
  writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);
}
