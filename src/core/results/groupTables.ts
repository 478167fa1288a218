import type { Metric } from '../evaluate/model';
import { groupCells } from './groupCells';
import { groupName } from './groupName';
import { metricTitles, type ComparedRun, type ResultTable } from './model';
import { countedEach, countedOnce, shownName, tableBody, type TableColumn } from './tableColumns';
import { baselineName, tableNotes } from './tableNotes';

/** A table of more rows may be longer than a page. */
const mostOnPage = 40;

interface GroupTableOptions {
  readonly of: 'category' | 'task';
  readonly metric: Metric;
  /** Place in the runs. */
  readonly baseline: number | undefined;
}

/**
 * Categories or tasks as rows, runs as columns, in one metric. Differences from the baseline stand in the same table where
 * there is one run beside it, and in one of their own where there are several. No table where no category has a name, or of a single task.
 */
export function groupTables(
  runs: readonly ComparedRun[],
  options: GroupTableOptions,
): readonly ResultTable[] {
  const { of, baseline } = options;
  const names = namesOf(runs, of);
  const tells = of === 'category' ? names.some((name) => name !== '') : names.length > 1;
  if (!tells) return [];
  const drawn = drawnColumns(names, runs, options);
  return contentsOf(drawn, runs, options).map(({ label, caption, columns }) => {
    const body = tableBody(names.map(groupName), columns);
    return {
      ...{ label, caption, ...body },
      notes: tableNotes(body.rows, { runs, baseline, isSame: drawn.isSame }),
      corner: of === 'category' ? 'Category' : 'Task',
      isLong: of === 'task' || names.length > mostOnPage,
    };
  });
}

interface DrawnColumns {
  /** Of each run. */
  readonly scores: readonly TableColumn[];
  /** Of each run that is compared. */
  readonly differences: readonly TableColumn[];
  /** Whether the differences stand beside the scores. */
  readonly isBeside: boolean;
  /** Whether all runs are over the same instances in every row. */
  readonly isSame: boolean;
}

function drawnColumns(
  names: readonly string[],
  runs: readonly ComparedRun[],
  { of, metric, baseline }: GroupTableOptions,
): DrawnColumns {
  const compared = [...runs.keys()].filter((place) => runs[place]!.comparison !== null);
  // Of more runs, a column called so would not say whose difference it is.
  const isBeside = runs.length === 2 && compared.length === 1;
  const groups = names.map((name) => {
    const cells = groupCells(runs, { kind: of, name }, baseline);
    const scores = cells.scores(metric, {
      width: of === 'category' ? 'shown' : 'hidden',
      marks: isBeside ? 'hidden' : 'shown',
    });
    return { ...cells, scores, differences: cells.differences(metric) };
  });
  return {
    scores: runs.map((run, place) => ({
      title: shownName(run),
      cells: groups.map(({ scores }) => scores[place]!),
      counts: groups.map(({ counts }) => counts[place]!),
    })),
    differences: compared.map((place) => ({
      title: isBeside ? 'Difference' : shownName(runs[place]!),
      cells: groups.map(({ differences }) => differences[place]!),
      counts: groups.map(({ shared }) => shared[place]!),
    })),
    isBeside,
    isSame: groups.every((group) => group.isSame),
  };
}

interface Content extends Pick<ResultTable, 'label' | 'caption'> {
  readonly columns: readonly Omit<TableColumn, 'counts'>[];
}

function contentsOf(
  { scores, differences, isBeside, isSame }: DrawnColumns,
  runs: readonly ComparedRun[],
  { of, metric, baseline }: GroupTableOptions,
): readonly Content[] {
  const title = metricTitles[metric];
  const from = baselineName(runs, baseline);
  const label = of === 'category' ? 'results-categories' : 'results-tasks';
  const columns = isSame ? countedOnce(scores) : countedEach(scores, 'Instances');
  if (isBeside) {
    const beside = isSame ? differences : countedEach(differences, 'Shared');
    const caption = `${title} by ${of}, with the difference from ${from}.`;
    return [{ label, caption, columns: [...columns, ...beside] }];
  }
  const alone = { label, caption: `${title} by ${of}.`, columns };
  if (differences.length === 0) return [alone];
  const apart = {
    label: `${label}-differences`,
    caption: `Differences in ${title} from ${from} by ${of}.`,
    columns: isSame ? countedOnce(differences) : countedEach(differences, 'Shared'),
  };
  return [alone, apart];
}

/** In the order of code units. */
function namesOf(runs: readonly ComparedRun[], of: 'category' | 'task'): readonly string[] {
  const groups = runs.map(({ evaluation: { categories, tasks } }) =>
    of === 'category' ? categories : tasks,
  );
  return [...new Set(groups.flatMap((one) => Object.keys(one)))].sort();
}
