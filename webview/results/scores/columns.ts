import { count, score, signed } from '../../shared/numbers';
import { chance, interval, metricWords, signedInterval } from '../words';
import type { Entry } from './entry';

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** What rows are sorted by; without a value they come last. */
  readonly value: (entry: Entry) => number | string | null;
  /** In the view of figures. */
  readonly text: (entry: Entry) => string;
  /** Whether the column stands beside the bars, too. */
  readonly withBars?: boolean;
}

interface ColumnsOf {
  readonly first: string;
  readonly metric: Entry['metric'];
  readonly compared: boolean;
  readonly byTask: boolean;
}

/** Columns of the scores of categories or tasks. */
export function columns({ first, metric, compared, byTask }: ColumnsOf): readonly Column[] {
  const { short, title } = metricWords[metric];
  return [
    {
      id: 'name',
      label: first,
      title: 'Sort by name',
      value: ({ name }) => name,
      text: ({ name }) => name,
      withBars: true,
    },
    {
      id: 'score',
      label: short,
      title,
      value: ({ scores }) => scores[metric],
      text: ({ scores }) => score(scores[metric]),
      withBars: true,
    },
    {
      id: 'interval',
      label: '95 %',
      title: 'Interval of the score: as if other instances had been drawn. Sorts by its width.',
      value: ({ scores: { intervals } }) =>
        intervals ? intervals[metric].high - intervals[metric].low : null,
      text: ({ scores: { intervals } }) => (intervals ? interval(intervals[metric]) : '–'),
    },
    ...(byTask ? [byTaskColumn(metric)] : []),
    ...(compared ? comparedColumns : []),
    {
      id: 'instances',
      label: 'Instances',
      title: 'How many instances were scored',
      value: ({ scores }) => scores.instances,
      text: ({ scores }) => count(scores.instances),
    },
  ];
}

const byTaskColumn = (metric: Entry['metric']): Column => ({
  id: 'byTask',
  label: 'By task',
  title: 'Mean over the means of tasks',
  value: ({ byTask }) => byTask?.[metric] ?? null,
  text: ({ byTask }) => (byTask ? score(byTask[metric]) : '–'),
});

const comparedColumns: readonly Column[] = [
  {
    id: 'baseline',
    label: 'Baseline',
    title: 'Score of the baseline on the same instances',
    value: ({ difference }) => difference?.baseline ?? null,
    text: ({ difference }) => (difference ? score(difference.baseline) : '–'),
  },
  {
    id: 'difference',
    label: 'Difference',
    title: 'This run minus the baseline',
    value: ({ difference }) => difference?.difference ?? null,
    text: ({ difference }) => (difference ? signed(difference.difference) : '–'),
    withBars: true,
  },
  {
    id: 'differenceInterval',
    label: '95 %',
    title: 'Interval of the difference. Sorts by its width.',
    value: ({ difference }) =>
      difference ? difference.interval.high - difference.interval.low : null,
    text: ({ difference }) => (difference ? signedInterval(difference.interval) : '–'),
  },
  {
    id: 'p',
    label: 'p',
    title: 'Two-sided, of a paired randomisation test',
    value: ({ difference }) => difference?.p ?? null,
    text: ({ difference }) => (difference ? chance(difference.p).replace(/^p (= )?/, '') : '–'),
  },
];
