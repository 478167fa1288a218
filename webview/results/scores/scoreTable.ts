import { element, setShown, setText } from '../../shared/dom';
import { field } from '../../shared/fields';
import { count } from '../../shared/numbers';
import { asFigures } from '../asFigures';
import type { Page, Shown, TableSort } from '../page';
import { section } from '../section';
import { barKey } from './barKey';
import { barTable } from './barTable';
import { columns } from './columns';
import type { Entry } from './entry';
import { figuresTable } from './figuresTable';
import { growing } from './growing';
import type { RowActions } from './scoreRow';
import { nextSort, sorted } from './sorting';

interface ScoreTableOptions extends RowActions {
  readonly id: string;
  readonly title: string;
  readonly first: string;
  readonly sort: 'categorySort' | 'taskSort';
  readonly byTask: boolean;
  /** With a label, a field keeps only rows whose name or group holds its text. */
  readonly filterLabel?: string;
  readonly entries: (shown: Shown) => readonly Entry[];
}

export interface ScoreTable {
  readonly element: HTMLElement;
  draw(shown: Shown): void;
  /** Brings a row into view, unfolded and with the focus. */
  reveal(name: string): void;
}

/** Scores by category or by task: bars, or all figures as a table. */
export function scoreTable(page: Page, options: ScoreTableOptions): ScoreTable {
  const { id, title, first, byTask } = options;
  const { memory } = page;
  const filter = options.filterLabel === undefined ? null : filterField(page, options.filterLabel);
  const sortBy = (column: string): void => {
    memory.change({ [options.sort]: nextSort(sortOf(), column) });
    page.redraw();
  };
  const sortOf = (): TableSort => memory.content[options.sort];
  const toggle = asFigures(page, { id, title, picture: 'Bars' });
  const bars = barTable({ ...options, caption: title, sortBy });
  const key = barKey();
  const figures = figuresTable({ caption: title, sortBy });
  const rest = growing(page.redraw);
  const nothing = element('p', { class: 'dim' });
  const chanceNote = element('p', { class: 'dim chance-note' });
  const part = section(page, {
    id,
    title,
    tools: [...(filter ? [filter.element] : []), toggle.element],
    body: [nothing, bars.element, figures.element, rest.element, key.element, chanceNote],
  });
  return {
    element: part.element,
    draw: (shown) => {
      const all = options.entries(shown);
      const kept = filter ? all.filter((entry) => matches(entry, memory.content.taskFilter)) : all;
      const list = columns({ first, metric: shown.metric, compared: isCompared(shown), byTask });
      const sort = sortOf();
      const entries = rest.take(sorted(kept, { columns: list, sort }));
      const showsFigures = toggle.draw();
      part.draw({ shown: all.length > 0, amount: amountWords(kept.length, all.length) });
      filter?.setValue(memory.content.taskFilter);
      setShown(figures.element, showsFigures && entries.length > 0);
      const state = { entries, columns: list, sort };
      if (showsFigures) figures.draw(state);
      else bars.draw(state);
      setShown(bars.element, !showsFigures && entries.length > 0);
      setShown(key.element, !showsFigures && entries.length > 0);
      key.draw({
        intervals: entries.some(({ scores, metric }) => scores.intervals?.[metric] != null),
        baseline: isCompared(shown) ? (shown.baseline?.name ?? null) : null,
      });
      setShown(nothing, kept.length === 0);
      if (filter) setText(nothing, `Nothing here is called “${memory.content.taskFilter}”.`);
      setText(chanceNote, byChance(all));
    },
    reveal: (name) => {
      memory.change({
        taskFilter: '',
        folded: memory.content.folded.filter((one) => one !== id),
        figures: memory.content.figures.filter((one) => one !== id),
      });
      rest.all();
      page.redraw();
      const row = bars.element.querySelector(`[data-name="${CSS.escape(name)}"]`);
      row?.dispatchEvent(new Event('unfold'));
      row?.scrollIntoView({ block: 'center' });
      row?.querySelector<HTMLElement>('.row-name')?.focus({ preventScroll: true });
    },
  };
}

const isCompared = ({ comparison }: Shown): boolean => comparison?.kind === 'ready';

function filterField({ memory, redraw }: Page, label: string): ReturnType<typeof field> {
  const box = field({
    label,
    placeholder: 'Filter',
    input: (taskFilter) => {
      memory.change({ taskFilter });
      redraw();
    },
  });
  box.element.value = memory.content.taskFilter;
  return box;
}

const amountWords = (kept: number, all: number): string =>
  kept === all ? count(all) : `${count(kept)} of ${count(all)}`;

function matches({ name, group }: Entry, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || (group ?? '').toLowerCase().includes(wanted);
}

/** Many tests at once find differences that are none. */
function byChance(entries: readonly Entry[]): string {
  const tested = entries.filter(({ difference }) => difference !== null).length;
  const expected = Math.round(tested / 20);
  return expected === 0
    ? ''
    : `▲ and ▼ are where p < 0.05. Of ${count(tested)} comparisons about ${count(expected)} would get there by chance alone.`;
}
