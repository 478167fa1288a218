import { expect, test } from 'vitest';
import type { RunView } from '../../../src/protocol/results';
import { differenceOf } from '../../../webview/results/runs/runWords';
import { sharedWords } from '../../../webview/results/summary/sharedWords';

const run = (id: string, score: number, difference: number | null): RunView => ({
  ...{
    id,
    name: id,
    ownName: id,
    note: '',
    starred: false,
    kind: 'predictions',
    status: 'finished',
  },
  ...{ started: '', facts: [], host: 'local', waits: null, progress: null, gpus: [] },
  ...{ canResume: false, canFetch: false, hasPredictions: true, awaitsScores: false },
  ...{ spent: null, partial: false, failure: null },
  overall: { instances: 2, rougeL: score, rouge1: score, exactMatch: score / 2, intervals: null },
  difference,
});

test('in every metric there is a difference where the instances are the same, else in none', () => {
  const baseline = run('base', 50, null);
  const metrics = ['rougeL', 'rouge1', 'exactMatch'] as const;
  const differences = (one: RunView) =>
    metrics.map((metric) => differenceOf(one, { baseline, metric }));
  expect(differences(run('same', 80, 30))).toEqual([30, 30, 15]);
  expect(differences(run('part', 80, null))).toEqual([null, null, null]);
});

test.each([
  [{ onlySelected: 0, onlyBaseline: 0, otherReferences: 0 }, '1 instance in common'],
  [
    { onlySelected: 3, onlyBaseline: 2, otherReferences: 0 },
    '1 instance in common (3 only here, 2 only in base)',
  ],
  [
    { onlySelected: 3, onlyBaseline: 2, otherReferences: 2 },
    '1 instance in common (3 only here, 2 of these in base with other references, 2 only in base)',
  ],
])('what is in common: %j', (counts, wanted) => {
  expect(sharedWords({ shared: 1, ...counts }, 'base')).toBe(wanted);
});
