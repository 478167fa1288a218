import { element, setAttribute, type Part } from '../../shared/dom';
import { changeIcon, icon } from '../../shared/icons';
import type { TableSort } from '../page';
import type { Column } from './columns';

/** The head of a column; pressing it sorts. */
export function columnHead({ id, label, title }: Column, press: () => void): Part<TableSort> {
  const arrow = icon('down');
  const button = element('button', { class: 'plain-button sort', type: 'button', title }, label);
  button.append(arrow);
  button.addEventListener('click', press);
  const head = element('th', { scope: 'col', role: 'columnheader', class: `cell-${id}` }, button);
  return {
    element: head,
    draw: ({ column, descending }) => {
      const active = column === id;
      setAttribute(head, 'aria-sort', active ? (descending ? 'descending' : 'ascending') : null);
      changeIcon(arrow, descending ? 'down' : 'up');
      arrow.classList.toggle('sort-idle', !active);
    },
  };
}
