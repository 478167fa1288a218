import { distinctInstances } from '../distinctInstances';
import { member, opening } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

/**
 * As the test script of SUP-NATINST has it: with fewer than 15 different references the entropy of their distribution must be
 * above 0.8 of that of an even one. All references of all instances are counted.
 */
export const unbalancedLabels = defineTaskFileRule({
  id: 'unbalanced-labels',
  summary: 'No label of a task outweighs the others by far.',
  severity: 'warning',
  group: 'data',
  options: { mostLabels: 14, evenness: 80 },
  *check({ file, options: { mostLabels, evenness } }) {
    const instances = distinctInstances(file);
    const counts = countsOf(instances.flatMap(({ references }) => references));
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    if (instances.length < 2 || counts.length === 0 || counts.length > mostLabels) return;
    const share = evennessOf(counts.map(([, count]) => count / total));
    if (share * 100 > evenness) return;
    const [most] = counts[0]!;
    const span = member(file.root, 'Instances')?.keySpan ?? opening(file);
    yield {
      span,
      message:
        counts.length === 1
          ? `All ${instances.length} instances are answered by "${shortened(most)}". A model that says nothing else is always right.`
          : `The answers are ${listed(counts)}: an evenness of ${Math.floor(share * 100)} %, where more than ${evenness} % is wanted. A model that always says "${shortened(most)}" is right in ${Math.round((counts[0]![1] / total) * 100)} % of the cases.`,
    };
  },
});

type Count = readonly [label: string, count: number];

function countsOf(references: readonly string[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const text of references) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

/** Entropy in relation to that of an even distribution: from 0, all the same, to 1. */
function evennessOf(shares: readonly number[]): number {
  if (shares.length === 1) return 0;
  return -shares.reduce((sum, share) => sum + share * Math.log(share), 0) / Math.log(shares.length);
}

const mostListed = 5;

function listed(counts: readonly Count[]): string {
  const shown = counts
    .slice(0, mostListed)
    .map(([label, count]) => `"${shortened(label)}" ${count}`);
  const rest = counts.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

function shortened(label: string): string {
  return label.length > 40 ? `${label.slice(0, 40).toWellFormed()}…` : label;
}
