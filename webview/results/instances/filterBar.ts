import type { InstanceQuery } from '../../../src/protocol/results';
import { element, setShown, setText } from '../../shared/dom';
import { check, field, select } from '../../shared/fields';
import { count, counted } from '../../shared/numbers';
import { noFilters, type Filters, type Shown } from '../page';
import { metricWords } from '../words';
import { filtersUsed } from './query';
import { scoreLimit } from './scoreLimit';

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
  const from = scoreLimit({
    name: 'Lowest',
    none: noFilters.from,
    change: (value) => change({ from: value }),
  });
  const to = scoreLimit({
    name: 'Highest',
    none: noFilters.to,
    change: (value) => change({ to: value }),
  });
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
    text.element.value = '';
    for (const limit of [from, to]) limit.clear();
    change({ text: empty, task: anyTask, category: any, wrongOnly, changedOnly, from: 0, to: 1 });
    text.element.focus();
  });
  const root = element('div', { class: 'filters', role: 'search', 'aria-label': 'Instances' });
  root.append(text.element, category.element, task.element, wrong.element, changed.element);
  root.append(scores, from.problem, to.problem, clear, amount);
  return {
    element: root,
    draw: ({ shown, wanted, found }) => {
      text.setValue(wanted.text);
      wrong.draw({ checked: wanted.wrongOnly, shown: true });
      changed.draw({ checked: wanted.changedOnly, shown: shown.baseline !== null });
      category.draw({ options: categoryOptions(shown), selected: wanted.category ?? '' });
      task.draw({ options: taskOptions(shown, wanted), selected: wanted.task ?? '' });
      setText(metric, metricWords[wanted.metric].short);
      from.draw(wanted.from);
      to.draw(wanted.to);
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
