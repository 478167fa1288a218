import type { InstanceQuery, RunDetail } from '../../../src/protocol/results';
import { noFilters, type Filters, type Shown } from '../page';

/** What is asked of the extension: what the user chose, without what makes no sense for this run. */
export function wantedOf({ metric, detail, baseline }: Shown, filters: Filters): InstanceQuery {
  const { task, category } = filters;
  const compared = baseline !== null;
  return {
    ...filters,
    metric,
    text: filters.text.trim(),
    task: knows(detail?.tasks, task) ? task : null,
    category: knows(detail?.categories, category) ? category : null,
    changedOnly: filters.changedOnly && compared,
    sort: filters.sort === 'difference' && !compared ? 'file' : filters.sort,
  };
}

const knows = (
  rows: RunDetail['tasks'] | RunDetail['categories'] | undefined,
  name: string | null,
): boolean => rows?.some((row) => row.name === name) ?? false;

/** How many filters leave something out. */
export const filtersUsed = (wanted: Filters): number =>
  [
    wanted.task !== null,
    wanted.category !== null,
    wanted.text.trim() !== '',
    wanted.wrongOnly,
    wanted.changedOnly,
    wanted.from > noFilters.from || wanted.to < noFilters.to,
  ].filter(Boolean).length;
