import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { asMarkdown } from '../../../src/core/results/exports/markdown';
import type { InstanceReader } from '../../../src/node/results/model';
import { tablesOf } from '../../../src/node/results/tablesOf';
import { runDirectory } from '../../../src/node/runs/runFolder';
import type { DifferenceRow } from '../../../src/protocol/results';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-tables-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const idOf = (name: string): string => `20260101-000000-000-${name}`;

function write(name: string, score: number): { readonly id: string; readonly name: string } {
  const directory = runDirectory(folder, idOf(name));
  mkdirSync(directory, { recursive: true });
  const row = { instances: 10, rougeL: score, rouge1: score, exactMatch: score };
  const scores = {
    overall: { ...row, instancesDigest: 'all' },
    categories: {},
    tasks: {},
    partial: false,
    problems: [],
  };
  writeFileSync(path.join(directory, 'scores.json'), JSON.stringify(scores));
  return { id: idOf(name), name };
}

/** Everything differs by `difference`, surely or not. */
const comparing =
  (difference: number, p: number): InstanceReader['compare'] =>
  () => {
    const figure = {
      ...{ selected: difference, baseline: 0, difference, p, better: 1, worse: 0 },
      interval: { low: 0, high: 1 },
    };
    const overall: DifferenceRow = {
      instances: 10,
      metrics: { rougeL: figure, rouge1: figure, exactMatch: figure },
    };
    const counts = { shared: 10, onlySelected: 0, onlyBaseline: 0, otherReferences: 0, changed: 1 };
    return Promise.resolve({ kind: 'ready', ...counts, overall, categories: [], tasks: [] });
  };

test('what differs from the baseline by more than noise is marked', async () => {
  const runs = [write('copy', 20), write('mine', 40)];
  const tables = await tablesOf(runs, {
    ...{ folder, metric: 'exactMatch', baseline: idOf('copy') },
    compare: comparing(20, 0.001),
  });
  expect(tables.overall.rows.map(({ name }) => name)).toEqual(['copy', 'mine']);
  const marks = tables.overall.rows.map(({ cells }) =>
    cells.some((cell) => cell.kind === 'score' && cell.isSignificant),
  );
  expect(marks).toEqual([false, true]);
  expect(tables.overall.columns).toEqual(['Exact match', 'ROUGE-L', 'ROUGE-1']);
  expect(asMarkdown(tables)).toContain('| mine | +20.0† [0.0, 1.0] |');
});

test('without a baseline nothing is compared', async () => {
  const compare: InstanceReader['compare'] = () => Promise.reject(new Error('Nobody asked.'));
  const tables = await tablesOf([write('a', 1), write('b', 2)], {
    ...{ folder, metric: 'rougeL', baseline: null },
    compare,
  });
  expect(tables.overall.rows).toHaveLength(2);
});

test('a run whose scores are gone is left out', async () => {
  const gone = { id: idOf('gone'), name: 'gone' };
  const tables = await tablesOf([write('a', 1), gone], {
    ...{ folder, metric: 'rougeL', baseline: gone.id },
    compare: comparing(1, 1),
  });
  expect(tables.overall.rows.map(({ name }) => name)).toEqual(['a']);
});
