import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figures, InstanceScore } from '../../../src/core/evaluate/model';
import { folded } from '../../../src/node/results/foldedText';
import { createInstanceReader } from '../../../src/node/results/instanceReader';
import type { InstanceQuery, InstanceRow } from '../../../src/protocol/results';
import { everything, linesOf, scoredRun, type SaidInstance } from './scoredRuns';

const words = fc.constantFrom(
  'yes',
  'no',
  'Ja',
  'ÄÖÜ',
  'ΟΔΟΣ',
  '日本',
  'a b',
  '',
  '"',
  '\n',
  '\u2028',
);
const text = fc.oneof(
  fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const said: fc.Arbitrary<SaidInstance> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
  prediction: text,
  references: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(['yes'], ['no', 'Ja'], ['Ja', 'no']) },
    { weight: 1, arbitrary: fc.array(text, { minLength: 1, maxLength: 3 }) },
  ),
  input: text,
  task: fc.constantFrom('t1', 't2', 't10'),
  category: fc.constant('C'),
});
const query: fc.Arbitrary<InstanceQuery> = fc.record({
  task: fc.constantFrom(null, null, 't1', 't2', 'nowhere'),
  category: fc.constantFrom(null, null, 'C', 'D'),
  text: fc.oneof(fc.constant(''), words, fc.string({ unit: 'binary', maxLength: 2 })),
  wrongOnly: fc.boolean(),
  changedOnly: fc.boolean(),
  metric: fc.constantFrom('rougeL' as const, 'rouge1' as const, 'exactMatch' as const),
  from: fc.constantFrom(0, 0, 0.4),
  to: fc.constantFrom(1, 1, 0.6),
  sort: fc.constantFrom('file' as const, 'score' as const, 'difference' as const, 'task' as const),
  descending: fc.boolean(),
});

/** Each line of a run with the line of the baseline that has its task, id and references; of equal ones the first goes with the first. */
function partners(lines: readonly InstanceScore[], others: readonly InstanceScore[]) {
  const left = [...others];
  const key = ({ task, id, references }: InstanceScore): string =>
    JSON.stringify([task, id, [...references].sort()]);
  return lines.map((line) => {
    const at = left.findIndex((other) => key(other) === key(line));
    return at < 0 ? null : left.splice(at, 1)[0]!;
  });
}

/** As a person reads the table: what is shown counts, and so does what it was rounded from. */
function isIn(score: number, { from, to }: InstanceQuery): boolean {
  const shown = Number((100 * score).toFixed(1));
  const [low, high] = [from, to].map((limit) => Number((100 * limit).toFixed(8))) as [
    number,
    number,
  ];
  return (score >= from && score <= to) || (shown >= low && shown <= high);
}

/** What `find` must find: a look at every line, said as simply as possible. */
function naive(
  lines: readonly InstanceScore[],
  others: readonly (InstanceScore | null)[],
  wanted: InstanceQuery,
): number[] {
  const { metric } = wanted;
  const holds = (
    { input = '', references, prediction }: InstanceScore,
    other: InstanceScore | null | undefined,
  ): boolean =>
    [input, ...references, prediction, other?.prediction ?? ''].some((one) =>
      folded(one).includes(folded(wanted.text)),
    );
  const found = lines.flatMap((line, place) => {
    const other = others[place];
    const isWanted =
      (wanted.task === null || line.task === wanted.task) &&
      (wanted.category === null || line.category === wanted.category) &&
      !(wanted.wrongOnly && line.exactMatch === 1) &&
      !(wanted.changedOnly && (!other || other.prediction === line.prediction)) &&
      isIn(line[metric], wanted) &&
      holds(line, other);
    return isWanted ? [place] : [];
  });
  const value = (place: number): number | string | undefined => {
    const line = lines[place]!;
    const other = others[place];
    if (wanted.sort === 'score') return line[metric];
    if (wanted.sort === 'task') return line.task;
    return wanted.sort === 'file' ? place : other ? line[metric] - other[metric] : undefined;
  };
  const sign = wanted.descending ? -1 : 1;
  return found.sort((one, two) => {
    const [a, b] = [value(one), value(two)];
    if (a === b) return one - two;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return (a < b ? -1 : 1) * sign;
  });
}

test('what is found equals a look at every line, and rows of any page are its lines', async () => {
  const reader = createInstanceReader();
  const runs = fc.array(said, { maxLength: 30 });
  const queries = fc.array(query, { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(runs, fc.option(runs), queries, async (run, baseline, wanted) => {
      const directory = await scoredRun(run);
      const other = baseline && (await scoredRun(baseline));
      const lines = linesOf(directory);
      const others = partners(lines, other === null ? [] : linesOf(other));
      for (const one of wanted) {
        const places = naive(lines, others, one);
        const found = await reader.find({ directory, baseline: other }, one);
        if (found.kind === 'failed') throw new Error(found.message);
        expect(found.rows.map(({ index }) => index)).toEqual(places);
        expect([found.total, found.all]).toEqual([places.length, lines.length]);
        const page = places.slice(2, 7).map((place) => row(place, lines[place]!, others[place]));
        expect(await reader.rows(2, 5)).toEqual(page);
      }
    }),
    { numRuns: 25 },
  );
});

function row(
  index: number,
  { id, task, input = '', references, prediction, ...line }: InstanceScore,
  other: InstanceScore | null | undefined,
): InstanceRow {
  const scores = ({ rougeL, rouge1, exactMatch }: Figures) => ({ rougeL, rouge1, exactMatch });
  return {
    ...{ index, id, task, input, prediction },
    reference: references[0]!,
    scores: scores(line),
    other: other ? { prediction: other.prediction, scores: scores(other) } : null,
  };
}

test.each([
  ['capitals', 'STRASSE', 'Die Strasse', true],
  ['capitals of other scripts', 'ПРИВЕТ', 'привет', true],
  ['a sigma in the middle and at the end', 'ΟΔΟΣ', 'η οδοσήμανση', true],
  ['accents are told apart', 'cafe', 'Café', false],
  ['an accent of its own', 'ÉTÉ'.normalize('NFC'), 'en été'.normalize('NFD'), true],
  [
    'an accent of its own in what is searched',
    'été'.normalize('NFD'),
    'Été'.normalize('NFC'),
    true,
  ],
  ['syllables in parts', '한국'.normalize('NFD'), '한국어', true],
  ['accents of their own are told apart, too', 'ete', 'été'.normalize('NFD'), false],
  ['signs of regular expressions', '.*', 'a.*b', true],
  ['signs of regular expressions, not there', '.*', 'ab', false],
  ['a part of a character', '\uD83D', '😀', false],
  ['words of two texts', 'yes no', 'no', false],
])('text search: %s', async (_, searched, prediction, isFound) => {
  const directory = await scoredRun([{ id: 'a', input: 'yes', references: ['yes'], prediction }]);
  const found = await createInstanceReader().find(
    { directory, baseline: null },
    { ...everything, text: searched },
  );
  expect(found).toMatchObject({ total: isFound ? 1 : 0 });
});

test('texts of rows are shortened, and no character is torn', async () => {
  const directory = await scoredRun([
    { id: 'a', prediction: `${'x'.repeat(299)}😀${'y'.repeat(99)}` },
  ]);
  const found = await createInstanceReader().find({ directory, baseline: null }, everything);
  const row = found.kind === 'found' ? found.rows[0] : undefined;
  expect(row?.prediction).toBe(`${'x'.repeat(299)}…`);
});

test('many instances: more than a page, read from several places of the file', async () => {
  const many = Array.from({ length: 450 }, (_, place) => ({
    id: `i${place}`,
    prediction: `${'yes '.repeat(place % 7)}${'x'.repeat(400)} ${place}`,
    task: `t${place % 3}`,
  }));
  const directory = await scoredRun(many);
  const reader = createInstanceReader();
  const found = await reader.find({ directory, baseline: null }, { ...everything, sort: 'task' });
  expect(found).toMatchObject({ kind: 'found', total: 450 });
  const rows = await reader.rows(100, 400);
  if ('kind' in rows) throw new Error(rows.message);
  const ordered = [0, 1, 2].flatMap((task) =>
    many.filter(({ id }) => Number(id.slice(1)) % 3 === task),
  );
  expect(rows.map(({ id }) => id)).toEqual(ordered.slice(100).map(({ id }) => id));
});

test('a range has what is shown as its limit', async () => {
  const words = (count: number) => 'a b c d e f g h i j'.split(' ').slice(0, count).join(' ');
  const directory = await scoredRun(
    [2, 5, 8, 10].map((right, place) => ({
      id: `${place}`,
      task: 't',
      category: 'C',
      input: '',
      prediction: `${words(right)} ${'x '.repeat(10 - right)}`,
      references: [words(10)],
    })),
  );
  const reader = createInstanceReader();
  const found = async (percent: number) => {
    const range = { from: percent / 100, to: percent / 100 };
    const answer = await reader.find({ directory, baseline: null }, { ...everything, ...range });
    return answer.kind === 'failed' ? answer.message : answer.total;
  };
  expect(linesOf(directory).map(({ rougeL }) => (100 * rougeL).toFixed(1))).toEqual([
    '20.0',
    '50.0',
    '80.0',
    '100.0',
  ]);
  for (const percent of [20, 50, 80, 100]) expect(await found(percent)).toBe(1);
  expect(await found(60)).toBe(0);
});
