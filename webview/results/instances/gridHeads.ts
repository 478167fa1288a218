import type { InstanceQuery } from '../../../src/protocol/results';
import { element, setAttribute, setShown, setText, type Part } from '../../shared/dom';
import { changeIcon, icon } from '../../shared/icons';
import type { Filters } from '../page';
import { metricWords } from '../words';

interface HeadsState {
  readonly wanted: InstanceQuery;
  readonly compared: boolean;
  readonly baseline: string;
}

interface Head {
  readonly name: string;
  readonly label: (state: HeadsState) => string;
  readonly sort?: Filters['sort'];
  readonly title?: string;
  readonly onlyCompared?: boolean;
}

const heads: readonly Head[] = [
  { name: 'number', label: () => '#', sort: 'file', title: 'Sort in the order of the file' },
  { name: 'task', label: () => 'Task', sort: 'task', title: 'Sort by task' },
  { name: 'input', label: () => 'Input' },
  { name: 'prediction', label: () => 'Prediction' },
  { name: 'other', label: ({ baseline }) => baseline, onlyCompared: true },
  { name: 'reference', label: () => 'Reference' },
  {
    name: 'score',
    label: ({ wanted }) => metricWords[wanted.metric].short,
    sort: 'score',
    title: 'Sort by score, from 0 to 100',
  },
  {
    name: 'difference',
    label: () => 'Diff.',
    sort: 'difference',
    title: 'Sort by the difference to the baseline',
    onlyCompared: true,
  },
];

/** The heads of the instance table; those that sort are buttons. */
export function gridHeads(
  sortBy: (sort: Filters['sort']) => void,
): Part<HeadsState> & { readonly element: HTMLElement } {
  const parts = heads.map((head) => headPart(head, sortBy));
  const row = element('div', { class: 'grid-heads', role: 'row', 'aria-rowindex': 1 });
  row.append(...parts.map(({ element: cell }) => cell));
  return {
    element: element('div', { class: 'grid-top', role: 'rowgroup' }, row),
    draw: (state) => parts.forEach((part) => part.draw(state)),
  };
}

function headPart(
  { name, label, sort, title, onlyCompared }: Head,
  sortBy: (sort: Filters['sort']) => void,
): Part<HeadsState> {
  const words = element('span', { class: 'ellipsis' });
  const arrow = icon('down');
  const content = sort
    ? element(
        'button',
        { class: 'plain-button sort', type: 'button', title: title ?? null },
        words,
        arrow,
      )
    : words;
  if (sort) content.addEventListener('click', () => sortBy(sort));
  const root = element('div', { class: `cell cell-${name}`, role: 'columnheader' }, content);
  return {
    element: root,
    draw: (state) => {
      const { wanted, compared } = state;
      const active = sort !== undefined && wanted.sort === sort;
      setText(words, label(state));
      setShown(root, compared || !onlyCompared);
      setAttribute(
        root,
        'aria-sort',
        active ? (wanted.descending ? 'descending' : 'ascending') : null,
      );
      changeIcon(arrow, wanted.descending ? 'down' : 'up');
      arrow.classList.toggle('sort-idle', !active);
    },
  };
}

/** The same head again turns round; scores start with the worst, differences with the worst, too. */
export const nextInstanceSort = (
  { sort, descending }: Filters,
  next: Filters['sort'],
): Pick<Filters, 'sort' | 'descending'> => ({
  sort: next,
  descending: sort === next ? !descending : false,
});
