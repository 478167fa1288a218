import type { Metric } from '../core/evaluate/model';
import type { Difference, PairedComparison } from '../core/evaluate/statistics/pairedComparison';
import { groupName } from '../core/results/groupName';
import { metricsFrom } from '../core/results/scoresTable';
import type { Compared } from './evaluateReport';
import { intervalText, titles } from './scoreTable';
import { textTable } from './textTable';

/** Two evaluations over the instances that both have: overall in each metric, and in one by category and by task. */
export function comparisonTable(name: string, compared: Compared, metric: Metric): string {
  const { comparison, shared, onlySelected, onlyBaseline } = compared;
  const title = `Compared with ${compared.name} over ${shared} shared instances`;
  if (!comparison) return `${title}: there is nothing to compare.`;
  const left = onlySelected + onlyBaseline;
  const rest =
    left === 0
      ? ''
      : ` (${onlySelected} only in ${name}, ${onlyBaseline} only in ${compared.name})`;
  const rows = tableRows(comparison, { names: [name, compared.name], metric });
  return [`${title}${rest}`, textTable(rows)].join('\n');
}

function tableRows(
  { overall, categories, tasks }: PairedComparison,
  { names, metric: chosen }: { readonly names: readonly string[]; readonly metric: Metric },
): readonly (readonly string[])[] {
  const columns = [...names, 'difference', '95 % interval', 'p', 'better', 'worse'];
  return [
    ['', ...columns],
    ...metricsFrom(chosen).map((metric) => row(titles[metric], overall, metric)),
    [`${titles[chosen]} by category`],
    ...categories.map((category) => row(`  ${groupName(category.name)}`, category, chosen)),
    [`${titles[chosen]} by task`],
    ...tasks.map((task) => row(`  ${groupName(task.name)}`, task, chosen)),
  ];
}

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
