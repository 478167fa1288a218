import { element, setAttribute, setShown, setText, type Part } from '../../shared/dom';
import { iconButton } from '../../shared/fields';
import { icon } from '../../shared/icons';
import { score } from '../../shared/numbers';
import { differenceMark } from './differenceMark';
import type { Entry } from './entry';
import { moreOfTask } from './moreOfTask';
import { scoreBar } from './scoreBar';

export interface RowActions {
  /** Leads from a name to its instances. */
  readonly open: (name: string) => void;
  readonly openInstruction: (task: string) => void;
  /** Refines the instruction of a task. */
  readonly refine: (task: string) => void;
  /** Whether rows unfold to labels and counts. */
  readonly unfolds: boolean;
}

/** A name, its bar, its score and difference; a task unfolds to more. */
export function scoreRow(actions: RowActions): Part<Entry> {
  let entry: Entry | null = null;
  let open = false;
  const unfold = iconButton({ label: '', picture: icon('next'), press: () => setOpen(!open) });
  unfold.element.classList.add('unfold');
  const name = element('button', { class: 'plain-button row-name', type: 'button' });
  name.addEventListener('click', () => entry && actions.open(entry.name));
  const group = element('span', { class: 'row-group dim' });
  const head = element('th', { scope: 'row', role: 'rowheader', class: 'cell-name' });
  head.append(...(actions.unfolds ? [unfold.element] : []), name, group);
  const bar = scoreBar();
  const value = element('td', { class: 'cell-score numbers', role: 'cell' });
  const mark = differenceMark();
  const difference = element('td', { class: 'cell-difference', role: 'cell' }, mark.element);
  let more: Part<Entry> | null = null;
  const moreCell = element('td', { class: 'cell-more', role: 'cell' });
  const root = element('tr', { class: 'score-row', role: 'row' }, head);
  root.append(element('td', { class: 'cell-bar', 'aria-hidden': 'true' }, bar.element));
  root.append(value, difference, moreCell);

  function setOpen(wanted: boolean): void {
    open = wanted;
    draw();
  }
  function draw(): void {
    if (!entry) return;
    setAttribute(unfold.element, 'aria-expanded', open ? 'true' : 'false');
    setShown(moreCell, open);
    if (!open) return;
    more ??= moreOfTask(actions);
    if (!more.element.isConnected) moreCell.append(more.element);
    more.draw(entry);
  }
  root.addEventListener('unfold', () => setOpen(true));
  return {
    element: root,
    draw: (next) => {
      entry = next;
      const { scores, metric, difference: against } = next;
      root.dataset['name'] = next.name;
      setText(name, next.name);
      setAttribute(name, 'title', titleOf(next));
      setText(group, next.group ?? '');
      setShown(group, next.group !== null);
      unfold.setLabel(`More about ${next.name}`);
      bar.draw({
        score: scores[metric],
        interval: scores.intervals?.[metric] ?? null,
        baseline: against?.baseline ?? null,
      });
      setText(value, score(scores[metric]));
      mark.draw(against);
      setShown(difference, next.compared);
      draw();
    },
  };
}

const titleOf = ({ name, group }: Entry): string =>
  `${name}${group === null ? '' : ` (${group})`}: show its instances`;
