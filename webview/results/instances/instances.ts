import type { ResultsToView } from '../../../src/protocol/results';
import { announce } from '../../shared/announce';
import { element, setShown } from '../../shared/dom';
import { keepFocus } from '../../shared/keepFocus';
import { noFilters, type Filters, type Page, type Shown } from '../page';
import { amountWords, filterBar } from './filterBar';
import { grid } from './grid';
import { nextInstanceSort } from './gridHeads';
import { instancePanel } from './instancePanel';
import { noInstances } from './noInstances';
import { openedAmong, openedWith, type Opened } from './opened';
import { pages } from './pages';
import { wantedOf } from './query';
import { tableMessage } from './tableMessage';

type Answer = Extract<ResultsToView, { type: 'found' | 'rows' | 'instance' | 'failed' }>;

export interface Instances {
  readonly element: HTMLElement;
  draw(shown: Shown): void;
  receive(answer: Answer): void;
  /** Shows these alone. */
  show(filters: Partial<Filters>): void;
  /** Puts the focus on the table; until it is there, on what is said in its place. */
  focus(): void;
}

/** The instances of the selected run: filters, a table of any length, and one of them in full. */
export function instances(page: Page): Instances {
  const { post, memory } = page;
  let query = 0;
  /** What the last query was about: the run and what it is compared with, their scores, what was wanted. */
  let asked = { run: '', baseline: '', scored: '', wanted: '' };
  let found: { readonly total: number; readonly all: number } | null = null;
  let isAnswered = true;
  let keeps = false;
  let failure: string | null = null;
  let opened: Opened | null = null;
  let shown: Shown | null = null;

  const rows = pages((offset, count) => {
    if (isAnswered) post({ type: 'rows', query, offset, count });
  });
  const filters = filterBar((change) => changeFilters(change));
  const table = grid({
    pages: rows,
    sortBy: (sort) => changeFilters(nextInstanceSort(memory.content.filters, sort)),
    open: (place) => open(place),
  });
  const panel = instancePanel({ post, step: (by) => stepBy(by), close: () => close() });
  const message = tableMessage(() => askAgain());
  const split = element(
    'div',
    { class: 'split' },
    element('div', { class: 'split-table' }, message.element, table.element),
    panel.element,
  );
  const none = noInstances(page);
  const root = element('div', { class: 'instances' }, filters.element, split, none.element);

  function changeFilters(change: Partial<Filters>): void {
    memory.change({ filters: { ...memory.content.filters, ...change } });
    page.redraw();
  }
  /** One query at a time: what is typed while the same runs are searched is asked when that is answered. */
  function ask(): void {
    if (!shown?.run || !shown.detail?.hasInstances) return;
    const wanted = wantedOf(shown, memory.content.filters);
    const next = {
      run: shown.run.id,
      baseline: shown.state.baseline ?? '',
      scored: shown.state.scored,
      wanted: JSON.stringify(wanted),
    };
    const isSame = asked.run === next.run && asked.wanted === next.wanted;
    const areSameRuns = asked.run === next.run && asked.baseline === next.baseline;
    if (isSame && areSameRuns && asked.scored === next.scored) return;
    if (!isAnswered && areSameRuns) return;
    keeps = isSame && (isAnswered || keeps);
    asked = next;
    query++;
    isAnswered = false;
    failure = null;
    if (!isSame) opened = null;
    post({ type: 'find', query, wanted });
  }
  function askAgain(): void {
    asked = { ...asked, scored: '' };
    ask();
    drawAll();
  }
  function open(place: number): void {
    const index = rows.row(place)?.index ?? null;
    opened = { place, index, asked: false, instance: opened?.instance ?? null, failure: null };
    openWhenThere();
    drawAll();
    panel.element.scrollIntoView({ block: 'nearest' }); // where the page scrolls, it begins below what is seen
  }
  /** The row may still be under way. */
  function openWhenThere(): void {
    if (!opened || opened.asked || !isAnswered) return;
    const { place } = opened;
    const index = opened.index ?? (place === null ? undefined : rows.row(place)?.index);
    if (index === undefined) return;
    opened = { ...opened, index, asked: true };
    post({ type: 'openInstance', query, index });
  }
  /** From one that is not among the rows, the next is the first of them. */
  function stepBy(by: 1 | -1): void {
    const to = (opened?.place ?? -1) + by;
    if (to < 0 || to >= rows.total) return;
    open(to);
    table.goTo(to);
  }
  function close(): void {
    opened = null;
    drawAll();
    focus();
  }
  /** The table, or what stands in its place. */
  function main(): HTMLElement {
    if (!none.element.hidden) return none.element;
    return message.element.hidden ? table.element : message.focusable();
  }
  const focus = (): void => main().focus({ preventScroll: true });
  function drawAll(): void {
    const now = shown;
    if (now) keepFocus(root, () => drawParts(now), main);
  }
  function drawParts(shown: Shown): void {
    const wanted = wantedOf(shown, memory.content.filters);
    const { detail, baseline, run } = shown;
    const there = detail?.hasInstances === true;
    none.draw(shown);
    setShown(filters.element, there);
    setShown(split, there);
    if (!there) return;
    filters.draw({ shown, wanted, found });
    message.draw({ wanted, found, failure });
    setShown(table.element, message.element.hidden === true);
    root.classList.toggle('is-open', opened !== null);
    table.draw({
      wanted,
      compared: baseline !== null,
      baseline: baseline?.name ?? '',
      open: opened?.place ?? null,
    });
    panel.draw(opened && { ...opened, total: rows.total, run: run?.name ?? '' });
  }
  return {
    element: root,
    draw: (next) => {
      shown = next;
      ask();
      drawAll();
    },
    receive: (answer) => {
      if (answer.type === 'instance') opened = opened && openedWith(answer, opened);
      else if (answer.query === query) receiveAnswer(answer);
      ask();
      openWhenThere();
      drawAll();
    },
    show: (only) => {
      changeFilters({ ...noFilters, ...only });
    },
    focus,
  };

  function receiveAnswer(answer: Exclude<Answer, { type: 'instance' }>): void {
    switch (answer.type) {
      case 'found': {
        isAnswered = true;
        const { total, all } = answer;
        if (!keeps) opened = opened && openedAmong(answer, opened);
        opened = opened && { ...opened, asked: false };
        if (found && !keeps) announce(amountWords({ total, all }));
        found = { total, all };
        rows.start({ total, rows: answer.rows, keep: keeps });
        if (!keeps) table.toTop();
        return;
      }
      case 'rows':
        rows.add(answer.offset, answer.rows);
        return;
      case 'failed':
        if (answer.what === 'instance')
          opened = opened && { ...opened, instance: null, failure: answer.message };
        else {
          failure = answer.message;
          isAnswered = true;
        }
    }
  }
}
