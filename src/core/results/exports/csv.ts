import { metricTitles, type RecordFigure, type ResultTables, type ScoreRecord } from '../model';

/**
 * The figures for programs as CSV (RFC 4180), unrounded beyond six decimals: a line for each run overall, where `category`
 * is empty, and in each category. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function asCsv({ records }: ResultTables): string {
  const isCompared = records.some(({ figures }) => figures.some(({ comparison }) => comparison));
  const titles = (records[0]?.figures ?? []).flatMap(({ metric }) => {
    const title = metricTitles[metric];
    const compared = isCompared ? [`${title} difference`, `${title} p`] : [];
    return [title, `${title} low`, `${title} high`, ...compared];
  });
  const head = ['run', 'category', 'instances', 'partial', ...titles].map(textField);
  const lines = records.map((record) => fieldsOf(record, isCompared));
  return [head, ...lines].map((fields) => `${fields.join(',')}\r\n`).join('');
}

function fieldsOf(
  { run, category, instances, partial, figures }: ScoreRecord,
  isCompared: boolean,
): readonly string[] {
  return [
    textField(run),
    textField(category ?? ''),
    String(instances),
    partial ? 'yes' : 'no',
    ...figures.flatMap((figure) => figureFields(figure, isCompared)),
  ];
}

function figureFields(
  { score, interval, comparison }: RecordFigure,
  isCompared: boolean,
): readonly string[] {
  return [
    score,
    interval?.low,
    interval?.high,
    ...(isCompared ? [comparison?.difference, comparison?.p] : []),
  ].map(numberField);
}

function numberField(number: number | undefined): string {
  return number === undefined ? '' : String(Number(number.toFixed(6)));
}

function textField(text: string): string {
  const harmless = /^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
