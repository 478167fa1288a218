import type { ResultTable, ResultTables } from '../model';

/** The tables as a paper prints them: by task they belong into its appendix. */
export function inOrder({
  overall,
  differences,
  categories,
  tasks,
}: ResultTables): readonly ResultTable[] {
  return [overall, ...(differences ? [differences] : []), ...categories, ...tasks];
}
