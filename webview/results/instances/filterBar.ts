import type { InstanceQuery } from '../../../src/protocol/results';
import { element, setShown, setText } from '../../shared/dom';
import { check, field, select, type Field } from '../../shared/fields';
import { count, counted } from '../../shared/numbers';
import { noFilters, type Filters, type Shown } from '../page';
import { metricWords } from '../words';
import { filtersUsed } from './query';

export interface FilterBarState {
  readonly shown: Shown;
  readonly wanted: InstanceQuery;
  /** `null` before there is an answer. */
  readonly found: { readonly total: number; readonly all: number } | null;
}

export interface FilterBar {
  readonly element: HTMLElement;
  draw(state: FilterBarState): void;
}

/** Which instances are shown, and how many these are. */
export function filterBar(change: (filters: Partial<Filters>) => void): FilterBar {
  const text = field({
    label: 'Search in inputs, references and predictions',
    placeholder: 'Search texts',
    input: (value) => change({ text: value }),
  });
  text.element.classList.add('filter-text');
  const wrong = check('Wrong only', (wrongOnly) => change({ wrongOnly }));
  const changed = check('Different only', (changedOnly) => change({ changedOnly }));
  const category = select('Category', (name) => change({ category: name || null, task: null }));
  const task = select('Task', (name) => change({ task: name || null }));
  const from = limit('Lowest score', (value) => change({ from: value ?? noFilters.from }));
  const to = limit('Highest score', (value) => change({ to: value ?? noFilters.to }));
  const metric = element('span', { class: 'dim' });
  const scores = element('span', { class: 'filter-range' }, metric, from.element, '–', to.element);
  const amount = element('span', { class: 'filter-count numbers', role: 'status' });
  const clear = element(
    'button',
    { class: 'plain-button link-button', type: 'button' },
    'Clear filters',
  );
  clear.addEventListener('click', () => {
    const { text: empty, task: anyTask, category: any, wrongOnly, changedOnly } = noFilters;
    for (const box of [text, from, to]) box.element.value = '';
    change({ text: empty, task: anyTask, category: any, wrongOnly, changedOnly, from: 0, to: 1 });
    text.element.focus();
  });
  const root = element('div', { class: 'filters', role: 'search', 'aria-label': 'Instances' });
  root.append(text.element, category.element, task.element, wrong.element, changed.element);
  root.append(scores, clear, amount);
  return {
    element: root,
    draw: ({ shown, wanted, found }) => {
      text.setValue(wanted.text);
      wrong.draw({ checked: wanted.wrongOnly, shown: true });
      changed.draw({ checked: wanted.changedOnly, shown: shown.baseline !== null });
      category.draw({ options: categoryOptions(shown), selected: wanted.category ?? '' });
      task.draw({ options: taskOptions(shown, wanted), selected: wanted.task ?? '' });
      setText(metric, metricWords[wanted.metric].short);
      from.setValue(wanted.from > 0 ? outOf100(wanted.from) : '');
      to.setValue(wanted.to < 1 ? outOf100(wanted.to) : '');
      setShown(clear, filtersUsed(wanted) > 0);
      setText(amount, found ? amountWords(found) : '');
    },
  };
}

export const amountWords = ({
  total,
  all,
}: {
  readonly total: number;
  readonly all: number;
}): string =>
  total === all ? counted(all, 'instance') : `${count(total)} of ${counted(all, 'instance')}`;

function categoryOptions({ detail }: Shown): readonly { value: string; label: string }[] {
  const names = (detail?.categories ?? []).map(({ name }) => name).toSorted();
  return [
    { value: '', label: 'All categories' },
    ...names.map((name) => ({ value: name, label: name })),
  ];
}

function taskOptions(
  { detail }: Shown,
  { category }: InstanceQuery,
): readonly { value: string; label: string }[] {
  const tasks = (detail?.tasks ?? []).filter(
    (task) => category === null || task.category === category,
  );
  return [
    { value: '', label: 'All tasks' },
    ...tasks.map(({ name }) => ({ value: name, label: name })),
  ];
}

/** A score from 0 to 1 as it was typed: 100 · 0.29 is 28.999999999999996. */
const outOf100 = (score: number): string => String(Number((100 * score).toFixed(8)));

/** A score from 0 to 100; told as 0 to 1, and `null` where there is none. */
function limit(label: string, input: (value: number | null) => void): Field {
  const box = field({
    label,
    kind: 'number',
    placeholder: label.startsWith('Lowest') ? '0' : '100',
    input: (value) => {
      const number = Number(value) / 100;
      const valid = value.trim() !== '' && number >= 0 && number <= 1;
      input(valid ? number : null);
    },
  });
  box.element.min = '0';
  box.element.max = '100';
  return box;
}
