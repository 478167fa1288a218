import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ShownItem } from '../../src/core/rating/model';
import { partOf } from '../../src/core/rating/parts';
import { printRating } from '../../src/core/rating/ratings';
import { readStudyText } from '../../src/core/rating/studyFile';
import { run, temporaryFolder } from './terminal';

interface Summary {
  readonly agreement: {
    readonly shared: number;
    readonly questions: readonly {
      readonly question: string;
      readonly overall: {
        readonly kappa: number;
        readonly interval: unknown;
        readonly items: number;
      };
    }[];
  };
  readonly labels: readonly { readonly item: string; readonly choice: string | null }[];
}

describe('instructions', () => {
  /**
   * Pairs of raters agree in 1, 1/3, 1 and 1/3 of items, 2/3 on average; as many say yes as no, so by chance they agree in
   * 1/2: kappa is (2/3 - 1/2) / (1 - 1/2) = 1/3.
   */
  const third = `
             anna  ben  cleo
    tests-1  yes   yes  yes
    tests-2  yes   yes  no
    tests-3  no    no   no
    tests-4  no    no   yes
  `;

  test("from a study to Fleiss' kappa", async () => {
    const folder = workspace(4);
    const created = await run(folder, [...create, '--shared', '100%']);
    expect(created).toEqual({
      code: 0,
      notices: '',
      output: [
        `Made ${path.join(folder, '.stepwise', 'ratings', 'pilot')}`,
        '  anna: 4 items',
        '  ben: 4 items',
        '  cleo: 4 items',
      ].join('\n'),
    });
    sendBack(folder, third);
    const merged = await run(folder, ['rate', 'merge', 'sent', '--study', 'pilot']);
    expect(merged).toEqual({
      code: 0,
      notices: '',
      output: 'Study pilot\n  anna: 4 of 4 rated\n  ben: 4 of 4 rated\n  cleo: 4 of 4 rated',
    });
    const { code, output } = await run(folder, ['rate', 'report', '--study', 'pilot', '--json']);
    expect(code).toBe(0);
    const { agreement, labels } = JSON.parse(output) as Summary;
    expect(agreement.shared).toBe(4);
    const [correct, complete] = agreement.questions;
    expect(correct).toMatchObject({ question: 'correct', overall: { items: 4 } });
    expect(correct!.overall.kappa).toBeCloseTo(1 / 3, 12);
    expect(correct!.overall.interval).not.toBe(null);
    expect(complete).toMatchObject({ question: 'complete', overall: { kappa: 1 } });
    expect(labels.map(({ choice }) => choice)).toHaveLength(8);
  });

  test('for people, as Markdown and as CSV', async () => {
    const folder = workspace(4);
    await run(folder, [...create, '--shared', '4']);
    sendBack(folder, third);
    await run(folder, ['rate', 'merge', 'sent/*.jsonl']);
    const report = (format: string) =>
      run(folder, ['rate', 'report', '--study', 'pilot', '--format', format]);
    const text = (await report('text')).output;
    expect(text).toContain('pilot: 4 items, 4 for all raters');
    expect(text).toMatch(/^correct +0\.33 \[.*\] +0\.67 +4$/m);
    expect(text).toMatch(/^correct +yes 50 % \[15 %, 85 %\] +no 50 % \[15 %, 85 %\]$/m);
    expect(text).toContain('To be decided: 2 answers');
    const markdown = (await report('markdown')).output;
    expect(markdown).toMatch(/^# Ratings: pilot$/m);
    expect(markdown).toMatch(/^\| all \| 0\.33 \[.*\] \| 4 \| 12 \| 0\.67 \| 0\.50 \|$/m);
    expect((await report('csv')).output.split('\r\n').sort()).toEqual([
      'item,task,category,question,label,by,better,anna,ben,cleo',
      'tests-1,tests-1,Tests,complete,yes,agreement,,yes,yes,yes',
      'tests-1,tests-1,Tests,correct,yes,agreement,,yes,yes,yes',
      'tests-2,tests-2,Tests,complete,no,agreement,,no,no,no',
      'tests-2,tests-2,Tests,correct,yes,majority,,yes,yes,no',
      'tests-3,tests-3,Tests,complete,yes,agreement,,yes,yes,yes',
      'tests-3,tests-3,Tests,correct,no,agreement,,no,no,no',
      'tests-4,tests-4,Tests,complete,no,agreement,,no,no,no',
      'tests-4,tests-4,Tests,correct,no,majority,,no,no,yes',
    ]);
  });

  test('an item of all raters is open while only one of them has answered', async () => {
    const folder = workspace(1);
    await run(folder, create);
    const only = line({ rater: 'anna', item: 'tests-1', correct: 'no', minute: 1 });
    writeFileSync(path.join(folder, 'anna.jsonl'), only);
    await run(folder, ['rate', 'merge', 'anna.jsonl']);
    const report = (format: string) =>
      run(folder, ['rate', 'report', '--study', 'pilot', '--format', format]);
    expect((await report('text')).output).toMatch(/^correct +yes – +no – +1 open$/m);
    expect((await report('csv')).output).toContain(
      'tests-1,tests-1,Tests,correct,,partly rated,,no,,',
    );
  });

  test('a conflict is shown, counted, and decided', async () => {
    const folder = workspace(4);
    await run(folder, [...create, '--shared', '4']);
    sendBack(folder, third);
    const again = line({ rater: 'anna', item: 'tests-1', correct: 'no', minute: 9 });
    writeFileSync(path.join(folder, 'sent', 'late.jsonl'), again);
    const merged = await run(folder, ['rate', 'merge', 'sent']);
    expect(merged.code).toBe(1);
    const shown = merged.output.split('\n').slice(-3);
    expect(shown[0]).toBe('Conflict: anna answered tests-1 differently');
    expect(shown[1]).toMatch(/^ {2}imported\/anna-\w+\.jsonl .* correct: yes, complete: yes$/);
    expect(shown[2]).toMatch(/ correct: no, complete: yes \(counts until decided\)$/);
    const first = shown[1]!.trim().split(' ')[0]!;
    const decide = [...deciding, 'tests-1', '--take'];
    const wrong = await run(folder, [...decide, 'x.jsonl']);
    expect(wrong.code).toBe(2);
    expect(wrong.notices).toContain(`are in "${first}" and `);
    expect(await run(folder, [...decide, first])).toEqual({
      code: 0,
      notices: '',
      output: 'anna, tests-1: correct: yes, complete: yes',
    });
    const report = await run(folder, ['rate', 'report', '--study', 'pilot', '--json']);
    expect(report.code).toBe(0);
    expect(JSON.parse(report.output)).toMatchObject({ conflicts: [] });
    expect((await run(folder, [...decide, first])).notices).toContain(
      '"anna" said nothing contradictory about "tests-1".',
    );
  });

  test('a decision holds against an answer of a time to come', async () => {
    const folder = workspace(4);
    await run(folder, [...create, '--shared', '4']);
    sendBack(folder, third);
    const ahead = { rater: 'anna', item: 'tests-1', correct: 'no', minute: 9 };
    writeFileSync(path.join(folder, 'sent', 'ahead.jsonl'), line(ahead).replace('2026', '9026'));
    const merged = await run(folder, ['rate', 'merge', 'sent']);
    const first = merged.output.split('\n').at(-2)!.trim().split(' ')[0]!;
    expect((await run(folder, [...deciding, 'tests-1', '--take', first])).output).toBe(
      'anna, tests-1: correct: yes, complete: yes',
    );
    const report = await run(folder, ['rate', 'report', '--study', 'pilot', '--format', 'csv']);
    expect(report.code).toBe(0);
    expect(report.output).toContain('tests-1,tests-1,Tests,correct,yes,agreement,,yes,yes,yes');
  });

  test('lines that cannot be used are told by file and line', async () => {
    const folder = workspace(4);
    await run(folder, [...create, '--shared', '4']);
    const good = line({ rater: 'anna', item: 'tests-1', correct: 'no', minute: 1 });
    writeFileSync(path.join(folder, 'anna.jsonl'), `${good}{"study"\n`);
    expect(await run(folder, ['rate', 'merge', 'anna.jsonl', 'gone*'])).toMatchObject({
      code: 1,
      notices: [
        'No file matches "gone*".',
        '"anna.jsonl", line 2 was left out: it is not JSON (column 9: Expected ":" after the key, found the end of the file).',
      ].join('\n'),
    });
  });

  test('what is left out of a study is told', async () => {
    const folder = workspace(3);
    writeFileSync(path.join(folder, 'bare.instruct'), 'Task: bare\nDefinition: Do.\n');
    const { code, notices, output } = await run(folder, [...create, 'none/*', '--json']);
    expect(code).toBe(1);
    expect(notices).toBe(
      'No file matches "none/*".\n"bare.instruct" was left out: it has no steps to rate.',
    );
    expect(JSON.parse(output)).toMatchObject({
      name: 'pilot',
      kind: 'instructions',
      items: 3,
      raters: [{ name: 'anna', items: 3 }, {}, {}],
      pages: [],
    });
  });

  test('the list', async () => {
    const folder = workspace(4);
    expect(await run(folder, ['rate', 'list'])).toMatchObject({
      notices: 'There are no studies yet.',
    });
    await run(folder, [...create, '--shared', '1']);
    const { output } = await run(folder, ['rate', 'list']);
    expect(output).toBe('pilot  instructions  4 items  anna 0/2, ben 0/2, cleo 0/2');
    const listed = JSON.parse((await run(folder, ['rate', 'list', '--json'])).output) as unknown;
    expect(listed).toMatchObject([
      { name: 'pilot', raters: [{ name: 'anna', rated: 0, items: 2 }, {}, {}] },
    ]);
  });
});

describe('predictions', () => {
  test('from two runs to who wins', async () => {
    const folder = temporaryFolder();
    const runs = await twoRuns(folder);
    const { code, notices, output } = await run(folder, [
      ...['rate', 'create-predictions', '--runs', ...runs, '--name', 'blind', '--raters', 'anna'],
      ...['--sample', '4', '--only-different', '--both-wrong', '--json'],
    ]);
    expect({ code, notices }).toEqual({ code: 0, notices: '' });
    expect(JSON.parse(output)).toMatchObject({ kind: 'predictions', items: 4 });
    const study = JSON.parse(
      readFileSync(path.join(folder, '.stepwise/ratings/blind/study.json'), 'utf8'),
    ) as {
      readonly items: readonly { readonly id: string; readonly source: { readonly a: string } }[];
    };
    const better = study.items.map(({ id, source }) =>
      JSON.stringify({
        study: 'blind',
        rater: 'anna',
        item: id,
        answers: { better: source.a === runs[1] ? 'a' : 'b' },
        note: '',
        time: '2026-01-01T00:00:00Z',
      }),
    );
    writeFileSync(path.join(folder, 'anna.jsonl'), better.join('\n'));
    await run(folder, ['rate', 'merge', 'anna.jsonl']);
    const report = await run(folder, ['rate', 'report', '--study', 'blind', '--json']);
    const [first, second] = [...runs].sort();
    expect(JSON.parse(report.output)).toMatchObject({
      preferences: {
        runs: [first, second],
        overall: { [first === runs[1] ? 'first' : 'second']: 4, same: 0, p: 0.125 },
      },
    });
    const text = await run(folder, ['rate', 'report', '--study', 'blind']);
    expect(text.output).toContain(`X is ${first!}, Y is ${second!}`);
  });

  test('what was rated in an earlier study of the same name says nothing of other sides', async () => {
    const folder = temporaryFolder();
    const runs = await twoRuns(folder);
    const studyFolder = path.join(folder, '.stepwise/ratings/blind');
    const createWith = async (seed: string): Promise<readonly ShownItem[]> => {
      rmSync(studyFolder, { recursive: true, force: true });
      await run(folder, [
        ...['rate', 'create-predictions', '--runs', ...runs, '--name', 'blind', '--raters', 'anna'],
        ...['--only-different', '--seed', seed],
      ]);
      const read = readStudyText(readFileSync(path.join(studyFolder, 'study.json'), 'utf8'));
      if (read.kind !== 'study') throw new Error(read.message);
      return partOf(read.study, 'anna')!.items;
    };
    const sides = (items: readonly ShownItem[]): ReadonlyMap<string, string> =>
      new Map(items.map((item) => [item.id, item.kind === 'prediction' ? item.a : '']));
    const earlier = await createWith('1');
    const lines = earlier.map(({ id, mark }) =>
      printRating({
        ...{ study: 'blind', rater: 'anna', item: id, mark, note: '' },
        ...{ answers: { better: 'a' }, time: '2026-01-01T00:00:00.000Z' },
      }),
    );
    writeFileSync(path.join(folder, 'anna.jsonl'), lines.join(''));
    const now = sides(await createWith('2'));
    const swapped = earlier.filter((item) => now.get(item.id) !== sides([item]).get(item.id));
    expect(swapped.length).toBeGreaterThan(0);
    const merged = await run(folder, ['rate', 'merge', 'anna.jsonl']);
    expect(merged.code).toBe(1);
    expect(merged.output).toContain(
      `anna: ${earlier.length - swapped.length} of ${earlier.length} rated`,
    );
    for (const { id } of swapped)
      expect(merged.notices).toContain(`was left out: what was rated as "${id}" is another text`);
  });
});

describe('pages', () => {
  const isBuilt = existsSync('dist/webview-rate.js');

  test(isBuilt ? 'one for each rater' : 'none before they are built', async () => {
    const folder = workspace(4);
    const { code, notices } = await run(folder, [...create, '--pages', 'pages']);
    if (isBuilt) {
      expect({ code, notices }).toEqual({ code: 0, notices: '' });
      expect(readdirSync(path.join(folder, 'pages')).sort()).toEqual(
        ['anna', 'ben', 'cleo'].map((rater) => `pilot-${rater}.html`),
      );
    } else {
      expect(code).toBe(1);
      expect(notices).toContain('No pages were written');
    }
  });

  test('for adjudication, of what raters disagree on', async () => {
    const folder = workspace(4);
    await run(folder, [...create, '--shared', '100%']);
    const pages = ['rate', 'pages', '--study', 'pilot', '--pages', 'pages'];
    const nothing = await run(folder, [...pages, '--rater', 'adjudication']);
    expect(nothing).toEqual({
      code: 0,
      notices:
        'Raters disagree on nothing that is still to be decided, so there is no page to write.',
      output: '',
    });
    writeFileSync(
      path.join(folder, 'sent.jsonl'),
      line({ rater: 'anna', item: 'tests-2', correct: 'no', minute: 1 }) +
        line({ rater: 'ben', item: 'tests-2', correct: 'yes', minute: 2 }),
    );
    await run(folder, ['rate', 'merge', 'sent.jsonl']);
    const { code, output } = await run(folder, [...pages, '--rater', 'adjudication']);
    expect(code).toBe(isBuilt ? 0 : 1);
    const page = isBuilt ? readFileSync(output, 'utf8') : 'tests-2';
    expect(page).toContain('tests-2');
    expect(page).not.toContain('tests-1');
    const asked = /"disputed":(\[.*?\])/.exec(page)?.[1] ?? '[]';
    expect(JSON.parse(asked)).toEqual(isBuilt ? [{ item: 'tests-2', question: 'correct' }] : []);
  });
});

describe('the workspace', () => {
  const actions: readonly (readonly string[])[] = [
    ['list'],
    ['pages', '--study', 'pilot', '--pages', 'pages', '--rater', 'adjudication'],
    ['merge', 'sent/anna.jsonl'],
    [...deciding.slice(1), 'tests-1', '--take', 'x.jsonl'],
    ['report', '--study', 'pilot'],
    ['create-instructions', '*.instruct', '--name', 'other', '--raters', 'anna'],
    ['create-predictions', '--runs', 'x', 'y', '--name', 'blind', '--raters', 'anna'],
  ];

  test.each(actions)('is where %s works', async (...action) => {
    const folder = workspace(1);
    const place = ['--workspace', 'place'];
    expect((await run(folder, [...create, ...place])).code).toBe(0);
    sendBack(folder, 'anna\ntests-1 yes');
    const { output, notices } = await run(folder, ['rate', ...action, ...place]);
    expect(notices).not.toContain('takes no --');
    expect(notices).not.toContain('There is no study');
    expect(`${output}${notices}`).not.toBe('');
    expect(existsSync(path.join(folder, '.stepwise'))).toBe(false);
  });
});

describe('decisions', () => {
  const disputed = `
             anna  ben  cleo
    tests-1  yes   no   yes
    tests-2  yes   no   yes
  `;
  const agreed = 'ben\ntests-1 yes';

  test('against what all raters say by now do not count, and it is said', async () => {
    const folder = workspace(2);
    await run(folder, [...create, '--shared', '2']);
    sendBack(folder, disputed);
    await run(folder, ['rate', 'merge', 'sent']);
    rmSync(path.join(folder, 'sent'), { recursive: true });
    sendBack(folder, agreed);
    const again = path.join(folder, 'sent', 'ben.jsonl');
    const first = line({ rater: 'ben', item: 'tests-1', correct: 'no', minute: 0 });
    writeFileSync(
      again,
      first + line({ rater: 'ben', item: 'tests-1', correct: 'yes', minute: 5 }),
    );
    const decision = line({ rater: 'adjudication', item: 'tests-1', correct: 'no', minute: 9 });
    writeFileSync(path.join(folder, 'sent', 'old-page.jsonl'), decision);
    const merged = await run(folder, ['rate', 'merge', 'sent']);
    const said =
      'Does not count: tests-1, correct was decided as no, but all raters say something else by now (anna: yes, ben: yes, cleo: yes). Adjudication asks once more.';
    expect(merged.code).toBe(1);
    expect(merged.output.split('\n').at(-1)).toBe(said);
    const report = (format: string) =>
      run(folder, ['rate', 'report', '--study', 'pilot', '--format', format]);
    expect(await report('text')).toMatchObject({
      code: 1,
      output: expect.stringContaining(said) as unknown,
    });
    expect((await report('csv')).output).toContain('correct,yes,agreement,,yes,yes,yes');
  });

  test('stay where another page asks less', async () => {
    const folder = workspace(2);
    await run(folder, [...create, '--shared', '2']);
    const decided = (answers: object, minute: number): void =>
      writeFileSync(
        path.join(folder, `page-${minute}.jsonl`),
        `${JSON.stringify({
          ...{ study: 'pilot', rater: 'adjudication', item: 'tests-1', answers, note: '' },
          time: `2026-01-01T00:0${minute}:00.000Z`,
        })}\n`,
      );
    decided({ correct: 'no', complete: 'no' }, 1);
    decided({ correct: 'no' }, 2);
    await run(folder, ['rate', 'merge', 'page-*.jsonl']);
    const { output } = await run(folder, ['rate', 'report', '--study', 'pilot', '--format', 'csv']);
    expect(output).toContain('tests-1,tests-1,Tests,complete,no,adjudication');
  });
});

describe('wrong use', () => {
  const known = 'create-instructions, create-predictions, list, pages, merge, decide, report';
  test.each([
    [[], `Say what to do: ${known}.`],
    [['win'], `"rate" cannot "win". It can: ${known}.`],
    [['create-instructions', 'a', '--raters', 'x'], 'Give the study a name: --name STUDY.'],
    [['create-instructions', 'a', '--name', 'x'], 'Name the raters: --raters A,B,….'],
    [
      ['create-instructions', '--name', 'x', '--raters', 'x'],
      'Name the instructions to rate: rate create-instructions <globs…>.',
    ],
    [
      ['create-instructions', 'a', '--name', 'x', '--raters', 'x', '--shared', '101%'],
      '--shared takes a number from 0 to 100, not "101".',
    ],
    [['create-instructions', 'a', '--sample', '3'], 'This action takes no --sample.'],
    [
      ['create-predictions', '--name', 'x', '--raters', 'x', '--runs', 'a'],
      'Name two runs to compare: --runs RUN RUN. "stepwise runs" lists them.',
    ],
    [['merge'], 'Name the files that raters sent back: rate merge <files…>.'],
    [['report'], 'Name the study: --study STUDY. "stepwise rate list" lists them.'],
    [['pages', '--pages', 'x'], 'Name the study: --study STUDY. "stepwise rate list" lists them.'],
  ])('%j', async (given, message) => {
    const { code, notices } = await run(temporaryFolder(), ['rate', ...given]);
    expect(code).toBe(2);
    expect(notices.split('\n')[0]).toBe(message);
  });

  test('a study that is not there, or has a name that is a path', async () => {
    const folder = temporaryFolder();
    for (const name of ['none', '../none'])
      expect(await run(folder, ['rate', 'report', '--study', name])).toMatchObject({
        code: 2,
        notices: expect.stringContaining(`There is no study "${name}"`) as unknown,
      });
  });

  test('a study that cannot be made', async () => {
    const folder = workspace(1);
    expect(await run(folder, create)).toEqual({
      code: 0,
      notices: '',
      output: expect.any(String) as unknown,
    });
    const again = await run(folder, create);
    expect(again.code).toBe(1);
    expect(again.notices).toContain('There is a study "pilot" already.');
  });
});

const create = [
  'rate',
  'create-instructions',
  '*.instruct',
  '--name',
  'pilot',
  '--raters',
  'anna,ben,cleo',
];

const deciding = ['rate', 'decide', '--study', 'pilot', '--rater', 'anna', '--item'];

/** A folder with so many instructions. */
function workspace(count: number): string {
  const folder = temporaryFolder();
  for (let number = 1; number <= count; number++)
    writeFileSync(
      path.join(folder, `tests-${number}.instruct`),
      `Task: tests-${number}\nCategory: Tests\n\nDefinition: Name the colour.\n\nSteps:\n  1. Read.\n  2. Answer.\n`,
    );
  return folder;
}

/** Files as raters send them, from a table of answers to "correct"; to "complete" all say the same. */
function sendBack(folder: string, table: string): void {
  const [head, ...rows] = table
    .trim()
    .split('\n')
    .map((one) => one.trim().split(/\s+/));
  mkdirSync(path.join(folder, 'sent'));
  for (const [place, rater] of head!.entries()) {
    const lines = rows.map(([item, ...answers], minute) =>
      line({ rater, item: item!, correct: answers[place]!, minute }),
    );
    writeFileSync(path.join(folder, 'sent', `${rater}.jsonl`), lines.join(''));
  }
}

interface Line {
  readonly rater: string;
  readonly item: string;
  readonly correct: string;
  readonly minute: number;
}

function line({ rater, item, correct, minute }: Line): string {
  const complete = Number(item.at(-1)) % 2 === 1 ? 'yes' : 'no';
  const time = `2026-01-01T00:0${minute}:00.000Z`;
  const answers = { correct, complete };
  return `${JSON.stringify({ study: 'pilot', rater, item, answers, note: '', time })}\n`;
}

/** Ids of two runs of six instances; one of them is predicted alike. */
async function twoRuns(folder: string): Promise<readonly [string, string]> {
  const ids = [1, 2, 3, 4, 5, 6].map((number) => `tests-${number}`);
  const task = {
    Definition: ['Name the colour.'],
    Categories: ['Tests'],
    'Positive Examples': [],
    'Negative Examples': [],
    Instances: ids.map((id) => ({ id, input: `Input of ${id}`, output: ['red'] })),
  };
  writeFileSync(path.join(folder, 'tests.json'), JSON.stringify(task));
  const score = async (name: string, prediction: (id: string) => string): Promise<string> => {
    const lines = ids.map((id) => JSON.stringify({ id, prediction: prediction(id) }));
    writeFileSync(path.join(folder, 'predictions.jsonl'), lines.join('\n'));
    const given = ['predictions.jsonl', '--tasks', 'tests.json', '--save', name];
    expect((await run(folder, ['evaluate', ...given])).code).toBe(0);
    const listed = JSON.parse((await run(folder, ['runs', '--json'])).output) as readonly {
      readonly id: string;
      readonly name: string;
    }[];
    return listed.find((one) => one.name === name)!.id;
  };
  const one = await score('copied', (id) => (id === 'tests-1' ? 'red' : `Input of ${id}`));
  return [one, await score('named', () => 'red')];
}
