import type { Evaluation } from '../core/evaluate/evaluate';
import type { Metric } from '../core/evaluate/model';
import type { Pairs } from '../core/evaluate/pairing';
import type { Difference, PairedComparison } from '../core/evaluate/statistics/pairedComparison';
import { asCsv } from '../core/results/exports/csv';
import { asLatex } from '../core/results/exports/latex';
import { asMarkdown } from '../core/results/exports/markdown';
import type { ResultTables } from '../core/results/model';
import { metricsFrom, scoresTables } from '../core/results/scoresTable';
import { comparisonTable } from './comparisonTable';
import type { EvaluateRequest } from './evaluateRequest';
import { labelTable } from './labelTable';
import { scoreTable } from './scoreTable';

export interface Evaluated {
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly compared: Compared | undefined;
}

/** Other predictions over the same references. */
export interface Compared extends Omit<Pairs, 'columns'> {
  readonly name: string;
  readonly evaluation: Evaluation;
  /** How many instances both have; only these are compared. */
  readonly shared: number;
  /** `undefined` where they share none. */
  readonly comparison: PairedComparison | undefined;
}

/** What is printed, in the format that was asked for. */
export function report(evaluated: Evaluated, request: EvaluateRequest): string {
  const { format, metric } = request;
  switch (format) {
    case 'text':
      return textOf(evaluated, request);
    case 'json':
      return JSON.stringify(jsonOf(evaluated), null, 2);
    case 'csv':
      return asCsv(tablesOf(evaluated, metric)).replace(/\n$/, '');
    case 'markdown':
      return asMarkdown(tablesOf(evaluated, metric)).replace(/\n$/, '');
    case 'latex':
      return asLatex(tablesOf(evaluated, metric)).replace(/\n$/, '');
  }
}

function textOf(
  { name, evaluation, compared }: Evaluated,
  { labels, metric }: EvaluateRequest,
): string {
  return [
    scoreTable(evaluation, metric),
    ...(labels ? [labelTable(evaluation)] : []),
    ...(compared ? [comparisonTable(name, compared, metric)] : []),
  ].join('\n\n');
}

function jsonOf({ evaluation, compared }: Evaluated): object {
  if (!compared) return evaluation;
  const { name, shared, onlySelected, onlyBaseline, otherReferences, comparison } = compared;
  return {
    ...evaluation,
    comparison: {
      with: name,
      shared,
      onlySelected,
      onlyBaseline,
      otherReferences,
      overall: comparison?.overall ?? null,
      categories: byName(comparison?.categories ?? []),
      tasks: byName(comparison?.tasks ?? []),
    },
  };
}

function byName(
  rows: readonly (Difference & { readonly name: string })[],
): Readonly<Record<string, Difference>> {
  return Object.fromEntries(rows.map(({ name, ...difference }) => [name, difference]));
}

/** With a comparison, the other predictions are the first row: what the differences are from. */
function tablesOf({ name, evaluation, compared }: Evaluated, metric: Metric): ResultTables {
  const metrics = metricsFrom(metric);
  const run = { name, evaluation, partial: evaluation.partial };
  if (!compared) return scoresTables([run], { metrics });
  const other = {
    name: compared.name,
    evaluation: compared.evaluation,
    partial: compared.evaluation.partial,
  };
  return scoresTables([other, run], {
    metrics,
    baseline: 0,
    comparisons: [null, compared.comparison ?? null],
  });
}
