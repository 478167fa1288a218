import { describe, expect, test } from 'vitest';
import type { ResultTable, TableCell } from '../../../src/core/results/model';
import { scoresTables } from '../../../src/core/results/scoresTable';
import { comparison, overFewer, tableRun } from './tableRuns';

describe('the overall table', () => {
  test('runs as rows, metrics as columns', () => {
    const { overall } = scoresTables([tableRun('a', 50), tableRun('b', 60)]);
    expect(drawn(overall)).toEqual([
      'Method | ROUGE-L | ROUGE-1 | Exact match',
      'a | 50.0 | 25.0 | 5.0',
      'b | *60.0 | *30.0 | *6.0',
    ]);
  });

  test('shows the metrics asked for, in their order', () => {
    const { overall, categories } = scoresTables([tableRun('a', 50, { First: 10 })], {
      metrics: ['exactMatch', 'rougeL'],
    });
    expect(drawn(overall)).toEqual(['Method | Exact match | ROUGE-L', 'a | 5.0 | 50.0']);
    expect(categories[0]!.caption).toBe('Exact match by category.');
    expect(drawn(categories[0]!)).toEqual(['Category | Instances | a', 'First | 500 | 1.0']);
  });

  test('says how many instances each has where they differ', () => {
    const fewer = overFewer(tableRun('b', 60), 90);
    const { overall } = scoresTables([tableRun('a', 50), fewer], { metrics: ['rougeL'] });
    expect(drawn(overall)).toEqual([
      'Method | Instances | ROUGE-L',
      'a | 11810 | 50.0',
      'b | 90 | 60.0',
    ]);
    expect(overall.caption).toBe('Overall scores.');
    expect(overall.notes).toContain(notComparable);
    expect(overall.notes.join(' ')).not.toContain('bold');
  });

  test('as many other instances are not the same: none is best', () => {
    const others = overFewer(tableRun('b', 60), 11_810);
    const { overall } = scoresTables([tableRun('a', 50), others], { metrics: ['rougeL'] });
    expect(drawn(overall)).toEqual([
      'Method | Instances | ROUGE-L',
      'a | 11810 | 50.0',
      'b | 11810 | 60.0',
    ]);
    expect(overall.caption).toBe('Overall scores.');
  });

  test('of what an earlier version scored it is not known whether the instances are the same', () => {
    const run = tableRun('old', 60);
    const overall = { ...run.evaluation.overall! };
    delete overall.instancesDigest;
    const old = { ...run, evaluation: { ...run.evaluation, overall } };
    const { notes } = scoresTables([tableRun('a', 50), old]).overall;
    expect(notes[1]).toBe(
      'An earlier version scored "old" and did not keep over which instances: score it again to see which is best.',
    );
  });

  test('all that show the same best are bold, and none where there is nothing to choose from', () => {
    const { overall } = scoresTables(
      [tableRun('a', 50.04), tableRun('b', 50), tableRun('c', 49.9)],
      { metrics: ['rougeL'] },
    );
    expect(drawn(overall).slice(1)).toEqual(['a | *50.0', 'b | *50.0', 'c | 49.9']);
    expect(overall.notes.join(' ')).toContain('in bold');
    const single = scoresTables([tableRun('a', 50)]).overall;
    expect(single.notes.join(' ')).not.toContain('bold');
  });

  test('a run without scores has none', () => {
    const empty = {
      name: 'b',
      partial: true,
      evaluation: { overall: null, categories: {}, tasks: {} },
    };
    const { overall, records } = scoresTables([tableRun('a', 50), empty], { metrics: ['rougeL'] });
    expect(drawn(overall).slice(1)).toEqual(['a | 50.0', 'b* | –']);
    expect(records.map(({ run }) => run)).toEqual(['a']);
    expect(drawn(scoresTables([empty], { metrics: ['rougeL'] }).overall)).toEqual([
      'Method | Instances | ROUGE-L',
      'b* | 0 | –',
    ]);
  });

  test('no run at all', () => {
    const { overall, ...others } = scoresTables([]);
    expect(overall.rows).toEqual([]);
    expect(others).toEqual({ differences: null, categories: [], tasks: [], records: [] });
  });

  test('the same name twice gets a number', () => {
    const names = scoresTables(['a', 'a', 'a (2)', 'a'].map((name) => tableRun(name, 1))).overall
      .rows;
    expect(names.map(({ name }) => name)).toEqual(['a', 'a (2)', 'a (2) (2)', 'a (3)']);
  });
});

describe('differences from the baseline', () => {
  const runs = [tableRun('base', 50, { First: 5 }), tableRun('other', 60, { First: 5 })];

  test('are marked below 0.05, and the note says from what', () => {
    const tables = scoresTables(runs, {
      baseline: 0,
      comparisons: [comparison(0), comparison(0.049, { First: 0.05 })],
      metrics: ['rougeL'],
    });
    expect(drawn(tables.overall).slice(1)).toEqual(['base | 50.0', 'other | *60.0†']);
    expect(tables.overall.notes).toContain(
      '† Differs from "base" with p < 0.05 (paired randomisation test).',
    );
    expect(drawn(tables.categories[0]!)).toEqual([
      'Category | Instances | base | other | Difference',
      'First | 500 | *5.0 | *5.0 | 1.5 [-0.5, 3.5]',
    ]);
    expect(tables.categories[0]!.notes).toContain(
      'Nothing differs from "base" with p < 0.05 (paired randomisation test).',
    );
  });

  test('stand in a table of their own for all metrics, with their intervals', () => {
    const { differences } = scoresTables([...runs, tableRun('third', 70)], {
      baseline: 0,
      comparisons: [null, comparison(0.2), comparison(0.01)],
      metrics: ['rougeL', 'rouge1'],
    });
    expect(drawn(differences!)).toEqual([
      'Method | ROUGE-L | ROUGE-1',
      'other | 1.5 [-0.5, 3.5] | 1.5 [-0.5, 3.5]',
      'third | 1.5† [-0.5, 3.5] | 1.5 [-0.5, 3.5]',
    ]);
    expect(differences!.caption).toBe('Differences from "base" over 11,810 instances.');
  });

  test('by category and task stand beside the scores of one run, and behind those of several', () => {
    const groups = [{ First: 5 }, { a: 5, b: 5 }] as const;
    const [base, one, two] = ['base', 'one', 'two'].map((name) => tableRun(name, 50, ...groups));
    const found = comparison(1, { First: 0.01 }, { a: 0.01, b: 1 });
    const options = { baseline: 0, comparisons: [null, found, found] };
    const both = scoresTables([base!, one!], options);
    expect(both.tasks.map(drawn)).toEqual([
      [
        'Task | Instances | base | one | Difference',
        'a | 100 | *5.0 | *5.0 | 1.5† [-0.5, 3.5]',
        'b | 100 | *5.0 | *5.0 | 1.5 [-0.5, 3.5]',
      ],
    ]);
    const three = scoresTables([base!, one!, two!], options);
    expect(three.categories.map(drawn)).toEqual([
      ['Category | Instances | base | one | two', 'First | 500 | *5.0 | *5.0† | *5.0†'],
      ['Category | Instances | one | two', 'First | 50 | 1.5† [-0.5, 3.5] | 1.5† [-0.5, 3.5]'],
    ]);
    expect(three.tasks.map(({ caption }) => caption)).toEqual([
      'ROUGE-L by task.',
      'Differences in ROUGE-L from "base" by task.',
    ]);
  });

  test('stand in a table of their own where another run shares nothing: whose they are is said', () => {
    const three = ['base', 'one', 'two'].map((name) => tableRun(name, 50, { First: 5 }));
    const { categories } = scoresTables(three, {
      baseline: 0,
      comparisons: [null, null, comparison(1, { First: 0.01 })],
    });
    expect(categories.map(drawn)).toEqual([
      ['Category | Instances | base | one | two', 'First | 500 | *5.0 | *5.0 | *5.0†'],
      ['Category | Instances | two', 'First | 50 | 1.5† [-0.5, 3.5]'],
    ]);
  });

  test('from a partial baseline are told as such', () => {
    const { differences } = scoresTables([{ ...runs[0]!, partial: true }, runs[1]!], {
      baseline: 0,
      comparisons: [null, comparison(1)],
    });
    expect(differences!.caption).toBe('Differences from "base*" over 11,810 instances.');
    expect(differences!.notes.at(-1)).toMatch(/^\* Partial/);
  });

  test('of many, it is said how many are marked by chance', () => {
    const tasks = Object.fromEntries(Array.from({ length: 59 }, (_, place) => [`t${place}`, 1]));
    const options = { baseline: 0, comparisons: [null, comparison(1, {}, tasks)] };
    const [table] = scoresTables([tableRun('a', 1, {}, tasks), tableRun('b', 1)], options).tasks;
    expect(table!.notes.at(-1)).toBe(
      'If nothing differed, up to about 3 of the 59 comparisons would be marked by chance.',
    );
  });

  test('are marked only over the same instances; over fewer, the difference is told instead', () => {
    const three = [...runs, overFewer(tableRun('part', 80, { First: 9 }), 50)];
    const { overall, differences, categories } = scoresTables(three, {
      baseline: 0,
      comparisons: [comparison(0), comparison(0.01), comparison(0.0016, { First: 0.001 })],
      metrics: ['rougeL'],
    });
    expect(drawn(overall).slice(1)).toEqual([
      'base | 11810 | 50.0',
      'other | 11810 | 60.0†',
      'part | 50 | 80.0',
    ]);
    expect(overall.notes.slice(1)).toEqual([
      notComparable,
      '† Differs from "base" with p < 0.05 (paired randomisation test).',
    ]);
    expect(drawn(differences!)).toEqual([
      'Method | Shared | ROUGE-L',
      'other | 50 | 1.5† [-0.5, 3.5]',
      'part | 50 | 1.5† [-0.5, 3.5]',
    ]);
    expect(differences!.caption).toBe('Differences from "base".');
    expect(differences!.notes[0]).toBe(
      'Differences of means × 100 from "base" over the instances that both have, with their 95 % intervals (paired bootstrap).',
    );
    expect(categories.map(drawn)).toEqual([
      [
        'Category | Instances | base | Instances | other | Instances | part',
        'First | 500 | 5.0 | 500 | 5.0 | 50 | 9.0',
      ],
      ['Category | Shared | other | Shared | part', 'First | – | – | 50 | 1.5† [-0.5, 3.5]'],
    ]);
    expect(categories[0]!.notes.slice(1)).toEqual([notComparable]);
  });

  test('are best only in rows over the same instances, and that is said', () => {
    const whole = tableRun('a', 50, { First: 10, Second: 20 });
    const part = overFewer(tableRun('b', 60, { First: 15, Second: 30 }), 50);
    const categories = {
      ...part.evaluation.categories,
      First: { ...whole.evaluation.categories['First']!, rougeL: 15 },
    };
    const tables = scoresTables(
      [whole, { ...part, evaluation: { ...part.evaluation, categories } }],
      { metrics: ['rougeL'] },
    );
    expect(drawn(tables.categories[0]!).slice(1)).toEqual([
      'First | 500 | 10.0 | 500 | *15.0',
      'Second | 500 | 20.0 | 50 | 30.0',
    ]);
    expect(tables.categories[0]!.notes.slice(1)).toEqual([
      'The best in bold, in rows where all runs were scored over the same instances.',
    ]);
  });

  test('where nothing is shared, or it could not be compared, that is said', () => {
    const { overall } = scoresTables([runs[0]!, overFewer(runs[1]!, 10)], {
      baseline: 0,
      comparisons: [null, null],
    });
    expect(overall.notes.slice(1)).toEqual([
      notComparable,
      '"other" and "base" have no instances in common that could be compared.',
    ]);
  });

  test('without comparisons nothing is said', () => {
    const { overall, differences } = scoresTables(runs);
    expect(overall.notes.join(' ')).not.toMatch(/differs|†/i);
    expect(differences).toBe(null);
  });
});

describe('the table of categories', () => {
  test('has a row for each, by name, with what a run has not left open', () => {
    const { categories } = scoresTables([
      tableRun('a', 50, { Second: 10, First: 20 }),
      tableRun('b', 50, { Third: 30, First: 25 }),
    ]);
    expect(drawn(categories[0]!)).toEqual([
      'Category | Instances | a | b',
      'First | 500 | 20.0 | *25.0',
      'Second | 500 | 10.0 | –',
      'Third | 500 | – | 30.0',
    ]);
  });

  test('may be longer than a page', () => {
    const named = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, place) => [`c${place}`, 1]));
    const long = [40, 41].map(
      (count) => scoresTables([tableRun('a', 50, named(count))]).categories[0]!.isLong,
    );
    expect(long).toEqual([false, true]);
  });

  test('shows intervals where there are some', () => {
    const run = tableRun('a', 50, { First: 10 });
    const { categories, overall } = run.evaluation;
    const First = { ...categories['First']!, intervals: overall!.intervals! };
    const [table] = scoresTables([{ ...run, evaluation: { ...run.evaluation, categories: { First } } }]).categories; // prettier-ignore
    expect(table!.rows[0]!.cells[1]).toMatchObject({
      score: 10,
      halfWidth: expect.closeTo(0.8) as number,
    });
  });

  test('may hold names that every object has', () => {
    const { categories } = scoresTables([
      tableRun('a', 50, { constructor: 10 }),
      tableRun('b', 50, { First: 20 }),
    ]);
    expect(drawn(categories[0]!).slice(1)).toEqual([
      'First | 500 | – | 20.0',
      'constructor | 500 | 10.0 | –',
    ]);
  });
});

test('categories without a name have no table, unless another has one', () => {
  const tablesOf = (categories: Readonly<Record<string, number>>) =>
    scoresTables([tableRun('a', 50, categories)]).categories.map(drawn);
  expect(tablesOf({ '': 50 })).toEqual([]);
  expect(tablesOf({ '': 40, First: 60 })).toEqual([
    ['Category | Instances | a', '(none) | 500 | 40.0', 'First | 500 | 60.0'],
  ]);
});

test('a single task has no table: it is all there is', () => {
  expect(scoresTables([tableRun('a', 50, {}, { only: 50 })]).tasks).toEqual([]);
});

const notComparable =
  'Not all runs were scored over the same instances, so their means do not say which is best.';

/** Best ones with a star, significant ones with a dagger. */
function drawn({ corner, columns, rows }: ResultTable): readonly string[] {
  return [
    [corner, ...columns],
    ...rows.map(({ name, cells }) => [name, ...cells.map(cellText)]),
  ].map((cells) => cells.join(' | '));
}

function cellText(cell: TableCell): string {
  switch (cell.kind) {
    case 'none':
      return '–';
    case 'count':
      return String(cell.count);
    case 'score':
      return `${cell.isBest ? '*' : ''}${cell.score.toFixed(1)}${cell.isSignificant ? '†' : ''}`;
    case 'difference': {
      const { low, high } = cell.interval;
      return `${cell.difference}${cell.isSignificant ? '†' : ''} [${low}, ${high}]`;
    }
  }
}
