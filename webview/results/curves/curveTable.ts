import type { Metric } from '../../../src/protocol/results';
import { element, keyedChildren, setText, type Part } from '../../shared/dom';
import { score } from '../../shared/numbers';
import { interval, metricWords } from '../words';
import type { PointView } from './points';

interface CurveTableState {
  readonly points: readonly PointView[];
  readonly lines: readonly string[];
  readonly metric: Metric;
}

type Row = PointView & { readonly name: string };

/** The points of the curves as a table; pressing one looks at its run. */
export function curveTable(select: (run: string) => void): Part<CurveTableState> {
  const metricHead = element('th', { scope: 'col' });
  const body = element('tbody');
  const draw = keyedChildren<Row>(body, {
    key: ({ line, samples, run }) => `${line} ${samples} ${run}`,
    create: () => pointRow(select),
  });
  const head = (label: string): HTMLElement => element('th', { scope: 'col' }, label);
  const heads = element('tr', {}, head('Line'), head('Samples per task'), metricHead, head('95 %'));
  const table = element('table', { class: 'figures', 'aria-label': 'Learning curve' });
  table.append(element('thead', {}, heads), body);
  return {
    element: element(
      'div',
      {
        class: 'figures-box',
        role: 'region',
        tabindex: 0,
        'aria-label': 'Learning curve: figures',
      },
      table,
    ),
    draw: ({ points, lines, metric }) => {
      setText(metricHead, metricWords[metric].short);
      draw(points.map((point) => ({ ...point, name: lines[point.line] ?? '' })));
    },
  };
}

function pointRow(select: (run: string) => void): Part<Row> {
  let run = '';
  const name = element('th', { scope: 'row', class: 'figures-name' });
  const samples = element('button', { class: 'plain-button link-button numbers', type: 'button' });
  samples.addEventListener('click', () => select(run));
  const value = element('td', { class: 'numbers' });
  const range = element('td', { class: 'numbers' });
  return {
    element: element('tr', {}, name, element('td', {}, samples), value, range),
    draw: (point) => {
      ({ run } = point);
      setText(name, point.name);
      setText(samples, point.label);
      setText(value, score(point.score));
      setText(range, point.interval ? interval(point.interval) : '–');
    },
  };
}
