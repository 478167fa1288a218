import { dataParts, type DataPart, type LabelBalance, type LabelCounts } from './model';

/** Counts the answers of each task for as long as they look like labels. */
export interface LabelTally {
  add(part: DataPart, answer: { readonly task: string; readonly text: string }): void;
  balances(): readonly LabelBalance[];
}

/** A task is answered by labels if it has at most 20 different answers, none long, each given twice or more on average. */
export function createLabelTally(): LabelTally {
  const countsByTask = new Map<string, Counts | null>();
  return {
    add(part, { task, text }) {
      const counts = countsByTask.get(task) ?? new Map<string, Record<DataPart, number>>();
      if (countsByTask.get(task) === null) return;
      const label = counts.get(text) ?? { train: 0, validation: 0, test: 0 };
      label[part]++;
      counts.set(text, label);
      const isFree = counts.size > mostLabels || text.length > longestLabel;
      countsByTask.set(task, isFree ? null : counts);
    },
    balances: () =>
      [...countsByTask].flatMap(([task, counts]) =>
        counts && doRepeat(counts) ? [balance(task, counts)] : [],
      ),
  };
}

type Counts = Map<string, Record<DataPart, number>>;

const mostLabels = 20;
const longestLabel = 200; // UTF-16 units

function doRepeat(counts: Counts): boolean {
  const lines = [...counts.values()].reduce((sum, label) => sum + total(label), 0);
  return lines >= 2 * counts.size;
}

function balance(task: string, counts: Counts): LabelBalance {
  const labels = [...counts]
    .map(([label, byPart]) => ({ label, ...byPart }))
    .toSorted((left, right) => total(right) - total(left) || (left.label < right.label ? -1 : 1));
  const isTrained = labels.some(({ train }) => train > 0);
  return {
    task,
    labels,
    mostFrequent: Object.fromEntries(
      dataParts.flatMap((part) => {
        const most = mostFrequent(labels, part);
        return most ? [[part, most]] : [];
      }),
    ),
    untrained: labels
      .filter(({ train, test }) => isTrained && train === 0 && test > 0)
      .map(({ label }) => label),
  };
}

function mostFrequent(
  labels: readonly LabelCounts[],
  part: DataPart,
): { readonly label: string; readonly share: number } | undefined {
  const lines = labels.reduce((sum, label) => sum + label[part], 0);
  if (lines === 0) return undefined;
  const most = labels.reduce((best, label) => (label[part] > best[part] ? label : best));
  return { label: most.label, share: most[part] / lines };
}

function total({ train, validation, test }: Readonly<Record<DataPart, number>>): number {
  return train + validation + test;
}
