import type { LabelRow } from '../../../src/protocol/results';
import { element, keyedChildren, setAttribute, setText, type Part } from '../../shared/dom';
import { count } from '../../shared/numbers';

/** How each label of a task was predicted. */
export function labelTable(): Part<{
  readonly task: string;
  readonly labels: readonly LabelRow[];
}> {
  const body = element('tbody');
  const root = element(
    'table',
    { class: 'labels' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        head('Label', 'As the references write it'),
        head('Right', 'Of the instances that count for this label, how many are predicted right'),
        head(
          'Total',
          'How many instances count for this label: of several references, for the one that was predicted, else for the first',
        ),
        head('Predicted', 'How many predictions are this label', 'Pred.'),
      ),
    ),
    body,
  );
  const draw = keyedChildren<LabelRow>(body, {
    key: ({ label }) => (label === null ? '' : `label ${label}`),
    create: labelRow,
  });
  return {
    element: root,
    draw: ({ task, labels }) => {
      setAttribute(root, 'aria-label', `Labels of ${task}`);
      draw(labels);
    },
  };
}

/** `short` is what stands there where there is little room. */
function head(label: string, title: string, short?: string): HTMLElement {
  if (short === undefined) return element('th', { scope: 'col', title }, label);
  const words = [
    element('span', { class: 'labels-long' }, label),
    element('span', { class: 'labels-short' }, short),
  ];
  return element('th', { scope: 'col', title }, ...words);
}

function labelRow(): Part<LabelRow> {
  const name = element('th', { scope: 'row' });
  const right = element('td', { class: 'number numbers' });
  const references = element('td', { class: 'number numbers' });
  const predictions = element('td', { class: 'number numbers' });
  return {
    element: element('tr', {}, name, right, references, predictions),
    draw: (row) => {
      setText(name, row.label === null ? 'anything else' : row.label === '' ? 'empty' : row.label);
      name.classList.toggle('dim', row.label === null || row.label === '');
      setText(
        right,
        row.references > 0 ? `${((100 * row.correct) / row.references).toFixed(1)} %` : '–',
      );
      setText(references, count(row.references));
      setText(predictions, count(row.predictions));
    },
  };
}
