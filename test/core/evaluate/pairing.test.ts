import { expect, test } from 'vitest';
import type { InstanceScore } from '../../../src/core/evaluate/model';
import { createPairing, type Pairs } from '../../../src/core/evaluate/pairing';

/** Its ROUGE-L tells it apart. */
type Said = readonly [task: string, id: string, rougeL: number, ...references: string[]];

test('brings together what has the same task and id, whatever the order; of several, first with first', () => {
  const { columns, first, ...counts } = pairsOf(
    [
      ['a', '1', 0.1],
      ['a', '2', 0.2],
      ['b', '1', 0.3],
      ['b', '1', 0.9],
      ['b', '9', 0.4],
    ],
    [
      ['b', '1', 0.5],
      ['a', '2', 0.6],
      ['c', '1', 0.7],
      ['a', '1', 0.8],
      ['b', '1', 1],
      ['a', '1', 0.9],
    ],
  );
  expect([...columns.selected.scores.rougeL]).toEqual([0.3, 0.2, 0.1, 0.9]);
  expect([...columns.baseline.scores.rougeL]).toEqual([0.5, 0.6, 0.8, 1]);
  const tasksOf = ({ task, tasks }: typeof columns.selected): string[] =>
    [...task].map((place) => tasks[place]!.name);
  expect(tasksOf(columns.selected)).toEqual(['b', 'a', 'a', 'b']);
  expect(tasksOf(columns.baseline)).toEqual(['b', 'a', 'a', 'b']);
  expect([first.selected?.id, first.baseline?.task]).toEqual(['1', 'b']);
  expect(counts).toEqual({ onlySelected: 1, onlyBaseline: 2, otherReferences: 0 });
});

test('what has other references is another instance, and is counted', () => {
  const { columns, ...counts } = pairsOf(
    [
      ['t', '0', 0.1, '4'],
      ['t', '1', 0.2, 'x', 'y'],
      ['t', '2', 0.3, '8'],
    ],
    [
      ['t', '0', 0.4, 'Paris'],
      ['t', '1', 0.5, 'y', 'x'],
      ['t', '3', 0.6, '8'],
    ],
  );
  expect([...columns.selected.scores.rougeL]).toEqual([0.2]);
  expect([...columns.baseline.scores.rougeL]).toEqual([0.5]);
  expect(counts).toMatchObject({ onlySelected: 2, onlyBaseline: 2, otherReferences: 1 });
});

test('an id that comes again with other references goes with its references', () => {
  const { columns } = pairsOf(
    [
      ['t', '1', 0.1, 'a'],
      ['t', '1', 0.2, 'b'],
    ],
    [
      ['t', '1', 0.3, 'b'],
      ['t', '1', 0.4, 'a'],
    ],
  );
  expect([...columns.selected.scores.rougeL]).toEqual([0.2, 0.1]);
  expect([...columns.baseline.scores.rougeL]).toEqual([0.3, 0.4]);
});

test('thousands of the same instance', () => {
  const said = Array.from({ length: 20_000 }, (): Said => ['t', '1', 0.1]);
  const { onlySelected, onlyBaseline } = pairsOf(said, said.slice(1));
  expect({ onlySelected, onlyBaseline }).toEqual({ onlySelected: 1, onlyBaseline: 0 });
});

function pairsOf(selected: readonly Said[], baseline: readonly Said[]): Pairs {
  const pairing = createPairing();
  for (const said of selected) pairing.addSelected(scoreOf(said));
  for (const said of baseline) pairing.addBaseline(scoreOf(said));
  return pairing.pairs();
}

function scoreOf([task, id, rougeL, ...references]: Said): InstanceScore {
  return {
    ...{ id, task, category: '', prediction: '' },
    references: references.length === 0 ? ['yes'] : references,
    ...{ rougeL, rouge1: rougeL, exactMatch: 0 },
  };
}
