import { describe, expect, test } from 'vitest';
import type { Instance } from '../../src/core/dataset/instances';
import { instanceCounts } from '../../src/extension/preview/instanceCounts';
import { InstanceJumps, type CountedPrompts } from '../../src/extension/preview/instanceJumps';
import {
  InstanceSearch,
  mostHits,
  searchInstances,
} from '../../src/extension/preview/instanceSearch';
import { nearCounter } from '../../src/extension/preview/nearCounter';
import { packed, unpacked } from '../../src/node/packedInstances';
import type { FoundView, OverviewView } from '../../src/protocol/preview';

const watch = { signal: new AbortController().signal, progress: () => undefined };
const lengths = [3, 9, 12, 4, 12, 1];
const measure = (index: number) => ({ tokens: lengths[index]!, isLosing: lengths[index]! > 8 });

test('the longest instance, the first of several', async () => {
  const counts = instanceCounts(lengths.length, measure);
  expect(await counts.longest(watch)).toBe(2);
  expect(counts.overview()).toEqual({
    kind: 'counted',
    count: 6,
    losing: 3,
    longest: { index: 2, tokens: 12 },
  });
});

test.each([
  [0, 1, 1],
  [2, 1, 4],
  [4, 1, 1],
  [0, -1, 4],
  [4, -1, 2],
] as const)('from %i by %i, the next that loses something is %i', async (from, step, found) => {
  expect(await instanceCounts(lengths.length, measure).nextLosing(from, step, watch)).toBe(found);
});

test('each instance is measured once, and no more of them than needed', async () => {
  const asked: number[] = [];
  const counts = instanceCounts(lengths.length, (index) => (asked.push(index), measure(index)));
  await counts.nextLosing(0, 1, watch);
  expect(asked).toEqual([1]);
  await counts.longest(watch);
  await counts.nextLosing(0, -1, watch);
  expect(asked.sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

test('where all fit, a jump says so', async () => {
  const prompts: CountedPrompts = {
    key: ['a'],
    count: 3,
    index: 0,
    measure: () => ({ tokens: 1, isLosing: false }),
  };
  const jumps = new InstanceJumps({ prompts: () => prompts, show: () => undefined });
  expect(await jumps.find('nextLosing')).toMatch(/No instance is cut/);
  expect(jumps.overview()).toMatchObject({ kind: 'counted', losing: 0 });
});

const busy = (milliseconds: number): void => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

test('a change of the text begins the counting anew, and cancelling ends it', async () => {
  let key = 'first';
  const asked: string[] = [];
  const shown: OverviewView[] = [];
  const prompts = (): CountedPrompts => ({
    key: [key],
    count: 30,
    index: 0,
    measure: (index) => {
      if (index === 0) asked.push(key);
      busy(1);
      return { tokens: index, isLosing: false };
    },
  });
  const jumps = new InstanceJumps({ prompts, show: (overview) => shown.push(overview) });
  const found = jumps.find('longest');
  await new Promise((resolve) => setImmediate(resolve));
  key = 'second';
  jumps.drawn();
  expect(await found).toBe(29);
  expect(asked).toEqual(['first', 'second']);
  key = 'third';
  const cancelled = jumps.find('longest');
  await new Promise((resolve) => setImmediate(resolve));
  jumps.cancel();
  expect(await cancelled).toBeNull();
  expect(jumps.overview()).toEqual({ kind: 'none' });
});

const instances: readonly Instance[] = [
  { id: 'a', input: 'A Red\nkettle', references: ['yes'] },
  { id: 'b', input: 'nothing', references: ['no', 'it is red.'] },
  { id: 'c', input: '', references: [''] },
];

async function foundIn(list: readonly Instance[], query: string): Promise<FoundView | undefined> {
  let last: FoundView | undefined;
  const found = (view: FoundView): void => void (last = view);
  await searchInstances(unpacked(packed(list)), query, { ...watch, found });
  return last;
}

test('a search looks into inputs and references, in any capitals', async () => {
  expect(await foundIn(instances, 'rEd')).toEqual({
    query: 'rEd',
    total: 2,
    searched: 3,
    count: 3,
    hits: [
      { index: 0, id: 'a', where: 'input', before: 'A ', match: 'Red', after: ' kettle' },
      { index: 1, id: 'b', where: 'reference', before: 'it is ', match: 'red', after: '.' },
    ],
  });
  expect(await foundIn(instances, '.')).toMatchObject({ total: 1 });
  expect(await foundIn(instances, 'green')).toMatchObject({ total: 0, hits: [] });
});

test('of many hits the first are shown and all are counted', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ ...instances[0]!, id: `${index}` }));
  const found = await foundIn(many, 'kettle');
  expect(found?.hits).toHaveLength(mostHits);
  expect(found?.total).toBe(1000);
});

describe('while a search is open', () => {
  const other: readonly Instance[] = [
    { id: 'x', input: 'green', references: [''] },
    { id: 'y', input: 'a red door', references: [''] },
  ];
  /** Every view that the page was given: how many were searched, and the hits. */
  function searching(shown: { list: readonly Instance[] }) {
    const views: string[] = [];
    const search = new InstanceSearch({
      instances: () => shown.list,
      found: ({ query, searched, count, hits }) =>
        views.push(`${query} ${searched}/${count}: ${hits.map(({ id }) => id).join(' ')}`),
    });
    return { search, views };
  }

  test('hits of other instances go before these are shown', async () => {
    const shown = { list: instances };
    const { search, views } = searching(shown);
    await search.find('red');
    shown.list = other;
    await search.drawn();
    expect(views).toEqual(['red 3/3: a b', 'red 0/2: ', 'red 2/2: y']);
  });

  test('a drawing of the same instances changes nothing', async () => {
    const { search, views } = searching({ list: instances });
    await search.find('red');
    await search.drawn();
    expect(views).toEqual(['red 3/3: a b']);
  });

  test('nothing is said of a file without instances, and the next one is searched', async () => {
    const shown = { list: instances };
    const { search, views } = searching(shown);
    await search.find('red');
    shown.list = [];
    await search.drawn();
    shown.list = other;
    await search.drawn();
    expect(views).toEqual(['red 3/3: a b', 'red 0/2: ', 'red 2/2: y']);
  });

  test.each([
    ['an empty query', (search: InstanceSearch) => void search.find('')],
    ['the end of the page', (search: InstanceSearch) => search.cancel()],
  ])('%s ends it', async (_, end) => {
    const shown = { list: instances };
    const { search, views } = searching(shown);
    await search.find('red');
    end(search);
    shown.list = other;
    await search.drawn();
    expect(views).toEqual(['red 3/3: a b']);
  });

  test('another query ends the one under way', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...instances[0]!, id: `${index}` }));
    const slow = { length: many.length, at: (index: number) => (busy(1), many[index]) };
    const finished: string[] = [];
    const search = new InstanceSearch({
      instances: () => slow,
      found: ({ query, searched }) => searched === slow.length && finished.push(query),
    });
    await Promise.all([search.find('red'), search.find('kettle')]);
    expect(finished).toEqual(['kettle']);
  });
});

test('what is packed comes back', () => {
  const list = unpacked(packed(instances));
  expect(Array.from({ length: list.length }, (_, index) => list.at(index))).toEqual(instances);
  expect([list.at(-1), list.at(3)]).toEqual([undefined, undefined]);
  expect(unpacked(packed([])).length).toBe(0);
});

test('of a text far beyond the limit, only the beginning is counted', () => {
  const seen: number[] = [];
  const words = {
    name: 'words',
    estimate: false,
    count: (text: string) => (seen.push(text.length), text.split(/\s+/).length),
    decodeFirst: (text: string, tokens: number) => text.split(' ').slice(0, tokens).join(' '),
  };
  const counter = nearCounter(words, 100);
  const long = 'word '.repeat(200_000);
  expect(counter.count(long)).toBeGreaterThan(190_000);
  expect(Math.max(...seen)).toBeLessThan(41_000);
  expect(counter.isRough(long)).toBe(true);
  expect(counter.decodeFirst(long, 3)).toBe('word word word');
  const sparse = `${'x'.repeat(500)} `.repeat(200);
  expect(counter.count(sparse)).toBe(words.count(sparse));
  expect(counter.isRough(sparse)).toBe(false);
});
