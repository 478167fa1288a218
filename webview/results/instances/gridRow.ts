import type { InstanceRow, Metric } from '../../../src/protocol/results';
import { element, setAttribute, setShown, setText, unseen, type Part } from '../../shared/dom';
import { icon } from '../../shared/icons';
import { count } from '../../shared/numbers';
import { plainDifference } from '../scores/differenceMark';

export interface GridRowState {
  /** Place in what was found. */
  readonly place: number;
  /** Not there while its page is under way. */
  readonly row: InstanceRow | undefined;
  readonly metric: Metric;
  readonly compared: boolean;
  readonly active: boolean;
  readonly open: boolean;
}

/** Height of a row in pixels; `instances.css` knows it, too. */
export const rowHeight = 44;

export const rowId = (place: number): string => `instance-${place}`;

/** A score of an instance as it stands in the table: 0 to 100. */
export const instanceScore = (value: number): string =>
  Number.isFinite(value) ? (100 * value).toFixed(1) : '–';

/** One instance in the table. Rows are used again for other instances as the table scrolls. */
export function gridRow(): Part<GridRowState> & { readonly element: HTMLElement } {
  const cell = (name: string): HTMLElement =>
    element('div', { class: `cell cell-${name}`, role: 'gridcell' });
  const number = cell('number');
  const task = cell('task');
  const input = cell('input');
  const prediction = textCell('prediction');
  const other = textCell('other');
  const reference = textCell('reference');
  const right = icon('check');
  const exact = unseen('exact match, ');
  const value = element('span', { class: 'numbers' });
  const points = cell('score');
  points.append(right, exact, value);
  const mark = plainDifference({ exact: true });
  const difference = cell('difference');
  difference.append(mark.element);
  const root = element('div', { class: 'grid-row', role: 'row' });
  root.append(number, task, input, prediction.element, other.element, reference.element);
  root.append(points, difference);
  return {
    element: root,
    draw: ({ place, row, metric, compared, active, open }) => {
      root.dataset['place'] = String(place);
      setAttribute(root, 'id', rowId(place));
      setAttribute(root, 'aria-rowindex', place + 2);
      setAttribute(root, 'aria-busy', row ? null : 'true');
      setAttribute(root, 'aria-selected', open ? 'true' : 'false');
      root.classList.toggle('grid-row-active', active);
      setText(number, row ? count(row.index + 1) : '');
      setText(task, row?.task ?? '');
      setText(input, row?.input ?? '');
      prediction.draw(row?.prediction);
      reference.draw(row?.reference);
      setShown(other.element, compared);
      other.draw(row ? (row.other?.prediction ?? null) : undefined);
      const isRight = row?.scores.exactMatch === 1;
      setShown(right, isRight);
      setShown(exact, isRight);
      setText(value, row ? instanceScore(row.scores[metric]) : '');
      setShown(difference, compared);
      mark.draw(row?.other ? 100 * (row.scores[metric] - row.other.scores[metric]) : null);
    },
  };
}

/** A text that may be empty, which is then said; `null` is no text at all. */
function textCell(
  name: string,
): Part<string | null | undefined> & { readonly element: HTMLElement } {
  const words = element('span', { class: 'clamp' });
  const root = element('div', { class: `cell cell-${name}`, role: 'gridcell' }, words);
  return {
    element: root,
    draw: (text) => {
      setText(words, text === undefined ? '' : text === null ? '–' : text === '' ? 'empty' : text);
      words.classList.toggle('said', text === '' || text === null);
    },
  };
}
