import type { ScoreRow } from '../../src/protocol/results';
import { element, setAttribute, setShown, setText, setWidth, type Part } from '../shared/dom';
import { counted, score } from '../shared/numbers';

export interface TableRow extends ScoreRow {
  /** What the row belongs to, shown below its name. */
  readonly group: string | null;
  /** Whether pressing the name leads somewhere. */
  readonly opens: boolean;
}

/** A name over its two bars, and the two numbers. The bars repeat the numbers, so they are silent. */
export function scoreRow(open: (name: string) => void): Part<TableRow> {
  let row: TableRow | null = null;
  const link = element('button', { class: 'plain-button link-button row-name', type: 'button' });
  link.addEventListener('click', () => row && open(row.name));
  const plain = element('span', { class: 'row-name' });
  const group = element('span', { class: 'row-group dim' });
  const rougeBar = element('div', { class: 'bar bar-rouge' });
  const exactBar = element('div', { class: 'bar bar-exact' });
  const bars = element('div', { class: 'bars', 'aria-hidden': 'true' }, rougeBar, exactBar);
  const rougeL = element('td', { class: 'number numbers' });
  const exactMatch = element('td', { class: 'number numbers' });
  const head = element('th', { scope: 'row', class: 'row-head' }, link, plain, group, bars);
  return {
    element: element('tr', {}, head, rougeL, exactMatch),
    draw: (next) => {
      row = next;
      setShown(link, row.opens);
      setShown(plain, !row.opens);
      setText(link, row.opens ? row.name : '');
      setText(plain, row.opens ? '' : row.name);
      setShown(group, row.group !== null);
      setText(group, row.group ?? '');
      setAttribute(head, 'title', `${row.name}: ${counted(row.instances, 'instance')}`);
      setWidth(rougeBar, row.rougeL);
      setWidth(exactBar, row.exactMatch);
      setText(rougeL, score(row.rougeL));
      setText(exactMatch, score(row.exactMatch));
    },
  };
}
