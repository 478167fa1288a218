import type { RunView } from '../../../src/protocol/results';
import { element, keyedChildren, setShown, setText, type Part } from '../../shared/dom';
import { field } from '../../shared/fields';
import { count } from '../../shared/numbers';
import { rovingRows } from '../../shared/rows';
import type { Page, Shown } from '../page';
import { runRow, type RunRowState } from './runRow';
import { differenceOf, isFoundBy } from './runWords';

/** From so many runs on there is a field that filters them. */
const manyRuns = 12;

/** The runs, newest first; up and down go from one to the next. */
export function runList(page: Page, choose: (run: string) => void): Part<Shown> {
  const { memory } = page;
  const filter = field({
    label: 'Filter runs by name, note or facts',
    placeholder: 'Filter runs',
    input: (runFilter) => {
      memory.change({ runFilter });
      page.redraw();
    },
  });
  const amount = element('span', { class: 'dim numbers', role: 'status' });
  const nothing = element('p', { class: 'dim runs-nothing' });
  const list = element('ul', { class: 'runs' });
  const heading = element('div', { class: 'runs-heading' }, element('h2', {}, 'Runs'), amount);
  const root = element('section', { class: 'runs-section', 'aria-label': 'Runs' }, heading);
  root.append(filter.element, nothing, list);
  const draw = keyedChildren<RunRowState>(list, {
    key: ({ run }) => run.id,
    create: () => runRow(page.post, choose),
  });
  const roving = rovingRows(list, '.run');
  let chosen: string | undefined;
  return {
    element: root,
    draw: (shown) => {
      const { runs } = shown.state;
      const many = runs.length > manyRuns;
      const kept = many ? runs.filter((run) => isFoundBy(memory.content.runFilter, run)) : runs;
      const place = focusedPlace(list);
      setShown(root, runs.length > 0);
      setShown(filter.element, many);
      filter.setValue(memory.content.runFilter);
      setText(amount, many ? amountWords(kept.length, runs.length) : '');
      setShown(nothing, kept.length === 0);
      setText(nothing, `No run is called “${memory.content.runFilter}”.`);
      draw(kept.map((run) => rowState(run, shown)));
      roving.refresh();
      if (place !== null && focusedPlace(list) === null) focusPlace(list, place);
      // Later, when the page is laid out anyway.
      if (chosen !== shown.run?.id) requestAnimationFrame(() => showChosen(list));
      chosen = shown.run?.id;
    },
  };
}

const amountWords = (kept: number, all: number): string =>
  kept === all ? count(all) : `${count(kept)} of ${count(all)}`;

const rowState = (run: RunView, { run: chosen, state, metric }: Shown): RunRowState => ({
  run,
  chosen: run.id === chosen?.id,
  isBaseline: run.id === state.baseline,
  metric,
  difference: differenceOf(run, {
    baseline: state.runs.find(({ id }) => id === state.baseline) ?? null,
    metric,
  }),
});

/** Scrolls the list alone, never the page. */
function showChosen(list: HTMLElement): void {
  const row = list.querySelector<HTMLElement>('.run-chosen');
  if (!row) return;
  const above = row.offsetTop - list.scrollTop; // the list is what the row is placed in
  const below = above + row.offsetHeight - list.clientHeight;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}

/** Index of the row that holds the focus. */
function focusedPlace(list: Element): number | null {
  const place = [...list.children].findIndex((row) => row.contains(document.activeElement));
  return place < 0 ? null : place;
}

/** When the row with the focus is deleted, the one that took its place gets it. */
function focusPlace(list: Element, place: number): void {
  const rows = [...list.querySelectorAll<HTMLElement>('.run-main')];
  rows[Math.min(place, rows.length - 1)]?.focus();
}
