import type { Interval } from '../model';
import type { Agreement } from './model';

export type CohenWeights =
  /** Two choices agree or do not. */
  | { readonly kind: 'none' }
  /** Choices have an order, first to last; the nearer two are, the more they agree. All choices must be in it. */
  | { readonly kind: 'linear' | 'quadratic'; readonly order: readonly string[] };

/**
 * Cohen's kappa of two raters, of each item what the first and what the second chose (Educational and Psychological
 * Measurement 20, 1960), or weighted (Psychological Bulletin 70, 1968): of k ordered choices, two that are d places apart
 * agree by 1 − d / (k − 1) with linear weights, by 1 − (d / (k − 1))² with quadratic ones.
 *
 * The interval is kappa ± 1.96 standard errors for large samples (Fleiss, Cohen and Everitt, Psychological Bulletin 72,
 * 1969), cut off at −1 and 1. There is none where that error is 0, as where the raters always agree or one of them always
 * chooses the same: then it says nothing about how far kappa may be off.
 */
export function cohenKappa(
  pairs: readonly (readonly [string, string])[],
  weights: CohenWeights = { kind: 'none' },
): Agreement {
  if (pairs.length === 0)
    return { kind: 'undefined', message: 'No item has an answer of both raters yet.' };
  const used = new Set(pairs.flat());
  if (used.size === 1)
    return {
      kind: 'undefined',
      message: `All ratings are "${pairs[0]![0]}": kappa needs at least two different choices.`,
    };
  const choices = weights.kind === 'none' ? [...used] : [...new Set(weights.order)];
  const unordered = [...used].find((choice) => !choices.includes(choice));
  if (unordered !== undefined)
    return {
      kind: 'undefined',
      message: `"${unordered}" is not in the order of choices, so it has no distance to others.`,
    };
  const weight = weightOf(weights.kind, choices.length);
  const table = tableOf(pairs, choices);
  const shares = sharesOf(table, weight);
  const { observed, expected } = shares;
  const kappa = (observed - expected) / (1 - expected);
  return {
    kind: 'kappa',
    kappa,
    interval: largeSampleInterval(kappa, { table, weight, shares }),
    observed,
    expected,
    items: pairs.length,
    ratings: 2 * pairs.length,
  };
}

/** How much two choices agree, from 0 to 1. */
type Weight = (row: number, column: number) => number;

function weightOf(kind: CohenWeights['kind'], choices: number): Weight {
  const apart: Weight = (row, column) => Math.abs(row - column) / (choices - 1);
  switch (kind) {
    case 'none':
      return (row, column) => (row === column ? 1 : 0);
    case 'linear':
      return (row, column) => 1 - apart(row, column);
    case 'quadratic':
      return (row, column) => 1 - apart(row, column) ** 2;
  }
}

interface Table {
  readonly items: number;
  /** Shares of the items by choice of the first rater, then of the second. */
  readonly cells: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function tableOf(pairs: readonly (readonly [string, string])[], choices: readonly string[]): Table {
  const places = new Map(choices.map((choice, place) => [choice, place]));
  const counts = choices.map(() => choices.map(() => 0));
  for (const [first, second] of pairs) counts[places.get(first)!]![places.get(second)!]!++;
  const cells = counts.map((row) => row.map((count) => count / pairs.length));
  return {
    items: pairs.length,
    cells,
    rows: cells.map(total),
    columns: choices.map((_, column) => total(cells.map((row) => row[column]!))),
  };
}

interface Shares {
  readonly observed: number;
  readonly expected: number;
}

function sharesOf({ cells, rows, columns }: Table, weight: Weight): Shares {
  let observed = 0;
  let expected = 0;
  for (const [row, first] of rows.entries())
    for (const [column, second] of columns.entries()) {
      observed += weight(row, column) * cells[row]![column]!;
      expected += weight(row, column) * first * second;
    }
  return { observed, expected };
}

function largeSampleInterval(
  kappa: number,
  of: { readonly table: Table; readonly weight: Weight; readonly shares: Shares },
): Interval | null {
  const { items, cells, rows, columns } = of.table;
  const byRow = rows.map((_, row) =>
    total(columns.map((share, column) => share * of.weight(row, column))),
  );
  const byColumn = columns.map((_, column) =>
    total(rows.map((share, row) => share * of.weight(row, column))),
  );
  let squares = 0;
  for (const [row, shares] of cells.entries())
    for (const [column, share] of shares.entries())
      squares +=
        share * (of.weight(row, column) - (byRow[row]! + byColumn[column]!) * (1 - kappa)) ** 2;
  const { expected } = of.shares;
  const variance = squares - (kappa - expected * (1 - kappa)) ** 2;
  if (variance < noVariance) return null;
  const error = Math.sqrt(variance / items) / (1 - expected);
  return { low: Math.max(-1, kappa - normal * error), high: Math.min(1, kappa + normal * error) };
}

/** A variance of 0 may miss it by its last digits. */
const noVariance = 1e-12;

/** What 2.5 % of a standard normal distribution lie above. */
const normal = 1.959963984540054;

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
