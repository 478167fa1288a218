import { metrics, type Metric } from '../core/evaluate/model';
import type { Difference, PairedComparison } from '../core/evaluate/statistics/pairedComparison';
import { groupName } from '../core/results/groupName';
import type { Compared } from './evaluateReport';
import { intervalText } from './scoreTable';
import { textTable } from './textTable';

/** Two evaluations over the instances that both have: overall in each metric, and ROUGE-L by category. */
export function comparisonTable(name: string, compared: Compared): string {
  const { comparison, shared, onlySelected, onlyBaseline } = compared;
  const title = `Compared with ${compared.name} over ${shared} shared instances`;
  if (!comparison) return `${title}: there is nothing to compare.`;
  const left = onlySelected + onlyBaseline;
  const rest =
    left === 0
      ? ''
      : ` (${onlySelected} only in ${name}, ${onlyBaseline} only in ${compared.name})`;
  const rows = tableRows(comparison, [name, compared.name]);
  return [`${title}${rest}`, textTable(rows)].join('\n');
}

function tableRows(
  { overall, categories }: PairedComparison,
  names: readonly [string, string],
): readonly (readonly string[])[] {
  const columns = [...names, 'difference', '95 % interval', 'p', 'better', 'worse'];
  return [
    ['', ...columns],
    ...metrics.map((metric) => row(titles[metric], overall, metric)),
    ['ROUGE-L by category'],
    ...categories.map((category) => row(`  ${groupName(category.name)}`, category, 'rougeL')),
  ];
}

const titles: Readonly<Record<Metric, string>> = {
  rougeL: 'ROUGE-L',
  rouge1: 'ROUGE-1',
  exactMatch: 'exact match',
};

function row(name: string, { metrics: of }: Difference, metric: Metric): readonly string[] {
  const { selected, baseline, difference, interval, p, better, worse } = of[metric];
  return [
    name,
    selected.toFixed(2),
    baseline.toFixed(2),
    `${difference < 0 ? '' : '+'}${difference.toFixed(2)}`,
    intervalText(interval),
    p < 0.001 ? '< 0.001' : p.toFixed(3),
    String(better),
    String(worse),
  ];
}
