import type { RunDifference } from '../../../src/protocol/results';
import { element, setShown, setText, unseen, type Part } from '../../shared/dom';
import { count } from '../../shared/numbers';
import type { Page, Shown } from '../page';
import { growing } from '../scores/growing';
import { section } from '../section';

const groupNames: Readonly<Record<RunDifference['group'], string>> = {
  experiment: 'Experiment',
  files: 'Files',
  environment: 'Environment',
};
const groups = Object.keys(groupNames) as readonly RunDifference['group'][]; // exactly these are its keys

/** How what the selected run was made from differs from what its baseline was made from. */
export function differences(page: Page): Part<Shown> {
  const same = element('p', { class: 'said' }, 'Made from the same.');
  const baselineHead = element('th', { scope: 'col' });
  const heads = element(
    'tr',
    {},
    element('th', { scope: 'col' }, 'What'),
    element('th', { scope: 'col' }, 'This run'),
    baselineHead,
  );
  const table = element(
    'table',
    { class: 'differences', 'aria-label': 'What differs' },
    element('thead', {}, heads),
  );
  const more = growing(page.redraw);
  const part = section(page, {
    id: 'differences',
    title: 'What differs',
    body: [same, table, more.element],
  });
  let drawn = '';
  return {
    element: part.element,
    draw: ({ differences: all, baseline }) => {
      const found = all ?? [];
      part.draw({
        shown: all !== null && baseline !== null,
        amount: found.length === 0 ? '' : count(found.length),
      });
      setShown(same, found.length === 0);
      setShown(table, found.length > 0);
      setText(baselineHead, baseline?.name ?? '');
      const rows = more.take(grouped(found));
      const wanted = JSON.stringify(rows);
      if (wanted === drawn) return;
      drawn = wanted;
      for (const body of [...table.tBodies]) body.remove();
      table.append(...groups.flatMap((group) => groupOf(group, rows)));
    },
  };
}

const grouped = (all: readonly RunDifference[]): readonly RunDifference[] =>
  groups.flatMap((group) => all.filter((one) => one.group === group));

function groupOf(
  group: RunDifference['group'],
  rows: readonly RunDifference[],
): readonly HTMLElement[] {
  const own = rows.filter((row) => row.group === group);
  if (own.length === 0) return [];
  const head = element('th', { scope: 'rowgroup', colspan: 3 }, groupNames[group]);
  const body = element('tbody', {}, element('tr', { class: 'differences-group' }, head));
  body.append(...own.map(differenceRow));
  return [body];
}

const differenceRow = ({ what, selected, baseline }: RunDifference): HTMLElement =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, what),
    element('td', {}, valueOf(selected)),
    element('td', {}, valueOf(baseline)),
  );

/** A dash, which a screen reader hears as words, where there was none. */
const valueOf = (value: string | null): Node | string =>
  value ??
  element(
    'span',
    { class: 'dim' },
    element('span', { 'aria-hidden': 'true' }, '–'),
    unseen('not there'),
  );
