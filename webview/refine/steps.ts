import type { StepChange, StepView } from '../../src/protocol/refine';
import { element, keyedChildren, setAttribute, setText, unseen, type Part } from '../shared/dom';
import { stepEditor } from './stepEditor';
import { stepTools } from './stepTools';

type Change = 'same' | 'added' | 'changed' | 'removed';

export type ChangeSteps = (change: StepChange) => void;

interface StepsState {
  readonly steps: readonly StepView[];
  /** Whether steps can be changed now. */
  readonly changeable: boolean;
}

interface Row extends StepView {
  readonly changeable: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * The steps of a stage with their words marked against the stage before, by line as well as by colour. Each can be taken
 * or not, edited, moved (its number is the handle), joined with the next and left out, by mouse and by key.
 */
export function stepList(change: ChangeSteps): Part<StepsState> {
  const list = element('ol', { class: 'steps', 'aria-label': 'Steps', 'aria-describedby': 'keys' });
  const keys = unseen('Alt with an arrow moves a step, Enter edits it, Delete leaves it out.');
  keys.id = 'keys';
  const draw = keyedChildren<Row>(list, {
    key: ({ id }) => String(id),
    create: ({ id }) => stepItem(id, change),
  });
  return {
    element: element('div', {}, keys, list),
    draw: ({ steps, changeable }) => {
      const last = presentSteps(steps).length;
      draw(
        steps.map((step) => ({
          ...step,
          changeable,
          isFirst: step.number === 1,
          isLast: step.number === last,
        })),
      );
    },
  };
}

export const presentSteps = (steps: readonly StepView[]): readonly StepView[] =>
  steps.filter(({ number }) => number !== null);

/** Takes the reader to a step, e.g. from a finding about it. */
export function goToStep(list: Element, number: number): void {
  const item = list.querySelector<HTMLElement>(`[data-number="${number}"]`);
  item?.scrollIntoView({ block: 'nearest' });
  item?.focus();
}

const marks: Readonly<Record<Change, string>> = {
  same: '',
  added: '+',
  changed: '~',
  removed: '−',
};
const spoken: Readonly<Record<Change, string>> = {
  same: '',
  added: 'New step: ',
  changed: 'Changed step: ',
  removed: 'Removed step: ',
};
const decisions: Readonly<Record<StepView['taken'], string>> = {
  same: '',
  after: '',
  before: 'Rejected',
  hand: 'By hand',
};

function stepItem(id: number, change: ChangeSteps): Part<Row> {
  const item = element('li', { class: 'step', tabindex: 0 });
  const mark = element('span', { class: 'step-mark', 'aria-hidden': 'true' });
  const number = element('span', { class: 'step-number numbers dim' });
  const text = element('div', { class: 'step-text' });
  const decision = element('span', { class: 'step-decision dim' });
  const editor = stepEditor({
    save: (written) => change({ kind: 'edit', row: id, text: written }),
    done: () => item.focus(),
  });
  let shown: Row | undefined;
  const edit = (): void => {
    if (shown?.changeable && shown.number !== null) editor.open(shown.text);
  };
  const tools = stepTools({ row: id, change, edit });
  item.append(mark, number, text, editor.element, decision, tools.element);
  item.addEventListener('keydown', (event) => {
    if (event.target !== item || !shown?.changeable || !act(event, { row: id, change, edit }))
      return;
    event.preventDefault();
  });
  dragBy(number, { item, row: id, change });
  let drawn = '';
  return {
    element: item,
    draw: (row) => {
      shown = row;
      tools.draw(row);
      const kind = changeOf(row);
      item.classList.toggle('step-left-out', row.number === null);
      for (const each of ['same', 'added', 'changed', 'removed'] as const)
        item.classList.toggle(`step-${each}`, each === kind);
      setAttribute(item, 'data-number', row.number);
      setAttribute(number, 'draggable', row.changeable && row.number !== null ? 'true' : null);
      setText(mark, marks[kind]);
      setText(number, row.number === null ? '' : `${row.number}.`);
      setText(decision, decisions[row.taken]);
      const signature = JSON.stringify(row.words);
      if (signature === drawn) return;
      drawn = signature;
      text.replaceChildren(unseen(spoken[kind]), ...runs(row.words).map(run));
    },
  };
}

interface Acting {
  readonly row: number;
  readonly change: ChangeSteps;
  readonly edit: () => void;
}

/** What a key does to a step; `false` where it does nothing. */
function act({ key, altKey }: KeyboardEvent, { row, change, edit }: Acting): boolean {
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown'))
    change({ kind: 'move', row, by: key === 'ArrowUp' ? -1 : 1 });
  else if (altKey) return false;
  else if (key === 'Enter' || key === 'F2') edit();
  else if (key === 'Delete') change({ kind: 'remove', row });
  else return false;
  return true;
}

interface Dragging {
  readonly item: HTMLElement;
  readonly row: number;
  readonly change: ChangeSteps;
}

/** The row that is dragged; what comes from elsewhere is not taken. */
let dragged: number | null = null;

function dragBy(handle: HTMLElement, { item, row, change }: Dragging): void {
  const mark = (over: boolean): void => void item.classList.toggle('step-target', over);
  handle.addEventListener('dragstart', (event) => {
    dragged = row;
    event.dataTransfer?.setData('text/plain', item.querySelector('.step-text')?.textContent ?? '');
    event.dataTransfer?.setDragImage(item, 8, 8);
  });
  handle.addEventListener('dragend', () => (dragged = null));
  item.addEventListener('dragover', (event) => {
    if (dragged === null || dragged === row) return;
    event.preventDefault();
    mark(true);
  });
  item.addEventListener('dragleave', () => mark(false));
  item.addEventListener('drop', (event) => {
    mark(false);
    if (dragged === null || dragged === row) return;
    event.preventDefault();
    change({ kind: 'moveTo', row: dragged, target: row });
  });
}

type Word = StepView['words'][number];

/** Neighbouring words of one kind as one run, so that a line goes through them unbroken. */
function runs(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.kind === word.kind)
      joined[joined.length - 1] = { ...word, text: last.text + word.text };
    else joined.push(word);
  }
  return joined;
}

function run({ kind, text }: Word): Node {
  switch (kind) {
    case 'same':
      return document.createTextNode(text);
    case 'added':
      return element('ins', {}, unseen('added: '), text, unseen(', '));
    case 'removed':
      return element('del', {}, unseen('removed: '), text, unseen(', '));
  }
}

function changeOf({ words }: StepView): Change {
  const written = words.filter(({ text }) => text.trim() !== '');
  if (written.every(({ kind }) => kind === 'same')) return 'same';
  if (written.every(({ kind }) => kind === 'added')) return 'added';
  if (written.every(({ kind }) => kind === 'removed')) return 'removed';
  return 'changed';
}
