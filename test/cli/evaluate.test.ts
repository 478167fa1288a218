import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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
      input: expect.any(String) as string,
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
    expect(overall).toMatchObject({ instances: 1, rougeL: 100, rouge1: 100, exactMatch: 100 });
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

  test('are scored for the tasks of a folder, where a layout stands beside them', async () => {
    const folder = await workspace();
    writeFileSync(path.join(folder, 'tasks/mine.instruct'), 'Template:\n  {{input}}\n');
    const { code, notices } = await run(folder, [
      'evaluate',
      '--baseline',
      'copy-input',
      '--tasks',
      'tasks',
    ]);
    expect({ code, notices }).toEqual({ code: 0, notices: '' });
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
    expect(notices.split('\n')).toEqual([
      'task903_plain_definition: 2 of 2 instances without a prediction were left out, "task903-1" first.',
      'No prediction fits an instance: the predictions have ids such as "x", the instances such as "task903-1". Give the tasks that the predictions were made for.',
      'Nothing could be scored.',
    ]);
  });

  test('with a file of references, or with references of their own', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'p.jsonl', ['{"id": "a", "prediction": "yes"}']);
    writeLines(folder, 'r.jsonl', ['{"id": "a", "task": "t", "target": "yes"}']);
    writeLines(folder, 'own.jsonl', ['{"id": "a", "prediction": "yes", "references": ["yes"]}']);
    for (const given of [['p.jsonl', '--references', 'r.jsonl'], ['own.jsonl']]) {
      const { code, output, notices } = await run(folder, ['evaluate', ...given, '--json']);
      expect({ code, notices }).toEqual({ code: 0, notices: '' });
      expect(JSON.parse(output)).toMatchObject({ overall: { instances: 1, rougeL: 100 } });
    }
  });

  test('in several files, or in a folder of lm-evaluation-harness', async () => {
    const folder = temporaryFolder();
    const sample = (question: string, answer: string) =>
      JSON.stringify({ doc_id: 0, doc: { question }, target: 'x', filtered_resps: [answer] });
    for (const [model, answer] of [
      ['new-1.4b', 'x'],
      ['old-1.4b', 'y'],
    ] as const) {
      mkdirSync(path.join(folder, model));
      for (const task of ['law', 'physics'])
        writeLines(folder, `${model}/samples_${task}_2024-06-28T10-02-33.1.jsonl`, [
          sample(task, answer),
        ]);
    }
    const of = async (...given: readonly string[]): Promise<Result> => {
      const { code, output, notices } = await run(folder, ['evaluate', ...given, '--json']);
      expect({ code, notices }).toEqual({ code: 0, notices: '' });
      return JSON.parse(output) as Result;
    };
    const both = { tasks: { law: { exactMatch: 100 }, physics: { exactMatch: 100 } } };
    const files = readdirSync(path.join(folder, 'new-1.4b')).map((name) => `new-1.4b/${name}`);
    expect(await of(...files)).toMatchObject(both);
    expect(await of('new-1.4b')).toMatchObject(both);
    expect(await of('new-1.4b', '--compare', 'old-1.4b')).toMatchObject({
      ...both,
      comparison: { with: 'old-1.4b', shared: 2 },
    });
    const older = files.map((name) => name.replace('new', 'old'));
    expect(await of('new-1.4b', '--compare', ...older)).toMatchObject({
      ...both,
      comparison: { with: 'samples_law_2024-06-28T10-02-33.1 and 1 more', shared: 2 },
    });
    const { notices } = await run(folder, ['evaluate', '.']);
    expect(notices).toBe(
      `"${folder}" holds the samples of several models (2). Name the folder of one, such as "${path.join(folder, 'new-1.4b')}".\nNothing could be scored.`,
    );
  });

  test('that are not all there leave the file of single instances as it was when cancelled', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'own.jsonl', ['{"id": "a", "prediction": "yes", "references": ["yes"]}']);
    writeFileSync(path.join(folder, 'each.jsonl'), 'before');
    const given = ['evaluate', 'own.jsonl', '--per-instance', 'each.jsonl'];
    await run(folder, given, { signal: AbortSignal.abort() });
    expect(readdirSync(folder).sort()).toEqual(['each.jsonl', 'own.jsonl']);
    expect(readFileSync(path.join(folder, 'each.jsonl'), 'utf8')).toBe('before');
  });
});

describe('the file of single instances', () => {
  test('is not written over what the scores are made from, by whatever path', async () => {
    const folder = await workspace();
    const given: Record<string, string> = {
      'p.jsonl': '{"id": "task903-1", "prediction": "yes", "mine": 1}',
      'q.jsonl': '{"id": "task903-1", "prediction": "no"}',
      'r.jsonl': '{"id": "task903-1", "references": ["yes"]}',
    };
    for (const [file, line] of Object.entries(given)) writeLines(folder, file, [line]);
    symlinkSync('p.jsonl', path.join(folder, 'link.jsonl'));
    const task = path.join('data', readdirSync(path.join(folder, 'data')).find(isTask903)!);
    const before = readFileSync(path.join(folder, task), 'utf8');
    const refused = async (file: string, ...others: readonly string[]): Promise<void> => {
      const { code, notices } = await run(folder, [
        ...['evaluate', 'p.jsonl', '--per-instance', file],
        ...others,
      ]);
      expect(code).toBe(2);
      expect(notices).toContain(`--per-instance would write over "`);
    };
    await refused('p.jsonl', '--references', 'r.jsonl');
    await refused('link.jsonl', '--references', 'r.jsonl');
    await refused('r.jsonl', '--references', 'r.jsonl');
    await refused('./q.jsonl', '--references', 'r.jsonl', '--compare', 'q.jsonl');
    await refused(task, '--tasks', 'data');
    for (const [file, line] of Object.entries(given))
      expect(readFileSync(path.join(folder, file), 'utf8').trimEnd()).toBe(line);
    expect(readFileSync(path.join(folder, task), 'utf8')).toBe(before);
  });

  test('stays where its link leads', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'own.jsonl', ['{"id": "a", "prediction": "yes", "references": ["yes"]}']);
    writeLines(folder, 'each.jsonl', ['before']);
    symlinkSync('each.jsonl', path.join(folder, 'link.jsonl'));
    await run(folder, ['evaluate', 'own.jsonl', '--per-instance', 'link.jsonl']);
    expect(lstatSync(path.join(folder, 'link.jsonl')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(folder, 'each.jsonl'), 'utf8')).toContain('"rougeL":1');
  });

  test('replaces no link that leads to no file, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'own.jsonl', ['{"id": "a", "prediction": "yes", "references": ["yes"]}']);
    mkdirSync(path.join(folder, 'there'));
    for (const [target, reason] of [
      ['link', 'is a link that leads in a circle'],
      ['new/', 'is a link to "new/", which only a folder can be'],
      ['there/', 'is a folder, not a file'],
    ] as const) {
      symlinkSync(target, path.join(folder, 'link'));
      const given = ['evaluate', 'own.jsonl', '--per-instance', 'link'];
      const { code, notices } = await run(folder, given);
      expect({ code, notices }).toEqual({
        code: 1,
        notices: expect.stringContaining(reason) as string,
      });
      expect(lstatSync(path.join(folder, 'link')).isSymbolicLink()).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['link', 'own.jsonl', 'there']);
      rmSync(path.join(folder, 'link'));
    }
    symlinkSync('new', path.join(folder, 'link'));
    await run(folder, ['evaluate', 'own.jsonl', '--per-instance', 'link']);
    expect(readFileSync(path.join(folder, 'new'), 'utf8')).toContain('"rougeL":1');
  });
});

const isTask903 = (name: string): boolean => name.startsWith('task903');

describe('formats', () => {
  const lines = ['yes', 'no', 'yes', 'no'].map((prediction, index) =>
    JSON.stringify({ id: `${index}`, task: 't', category: 'C', prediction, references: ['yes'] }),
  );

  test('labels, on request', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'own.jsonl', lines);
    const { output } = await run(folder, ['evaluate', 'own.jsonl', '--labels', '--no-intervals']);
    expect(output.split('\n')).toEqual([
      'Overall        instances  ROUGE-L  ROUGE-1  exact match',
      'all instances          4  50.0000  50.0000      50.0000',
      '',
      'Categories     instances  ROUGE-L  ROUGE-1  exact match',
      'C                      4  50.0000  50.0000      50.0000',
      '',
      'Tasks          instances  ROUGE-L  ROUGE-1  exact match',
      't                      4  50.0000  50.0000      50.0000',
      '',
      't                         references  predicted  correct',
      '  yes                              4          2        2',
      '  (no label of the task)           0          2        0',
    ]);
  });

  test('the same seed gives the same intervals', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'own.jsonl', lines);
    const intervals = async (...given: string[]): Promise<unknown> => {
      const { output } = await run(folder, ['evaluate', 'own.jsonl', '--json', ...given]);
      return (JSON.parse(output) as { overall: { intervals?: unknown } }).overall.intervals;
    };
    expect(await intervals('--seed', '1')).toEqual(await intervals('--seed', '1'));
    expect(await intervals('--resamples', '50')).toHaveProperty('rougeL.low');
    expect(await intervals('--resamples', '0')).toBe(undefined);
    expect(await intervals('--no-intervals')).toBe(undefined);
  });

  test('tables are led by the metric that is asked for', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'own.jsonl', [...lines, ...lines.map((line) => line.replace('"t"', '"u"'))]);
    writeLines(folder, 'other.jsonl', lines);
    const given = ['evaluate', 'own.jsonl', '--metric', 'exact-match'];
    const { output } = await run(folder, [...given, '--format', 'markdown']);
    expect(output).toContain('| Method | Exact match | ROUGE-L | ROUGE-1 |');
    expect(output).toContain('**Exact match by category.**');
    expect(output).toContain('**Exact match by task.**');
    const csv = await run(folder, [...given, '--format', 'csv']);
    expect(csv.output).toMatch(/^run,category,task,instances,partial,Exact match,/);
    const text = await run(folder, [...given, '--compare', 'other.jsonl']);
    expect(text.output).toContain('\nexact match by task\n  t ');
    expect(text.output).toMatch(/^Overall +instances +exact match +ROUGE-L +ROUGE-1\n/);
    expect((await run(folder, ['evaluate', 'own.jsonl', '--metric', 'bleu'])).notices).toContain(
      'There is no metric "bleu"; there are rouge-l, rouge-1, exact-match.',
    );
  });

  test.each([
    ['csv', /^run,category,task,instances/],
    ['markdown', /^\|/m],
    ['latex', /\\begin\{tabular\}/],
  ])('%s', async (format, pattern) => {
    const folder = temporaryFolder();
    writeLines(folder, 'own.jsonl', lines);
    const { code, output } = await run(folder, ['evaluate', 'own.jsonl', '--format', format]);
    expect(code).toBe(0);
    expect(output).toMatch(pattern);
    expect(output).toContain('own');
  });
});

describe('comparing', () => {
  const lines = (prediction: string, count: number): string[] =>
    Array.from({ length: count }, (_, number) =>
      JSON.stringify({
        id: `${number}`,
        task: 't',
        category: 'C',
        prediction,
        references: ['yes'],
      }),
    );

  test('two files, instance by instance', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'new.jsonl', lines('yes', 30));
    writeLines(folder, 'old.jsonl', [...lines('no', 20), ...lines('yes', 40).slice(20)]);
    const given = ['evaluate', 'new.jsonl', '--compare', 'old.jsonl'];
    const { code, output } = await run(folder, [...given, '--json']);
    expect(code).toBe(0);
    const { comparison } = JSON.parse(output) as { comparison: unknown };
    const difference = { selected: 100, difference: 200 / 3, better: 20, worse: 0 };
    expect(comparison).toMatchObject({
      with: 'old',
      shared: 30,
      onlySelected: 0,
      onlyBaseline: 10,
      overall: { instances: 30, metrics: { exactMatch: { selected: 100, better: 20, worse: 0 } } },
      categories: { C: { instances: 30 } },
      tasks: { t: { instances: 30 } },
    });
    const { exactMatch } = (
      comparison as { overall: { metrics: { exactMatch: { difference: number; p: number } } } }
    ).overall.metrics;
    expect(exactMatch.difference).toBeCloseTo(difference.difference, 10);
    expect(exactMatch.p).toBeLessThan(0.01);
    const text = (await run(folder, given)).output;
    expect(text).toContain(
      'Compared with old over 30 shared instances (0 only in new, 10 only in old)',
    );
    expect(text).toMatch(/exact match +100\.00 +33\.33 +\+66\.67 +\S+ to \S+ +< 0\.001 +20 +0/);
    expect(text).toMatch(
      /ROUGE-L by category\n {2}C +100\.00 .*\nROUGE-L by task\n {2}t +100\.00 /,
    );
  });

  test.each([
    ['x/predicted.jsonl', 'y/predicted.jsonl', 'x/predicted.jsonl', 'y/predicted.jsonl'],
    ['a/x/predicted.jsonl', 'b/x/predicted.jsonl', 'a/x/predicted.jsonl', 'b/x/predicted.jsonl'],
    ['predicted.jsonl', 'predicted.json', 'predicted.jsonl', 'predicted.json'],
    ['x/new.jsonl', 'y/old.jsonl', 'new', 'old'],
  ])('"%s" and "%s" have names of their own', async (one, other, own, compared) => {
    const folder = temporaryFolder();
    for (const file of [one, other]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeLines(folder, file, lines('yes', 3));
    }
    const { output } = await run(folder, ['evaluate', one, '--compare', other]);
    expect(output).toContain(`Compared with ${compared} over 3 shared instances`);
    expect(output).toMatch(new RegExp(` ${own} +${compared} `));
  });

  test('a table marks nothing where means are over other instances, and tells what they share', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'base.jsonl', [...lines('yes', 50), ...lines('no', 100).slice(50)]);
    writeLines(folder, 'part.jsonl', [...lines('no', 10), ...lines('yes', 50).slice(10)]);
    const given = ['evaluate', 'part.jsonl', '--compare', 'base.jsonl', '--no-intervals'];
    const { output } = await run(folder, [...given, '--format', 'markdown']);
    expect(output).toContain('| base | 100 | 50.0 | 50.0 | 50.0 |\n| part | 50 | 80.0 |');
    expect(output).toMatch(
      /\| Shared \| ROUGE-L \|.*\n.*\n\| part \| 50 \| −20\.0† \[−\S+, −\S+\] \|/,
    );
    expect(output).toMatch(/\| C \| 100 \| 50\.0 \| 50 \| 80\.0 \| 50 \| −20\.0† \[/);
    expect(output).not.toMatch(/80\.0†|bold|Nothing differs/);
    const csv = await run(folder, [...given, '--format', 'csv']);
    expect(csv.output).toMatch(/\r\npart,,,50,no,50,80,,,-20,-\d+,-\d+,0\.00/);
  });

  test('as many other instances have no winner', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'a.jsonl', lines('yes', 10));
    writeLines(folder, 'b.jsonl', lines('no', 20).slice(10));
    const given = ['evaluate', 'a.jsonl', '--compare', 'b.jsonl', '--no-intervals'];
    const { output } = await run(folder, [...given, '--format', 'markdown']);
    expect(output).toContain('| a | 10 | 100.0 | 100.0 | 100.0 |');
    expect(output).toContain('"a" and "b" have no instances in common that could be compared.');
  });

  test('files that share no instance', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'new.jsonl', lines('yes', 1));
    writeLines(folder, 'old.jsonl', lines('yes', 2).slice(1));
    const given = ['evaluate', 'new.jsonl', '--compare', 'old.jsonl'];
    const { code, notices } = await run(folder, given);
    expect(code).toBe(1);
    expect(notices).toBe(
      'No instance is in both: there is nothing to compare with "old". They are the same by task and id: here like "0" of "t", there like "1" of "t".',
    );
  });

  test('files of which one names its tasks', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'new.jsonl', lines('yes', 1));
    writeLines(
      folder,
      'old.jsonl',
      lines('yes', 1).map((line) => line.replace('"task":"t",', '')),
    );
    for (const [one, other] of [
      ['new', 'old'],
      ['old', 'new'],
    ] as const) {
      const given = ['evaluate', `${one}.jsonl`, '--compare', `${other}.jsonl`];
      const { code, notices } = await run(folder, given);
      expect(code).toBe(1);
      expect(notices).toBe(
        `No instance is in both: there is nothing to compare with "${other}". Lines of one of the files name no task, those of the other do, as "t". Add "task" to the lines that lack it, or give the references of both with --references.`,
      );
    }
  });

  test('what has the same id and other references is not compared, and that is said', async () => {
    const folder = temporaryFolder();
    const sample = (id: number, target: string) =>
      JSON.stringify({
        ...{ doc_id: id, doc: { question: '?' }, target, filtered_resps: ['4'] },
        arguments: { gen_args_0: { arg_0: '?', arg_1: { until: [] } } },
      });
    writeLines(folder, 'gsm.jsonl', [sample(0, '4'), sample(1, '6'), sample(2, '4')]);
    writeLines(folder, 'tri.jsonl', [sample(0, 'Paris'), sample(1, 'Rome'), sample(2, '4')]);
    const given = ['evaluate', 'gsm.jsonl', '--compare', 'tri.jsonl'];
    const { code, notices, output } = await run(folder, [...given, '--json']);
    expect(code).toBe(1);
    expect(notices).toBe(
      '"tri" has instances (2) of the same task and id with other references; they were not compared. Compare files of the same task, or give both their references with --references.',
    );
    expect(JSON.parse(output)).toMatchObject({
      comparison: { shared: 1, onlySelected: 2, onlyBaseline: 2, otherReferences: 2 },
    });
  });

  test('an id that comes again among the references is compared each time', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'rd.jsonl', ['{"id":"1","references":["a"]}', '{"id":"1","references":["b"]}']); // prettier-ignore
    writeLines(folder, 'pa.jsonl', ['{"id":"1","prediction":"a"}']);
    writeLines(folder, 'pb.jsonl', ['{"id":"1","prediction":"b"}']);
    const given = ['evaluate', 'pa.jsonl', '--references', 'rd.jsonl', '--compare', 'pb.jsonl'];
    const { output } = await run(folder, [...given, '--json']);
    expect(JSON.parse(output)).toMatchObject({
      overall: { exactMatch: 50 },
      comparison: { shared: 2, overall: { metrics: { exactMatch: { difference: 0 } } } },
    });
  });

  test('with a file that is not there', async () => {
    const folder = temporaryFolder();
    writeLines(folder, 'new.jsonl', lines('yes', 1));
    const { code, notices } = await run(folder, ['evaluate', 'new.jsonl', '--compare', 'o.jsonl']);
    expect(code).toBe(1);
    expect(notices.split('\n')[0]).toBe(`"o": There is no file "${path.join(folder, 'o.jsonl')}".`);
  });
});

test('scores can be kept as a run', async () => {
  const folder = temporaryFolder();
  writeLines(folder, 'own.jsonl', ['{"id": "a", "prediction": "yes", "references": ["yes"]}']);
  const { code, notices } = await run(folder, ['evaluate', 'own.jsonl', '--save', 'My model']);
  expect(code).toBe(0);
  expect(notices).toMatch(/^Kept as run \d{8}-.*my-model/);
  const listed = await run(folder, ['runs', '--json']);
  expect(JSON.parse(listed.output)).toMatchObject([{ name: 'My model', action: 'predictions' }]);
});

test('a run that left something out is listed as partial', async () => {
  const folder = temporaryFolder();
  const asked = ['{"id": "a", "references": ["yes"]}', '{"id": "b", "references": ["yes"]}'];
  writeLines(folder, 'asked.jsonl', asked);
  writeLines(folder, 'one.jsonl', ['{"id": "a", "prediction": "yes"}']);
  const given = ['evaluate', 'one.jsonl', '--references', 'asked.jsonl', '--save', 'One'];
  await run(folder, given);
  const { output } = await run(folder, ['runs']);
  expect(output).toMatch(/ One {2}ROUGE-L 100\.00, exact match 100\.00 {2}partial$/);
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
        'Overall                   instances         ROUGE-L         ROUGE-1     exact match',
        'all instances                     2         50.0000         50.0000         50.0000',
        '  95 % interval                      0.00 to 100.00  0.00 to 100.00  0.00 to 100.00',
        '',
        'Categories                instances         ROUGE-L         ROUGE-1     exact match',
        'Arithmetic                        2         50.0000         50.0000         50.0000',
        '',
        'Tasks                     instances         ROUGE-L         ROUGE-1     exact match',
        'task903_plain_definition          2         50.0000         50.0000         50.0000',
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
    [['--baseline', 'copy-input'], 'A baseline copies from tasks. Name them: --tasks <globs…>.'],
    [
      ['p.jsonl', '--tasks', 'a', '--references', 'b'],
      'Either --tasks or --references: both were given.',
    ],
    [
      ['--compare', 'old.jsonl', 'new.jsonl'],
      '--compare takes all files behind it. Name those to score before it.',
    ],
    [['p.jsonl', '--json', '--format', 'csv'], 'Either --json or --format csv: both were given.'],
    [
      ['p.jsonl', '--format', 'xml'],
      'There is no format "xml"; there are text, json, csv, markdown, latex.',
    ],
    [['p.jsonl', '--seed', 'x'], '--seed takes a whole number from 0, not "x".'],
    [
      ['p.jsonl', '--workspace', 'w'],
      '--workspace says where --save keeps scores, and --save is missing.',
    ],
    [['--tasks', 'a'], 'Name a file of predictions, or a baseline: --baseline copy-input.'],
    [
      ['--baseline', 'best', '--tasks', 'a'],
      'There is no baseline "best"; there are copy-input, copy-example.',
    ],
    [
      ['p', '--baseline', 'copy-input', '--tasks', 'a'],
      'Either predictions or a baseline: "p" and --baseline were given.',
    ],
    [
      ['tasks/a.instruct'],
      '"tasks/a.instruct" is an instruction, not a file of predictions. Instructions stand behind --tasks.',
    ],
    [
      ['p.jsonl', 'tasks/a.instruct'],
      '"tasks/a.instruct" is an instruction, not a file of predictions. Instructions stand behind --tasks.',
    ],
  ])('%j', async (given, message) => {
    const { code, notices } = await run('.', ['evaluate', ...given]);
    expect(code).toBe(2);
    expect(notices.split('\n')[0]).toBe(message);
  });

  test('a file of predictions that is missing', async () => {
    const { code, notices } = await run('/', ['evaluate', 'no.jsonl', '--tasks', fixtures]);
    expect(code).toBe(1);
    expect(notices).toBe(
      `There is no file "${path.resolve('/no.jsonl')}".\nNothing could be scored.`,
    );
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
