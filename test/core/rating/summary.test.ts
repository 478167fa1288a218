import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../src/core/rating/agreement';
import { disagreements, undecided } from '../../../src/core/rating/disagreements';
import { finalLabels } from '../../../src/core/rating/finalLabels';
import { labelsCsv } from '../../../src/core/rating/labelsCsv';
import { mergeRatings } from '../../../src/core/rating/merge';
import { partCoverage } from '../../../src/core/rating/missingParts';
import type { Rating } from '../../../src/core/rating/model';
import { outcomes } from '../../../src/core/rating/outcome';
import { adjudicationPart } from '../../../src/core/rating/parts';
import { preferences } from '../../../src/core/rating/preferences';
import type { RatingFile } from '../../../src/core/rating/ratings';
import { reportText } from '../../../src/core/rating/report';
import { signTest } from '../../../src/core/rating/signTest';
import { contraryDecisions, toDecide } from '../../../src/core/rating/contraryDecisions';
import { summarizeStudy } from '../../../src/core/rating/summary';
import { wilsonInterval } from '../../../src/core/rating/wilson';
import { drawn, instruction, rating, type Drawn } from './drawn';

const shared = `
        anna  ben  cleo  adjudication
  c/1   y     y    y     .
  c/2   y     y    n     n
  d/3   n     n    n     .
  d/4   y     n    n     .
  d/5   y     -    -     .
  d/6   -     n    -     .
  d/7   .     n    y     .
`;

describe('agreement', () => {
  // Of items 1 to 4 pairs agree in 1, 1/3, 1, 1/3, of 7 never: 8/15. Shares of "yes" by item: 1, 2/3, 0, 1/3, 1/2: 1/2.
  test("Fleiss' kappa of the shared items", () => {
    const { study, ratings } = drawn(shared);
    const result = agreementOf(study, ratings);
    expect(result.shared).toBe(5);
    const [correct] = result.questions;
    expect(correct!.overall).toMatchObject({ kind: 'kappa', items: 5, ratings: 14 });
    expect(kappaOf(correct!.overall)).toBeCloseTo((8 / 15 - 0.5) / 0.5, 12);
    expect(correct!.categories.map(({ category }) => category)).toEqual(['c', 'd']);
    // Items 1 and 2: observed 2/3; "yes" 5/6, so by chance 26/36.
    expect(kappaOf(correct!.categories[0]!.agreement)).toBeCloseTo(
      (2 / 3 - 26 / 36) / (10 / 36),
      12,
    );
  });

  test("Cohen's kappa of every two raters, on what both answered", () => {
    const { study, ratings } = drawn(shared);
    const { pairs } = agreementOf(study, ratings).questions[0]!;
    expect(pairs.map(({ raters }) => raters.join('+'))).toEqual([
      'anna+ben',
      'anna+cleo',
      'ben+cleo',
    ]);
    // yy yy nn yn: observed 3/4; by chance 3/4 · 2/4 + 1/4 · 2/4 = 1/2.
    expect(kappaOf(pairs[0]!.agreement)).toBeCloseTo(0.5, 12);
  });

  test('where no interval can be had, the report says why', () => {
    const { study, ratings, adjudicated } = drawn(`
            anna  ben  cleo
      c/1   y     y    y
      c/2   y     y    y
      c/3   y     n    n
    `);
    const nothing = { progress: [], conflicts: [], problems: [] };
    const text = reportText(study, summarizeStudy(study, { ...nothing, ratings, adjudicated }));
    expect(text).toContain('| anna, ben | 0.00 (no interval) | 3 | 6 | 0.67 | 0.67 |');
    expect(text).toContain('| ben, cleo | 1.00 (no interval) | 3 | 6 | 1.00 | 0.56 |');
    expect(text).toContain(
      'No interval: the answers are too few, or too much alike, to say how far such a kappa may be off.',
    );
  });

  test('own items count for nothing', () => {
    const { study, ratings } = drawn(shared);
    const without = ratings.filter(({ item }) => !['d/5', 'd/6'].includes(item));
    expect(agreementOf(study, without)).toEqual(agreementOf(study, ratings));
  });

  test('without two ratings of anything there is none', () => {
    const { study } = drawn(shared);
    expect(agreementOf(study, []).questions[0]!.overall.kind).toBe('undefined');
  });
});

describe('disagreements', () => {
  test('most disputed first, and those that are decided apart', () => {
    const { study, ratings, adjudicated } = drawn(shared);
    const all = disagreements(study, ratings);
    expect(all.map(({ item }) => item)).toEqual(['d/7', 'c/2', 'd/4']);
    expect(undecided(all, adjudicated).map(({ item }) => item)).toEqual(['d/7', 'd/4']);
    expect(all[1]!.answers).toEqual([
      { rater: 'anna', choice: 'yes', note: '' },
      { rater: 'ben', choice: 'yes', note: '' },
      { rater: 'cleo', choice: 'no', note: '' },
    ]);
  });
});

describe('final labels', () => {
  test('adjudication, else what more than half say', () => {
    expect(labelled(drawn(shared))).toEqual([
      'c/1 yes agreement',
      'c/2 no adjudication',
      'd/3 no agreement',
      'd/4 no majority',
      'd/5 yes one rater',
      'd/6 no one rater',
      'd/7 null undecided',
    ]);
  });

  test('half is no majority, and adjudication overrides a majority', () => {
    const table = drawn(`
            anna  ben  cleo  dora  adjudication
      c/1   y     y    n     n     .
      c/2   y     y    y     n     n
      c/3   .     .    .     .     .
    `);
    expect(labelled(table)).toEqual([
      'c/1 null undecided',
      'c/2 no adjudication',
      'c/3 null not rated',
    ]);
  });

  test('what more than half of the raters say holds, however many have answered', () => {
    const table = drawn(`
            anna  ben  cleo  dora
      c/1   y     .    .     .
      c/2   y     y    .     .
      c/3   y     y    y     .
      c/4   y     y    n     .
      c/5   y     y    y     n
      c/6   y     -    -     .
      c/7   y     y    -     -
    `);
    expect(labelled(table)).toEqual([
      'c/1 null partly rated',
      'c/2 null partly rated',
      'c/3 yes agreement',
      'c/4 null undecided',
      'c/5 yes majority',
      'c/6 null partly rated',
      'c/7 yes agreement',
    ]);
  });

  test('as CSV', () => {
    const table = drawn(`
            anna  ben
      c/1   a     a
      c/2   a     s
    `);
    const named = {
      ...table.study,
      raters: [table.study.raters[0]!, { ...table.study.raters[1]!, name: 'ben' }],
    };
    const items = named.items.map((item) => ({ ...item, category: 'a "b", c' }));
    expect(labelsCsv({ ...named, items }, finalLabels(named, table.ratings, []))).toBe(
      [
        'item,task,category,question,label,by,better,anna,ben',
        'c/1,c/1,"a ""b"", c",better,a,agreement,old,a,a',
        'c/2,c/2,"a ""b"", c",better,,undecided,,a,same',
        '',
      ].join('\r\n'),
    );
  });
});

describe('a decision against what all raters say by now', () => {
  const table = drawn(`
          anna  ben  cleo  adjudication
    c/1   y     y    y     n
    c/2   y     y    y     y
    c/3   y     y    n     n
    c/4   y     .    .     n
  `);
  const merged = { ...table, progress: [], conflicts: [], problems: [] };

  test('does not count, and is asked once more', () => {
    expect(labelled(table)).toEqual([
      'c/1 yes agreement',
      'c/2 yes adjudication',
      'c/3 no adjudication',
      'c/4 no adjudication',
    ]);
    const asked = toDecide(table.study, table);
    expect(asked).toMatchObject([{ item: 'c/1', question: 'correct', agreed: true }]);
    expect(adjudicationPart(table.study, asked).disputed).toEqual([
      { item: 'c/1', question: 'correct', agreed: true },
    ]);
  });

  test('is told in the report', () => {
    const text = reportText(table.study, summarizeStudy(table.study, merged));
    expect(text).toContain(
      '## Decisions that do not count\n\nAll raters say something else by now. Adjudication asks once more.',
    );
    expect(text).toContain('| `c/1` | correct | no | anna: yes, ben: yes, cleo: yes |');
  });

  test('counts once it is confirmed', () => {
    const adjudicated = table.adjudicated.map((one) => ({ ...one, confirmed: ['correct'] }));
    expect(labelled({ ...table, adjudicated })[0]).toBe('c/1 no adjudication');
    expect(toDecide(table.study, { ...table, adjudicated })).toEqual([]);
    expect(contraryDecisions(table.study, { ...table, adjudicated })).toMatchObject([
      { item: 'c/1', decided: 'no', isConfirmed: true },
    ]);
    const file = (name: string, ...ratings: readonly Rating[]): RatingFile => ({
      ...{ file: name, ratings, problems: [] },
    });
    // It stays confirmed where an older page says the same later.
    const later = { ...table.adjudicated[0]!, time: '2026-02-01T00:00:00.000Z' };
    const again = mergeRatings(table.study, {
      own: [file('adjudication.jsonl', adjudicated[0]!)],
      imported: [file('old', later)],
      decisions: file('decisions.jsonl'),
    });
    expect(again.adjudicated).toEqual([{ ...later, confirmed: ['correct'] }]);
  });
});

describe('outcome', () => {
  test('shares of choices over labelled items, by category', () => {
    const { study, ratings, adjudicated } = drawn(shared);
    const [correct] = outcomes(study, finalLabels(study, ratings, adjudicated));
    expect(correct!.overall).toMatchObject({
      labelled: 6,
      open: 1,
      choices: [
        { choice: 'yes', count: 2, share: 2 / 6 },
        { choice: 'no', count: 4, share: 4 / 6 },
      ],
    });
    expect(
      correct!.categories.map(({ category, shares }) => [category, shares.choices[0]!.count]),
    ).toEqual([
      ['c', 1],
      ['d', 1],
    ]);
  });

  // Newcombe, Statistics in Medicine 17 (1998), table I: the score intervals without continuity correction.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('the interval of %i of %i', (count, of, low, high) => {
    const interval = wilsonInterval(count, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
    const other = wilsonInterval(of - count, of);
    expect(other.high).toBeCloseTo(1 - interval.low, 12);
  });

  test.each([
    [0, 0, 1],
    [3, 3, 1],
    [5, 0, 2 / 32],
    [1, 5, (2 * 7) / 64],
    [8, 2, (2 * (1 + 10 + 45)) / 1024],
  ])('the sign test of %i to %i', (wins, losses, p) => {
    expect(signTest(wins, losses)).toBeCloseTo(p, 12);
    expect(signTest(losses, wins)).toBeCloseTo(p, 12);
  });

  test('the sign test of thousands', () => {
    expect(signTest(3000, 3000)).toBe(1);
    // The normal approximation with continuity correction: z = (200 - 1) / sqrt(6000), p = 0.0102.
    expect(signTest(3100, 2900)).toBeCloseTo(0.0102, 3);
    expect(signTest(5000, 1000)).toBeLessThan(1e-100);
  });
});

describe('preferences', () => {
  // Sides of items with an even digit are swapped: A of "c/2" is the new run.
  const table = drawn(`
          anna  ben  adjudication
    c/1   a     a    .
    c/2   a     a    .
    c/3   b     b    .
    d/4   s     s    .
    d/5   w     w    .
    d/6   a     b    .
    d/8   a     b    a
  `);

  test('sides become runs again', () => {
    const labels = finalLabels(table.study, table.ratings, table.adjudicated);
    const result = preferences(table.study, labels, table.ratings)!;
    expect(result.runs).toEqual(['new', 'old']);
    expect(result.overall).toMatchObject({
      first: 3,
      second: 1,
      same: 1,
      wrong: 1,
      open: 1,
      share: 0.75,
    });
    expect(result.overall.p).toBeCloseTo(10 / 16, 12);
    expect(
      result.categories.map(({ category, wins }) => [category, wins.first, wins.second]),
    ).toEqual([
      ['c', 2, 1],
      ['d', 1, 0],
    ]);
    expect(result.sideA).toEqual({ taken: 6, of: 10 });
  });

  test('where nobody has rated, nothing is said of chance or agreement', () => {
    const { study } = drawn(`
            anna  ben
      c/1   .     .
      c/2   .     .
      c/3   -     b
    `);
    const file = { file: 'anna.jsonl', ratings: [], problems: [] };
    const summary = summarizeStudy(
      study,
      mergeRatings(study, { own: [], imported: [], decisions: file }),
    );
    expect(summary.preferences!.overall.p).toBe(null);
    const text = reportText(study, summary);
    expect(text).toContain('3 pairs of predictions, 2 raters, 2 for all raters;');
    expect(text).toContain('| all | 0 | 0 | 0 | 0 | – | – | 3 |');
    expect(text).toContain('–: No item has two answers yet.');
    expect(text).toContain('–: No item has an answer of both raters yet.');
  });

  test('there are none of instructions', () => {
    const { study, ratings } = drawn(shared);
    expect(preferences(study, finalLabels(study, ratings, []), ratings)).toBe(undefined);
  });
});

describe('parts of definitions', () => {
  const { study } = drawn(`
          anna  ben  cleo
    c/1   .     .    .
    c/2   .     .    .
  `);
  const definition = instruction('c/1').definition;
  const small = definition.indexOf('Write');

  test('those that no step carries, as raters marked them', () => {
    const carried = { start: 0, end: small - 1, steps: [2] };
    const missing = { start: small, end: definition.length, steps: [] };
    const half = { start: small + 6, end: definition.length, steps: [] };
    const mapped = [
      { ...rating('anna', 'c/1', {}), spans: [carried, missing] },
      { ...rating('ben', 'c/1', {}), spans: [carried, half] },
      { ...rating('cleo', 'c/1', {}), spans: [carried, { ...missing, steps: [1] }] },
      { ...rating('anna', 'c/2', {}), spans: [carried] },
      // Nothing was mapped: the parts are as the page made them.
      { ...rating('ben', 'c/2', {}), spans: [missing] },
    ];
    expect(partCoverage(study, mapped)).toEqual({
      items: [
        {
          item: 'c/1',
          raters: 3,
          parts: 2,
          missing: [
            {
              start: small,
              end: definition.length,
              text: 'Write small letters.',
              raters: ['anna', 'ben'],
            },
          ],
        },
        { item: 'c/2', raters: 1, parts: 1, missing: [] },
      ],
      incomplete: 1,
    });
  });
});

test('the report of a study of instructions', () => {
  const { study, ratings, adjudicated } = drawn(`
          anna  ben  adjudication
    c/1   y     y    .
    c/2   y     n    .
    c/3   n     n    .
    c/4   n     y    y
    c/5   -     y    .
  `);
  const noted = ratings.map((one) =>
    one.item === 'c/2' && one.rater === 'ben' ? { ...one, note: 'Step 2 | *lies*' } : one,
  );
  const own = [{ file: 'x.jsonl', ratings: [...noted, ...adjudicated], problems: [] }];
  const other = { ...ratings[0]!, answers: { correct: 'no' }, time: '2026-01-01T00:00:00.000Z' };
  const merged = mergeRatings(study, {
    own,
    imported: [
      {
        file: 'imported/anna-1.jsonl',
        ratings: [other],
        problems: [{ file: 'imported/anna-1.jsonl', line: 2, message: 'it is no JSON object' }],
      },
    ],
    decisions: { file: 'decisions.jsonl', ratings: [], problems: [] },
  });
  const text = reportText(study, summarizeStudy(study, merged));
  expect(text).toMatchInlineSnapshot(`
    "# Ratings: drawn

    5 instructions, 2 raters, 4 for all raters; of 2026-01-01, seed 1.

    ## Progress

    | Rater | Items | Rated | Missing |
    | --- | --- | --- | --- |
    | anna | 4 | 4 | 0 |
    | ben | 5 | 5 | 0 |

    ## Agreement

    Fleiss' kappa over the 4 shared items, with the interval of 95 % from resampling items. 1: raters always agree; 0: as often as by chance; below 0: less often.

    ### correct

    | Category | Fleiss' kappa | Items | Ratings | Observed | By chance |
    | --- | --- | --- | --- | --- | --- |
    | all | 0.00 [-1.00, 1.00] | 4 | 8 | 0.50 | 0.50 |

    | Two raters | Cohen's kappa | Items | Ratings | Observed | By chance |
    | --- | --- | --- | --- | --- | --- |
    | anna, ben | 0.00 [-0.98, 0.98] | 4 | 8 | 0.50 | 0.50 |

    ## Outcome

    Over final labels: what was decided in adjudication, else what more than half of the raters say. Intervals of 95 % (Wilson).

    | correct | yes | no | Labelled | Open |
    | --- | --- | --- | --- | --- |
    | all | 75 % [30 %, 95 %] | 25 % [5 %, 70 %] | 4 | 1 |

    ## Disagreements

    Raters disagree on 2 answers; 1 of them is decided. To be decided, most disputed first:

    | Item | Question | Answers | Notes |
    | --- | --- | --- | --- |
    | \`c/2\` | correct | anna: yes, ben: no | ben: \`Step 2 \\| *lies*\` |

    ## Conflicts

    The same rater answered the same item differently in two files. Until it is decided, the later answer counts where they differ.

    | Rater | Item | File | Answers | Time |  |
    | --- | --- | --- | --- | --- | --- |
    | anna | \`c/1\` | \`imported/anna-1.jsonl\` | correct: no | 2026-01-01T00:00:00.000Z |  |
    | anna | \`c/1\` | \`x.jsonl\` | correct: yes | 2026-01-02T00:00:00.000Z | counts |

    ## Lines that were left out

    - \`imported/anna-1.jsonl\`, line 2: it is no JSON object.
    "
  `);
});

function labelled({ study, ratings, adjudicated }: Drawn): readonly string[] {
  return finalLabels(study, ratings, adjudicated).map(
    ({ item, choice, by }) => `${item} ${choice} ${by}`,
  );
}

function kappaOf(
  agreement: ReturnType<typeof agreementOf>['questions'][number]['overall'],
): number {
  if (agreement.kind === 'undefined') throw new Error(agreement.message);
  return agreement.kappa;
}
