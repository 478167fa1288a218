import { metrics, type Figures, type InstanceView } from '../../../src/protocol/results';
import { element, keyedChildren, setText, type Part } from '../../shared/dom';
import { plainDifference } from '../scores/differenceMark';
import { metricWords } from '../words';
import { instanceScore } from './gridRow';

interface Row {
  readonly name: string;
  readonly scores: Figures;
  readonly against: Figures | null;
}

/** All scores of an instance, of the run and of the baseline. */
export function instanceScores(): Part<{ readonly instance: InstanceView; readonly run: string }> {
  const body = element('tbody');
  const heads = metrics.map((metric) =>
    element('th', { scope: 'col', title: metricWords[metric].title }, metricWords[metric].short),
  );
  const root = element(
    'table',
    { class: 'instance-scores', 'aria-label': 'Scores of this instance' },
    element('thead', {}, element('tr', {}, element('td'), ...heads)),
    body,
  );
  const draw = keyedChildren<Row>(body, { key: (_, index) => String(index), create: scoresRow });
  return {
    element: root,
    draw: ({ instance: { scores, other }, run }) =>
      draw([
        { name: run, scores, against: other?.scores ?? null },
        ...(other ? [{ name: other.run, scores: other.scores, against: null }] : []),
      ]),
  };
}

function scoresRow(): Part<Row> {
  const name = element('th', { scope: 'row', class: 'ellipsis' });
  const cells = metrics.map((metric) => {
    const value = element('span', { class: 'numbers' });
    const mark = plainDifference({ exact: true });
    return { metric, value, mark, cell: element('td', {}, value, ' ', mark.element) };
  });
  return {
    element: element('tr', {}, name, ...cells.map(({ cell }) => cell)),
    draw: (row) => {
      setText(name, row.name);
      name.title = row.name;
      for (const { metric, value, mark } of cells) {
        setText(value, instanceScore(row.scores[metric]));
        const difference = row.against ? 100 * (row.scores[metric] - row.against[metric]) : 0;
        mark.draw(difference === 0 ? null : difference);
      }
    },
  };
}
