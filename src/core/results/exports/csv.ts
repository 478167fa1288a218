import { csvRecord, type CsvCell } from '../../text/csv';
import { groupName } from '../groupName';
import { metricTitles, type RecordFigure, type ResultTables, type ScoreRecord } from '../model';

/**
 * The figures for programs as CSV, unrounded beyond six decimals: a line for each run overall, where `category` is empty,
 * in each category, where `task` is empty, and in each task.
 */
export function asCsv({ records }: ResultTables): string {
  const isCompared = records.some(({ figures }) => figures.some(({ comparison }) => comparison));
  const titles = (records[0]?.figures ?? []).flatMap(({ metric }) => {
    const title = metricTitles[metric];
    const difference = `${title} difference`;
    const compared = [difference, `${difference} low`, `${difference} high`, `${title} p`];
    return [title, `${title} low`, `${title} high`, ...(isCompared ? compared : [])];
  });
  const head = [
    'run',
    'category',
    'task',
    'instances',
    'partial',
    ...(isCompared ? ['shared'] : []),
    ...titles,
  ];
  const lines = records.map((record) => fieldsOf(record, isCompared));
  return [head, ...lines].map(csvRecord).join('');
}

function fieldsOf(
  { run, category, task, instances, partial, shared, figures }: ScoreRecord,
  isCompared: boolean,
): readonly CsvCell[] {
  return [
    run,
    category === null ? null : groupName(category),
    task === null ? null : groupName(task),
    instances,
    partial ? 'yes' : 'no',
    ...(isCompared ? [shared] : []),
    ...figures.flatMap((figure) => figureFields(figure, isCompared)),
  ];
}

function figureFields(
  { score, interval, comparison }: RecordFigure,
  isCompared: boolean,
): readonly CsvCell[] {
  return [
    score,
    interval?.low,
    interval?.high,
    ...(isCompared
      ? [comparison?.difference, comparison?.interval.low, comparison?.interval.high, comparison?.p]
      : []),
  ].map(numberField);
}

function numberField(number: number | undefined): CsvCell {
  return number === undefined ? null : Number(number.toFixed(6));
}
