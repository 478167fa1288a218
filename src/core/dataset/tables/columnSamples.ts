import { member } from '../../json/json';
import { textOf } from './columns';
import type { Table } from './table';

/** The first three values of a column that are not empty. */
export function columnSamples({ records }: Table, column: string): readonly string[] {
  const samples: string[] = [];
  for (const { values } of records.slice(0, 100)) {
    const text = textOf(member(values, column));
    if (text.trim() !== '') samples.push(text);
    if (samples.length === 3) break;
  }
  return samples;
}

/** How many different values a column has. */
export function differentValues({ records }: Table, column: string): number {
  return new Set(records.map(({ values }) => textOf(member(values, column)))).size;
}
