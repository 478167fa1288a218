import type { ResultsFromView, RunView } from '../../src/protocol/results';
import { element, keyedChildren, setShown, type Part } from '../shared/dom';
import { runRow, type RunRowState } from './runRow';

interface RunListState {
  readonly runs: readonly RunView[];
  readonly chosen: string | null;
}

/** The runs, newest first; up and down go from one to the next. */
export function runList(
  post: (event: ResultsFromView) => void,
  choose: (run: string) => void,
): Part<RunListState> {
  const list = element('ul', { class: 'runs' });
  const root = element('section', { 'aria-label': 'Runs' }, element('h2', {}, 'Runs'), list);
  const draw = keyedChildren<RunRowState>(list, {
    key: ({ run }) => run.id,
    create: () => runRow(post, choose),
  });
  list.addEventListener('keydown', (event) => {
    const target = neighbour(list, event);
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
  return {
    element: root,
    draw: ({ runs, chosen }) => {
      const place = focusedPlace(list);
      setShown(root, runs.length > 0);
      draw(runs.map((run) => ({ run, chosen: run.id === chosen })));
      if (place !== null && focusedPlace(list) === null) focusPlace(list, place);
    },
  };
}

const rowButtons = (list: Element): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('.run-main'),
];

function neighbour(list: Element, { key, target }: KeyboardEvent): HTMLElement | undefined {
  const rows = rowButtons(list);
  const current = rows.findIndex((row) => row === target);
  if (current < 0) return undefined;
  if (key === 'ArrowDown') return rows[current + 1];
  if (key === 'ArrowUp') return rows[current - 1];
  return undefined;
}

/** Index of the row that holds the focus. */
function focusedPlace(list: Element): number | null {
  const place = [...list.children].findIndex((row) => row.contains(document.activeElement));
  return place < 0 ? null : place;
}

/** When the row with the focus is deleted, the one that took its place gets it. */
function focusPlace(list: Element, place: number): void {
  const rows = rowButtons(list);
  rows[Math.min(place, rows.length - 1)]?.focus();
}
