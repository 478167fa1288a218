import type { StepChange, StepView } from '../../src/protocol/refine';
import { element, setAttribute, setShown, type Part } from '../shared/dom';
import { changeIcon, icon, type IconName } from '../shared/icons';
import { keepFocus } from '../shared/keepFocus';

interface ToolOptions {
  readonly row: number;
  readonly change: (change: StepChange) => void;
  readonly edit: () => void;
}

interface ToolState extends StepView {
  readonly changeable: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The buttons of a step, shown while it has the mouse or the focus. */
export function stepTools({ row, change, edit }: ToolOptions): Part<ToolState> {
  let side: 'before' | 'after' = 'before';
  const decide = tool('cross', () => change({ kind: 'take', row, side }));
  const all = {
    edit: tool('pencil', edit),
    up: tool('up', () => change({ kind: 'move', row, by: -1 })),
    down: tool('down', () => change({ kind: 'move', row, by: 1 })),
    merge: tool('merge', () => change({ kind: 'merge', row })),
    remove: tool('trash', () => change({ kind: 'remove', row })),
  };
  const root = element('div', { class: 'step-tools' }, decide.element);
  root.append(...Object.values(all).map((each) => each.element));
  const show = (state: ToolState): void => {
    const { number, taken, isFirst, isLast, changeable } = state;
    setShown(root, changeable);
    const decision = decisionOf(state);
    side = decision?.side ?? side;
    setShown(decide.element, decision !== null);
    const name = number === null ? 'this step' : `step ${number}`;
    if (decision) decide.draw(decision.picture, decision.label);
    const shown = number !== null;
    all.edit.draw('pencil', `Edit ${name}`);
    all.up.draw('up', `Move ${name} up`);
    all.down.draw('down', `Move ${name} down`);
    all.merge.draw('merge', `Join ${name} with the next`);
    all.remove.draw('trash', `Leave out ${name}`);
    setShown(all.edit.element, shown);
    setShown(all.up.element, shown && !isFirst);
    setShown(all.down.element, shown && !isLast);
    setShown(all.merge.element, shown && !isLast);
    setShown(all.remove.element, shown && taken !== 'after');
  };
  return {
    element: root,
    draw: (state) =>
      keepFocus(
        root,
        () => show(state),
        () => root.closest('li'),
      ),
  };
}

interface Decision {
  readonly side: 'before' | 'after';
  readonly picture: IconName;
  readonly label: string;
}

function decisionOf({ taken, number, words }: StepView): Decision | null {
  if (taken === 'same') return null;
  if (taken === 'before') return { side: 'after', picture: 'check', label: 'Accept this change' };
  if (taken === 'hand')
    return { side: 'after', picture: 'retry', label: 'Take this step as the model gave it' };
  if (number === null) return { side: 'before', picture: 'cross', label: 'Keep this step' };
  const isNew = words.every(({ kind }) => kind === 'added');
  const label = isNew ? 'Reject this new step' : 'Reject this change';
  return { side: 'before', picture: 'cross', label };
}

function tool(name: IconName, press: () => void) {
  const picture = icon(name);
  const made = element('button', { class: 'plain-button step-tool', type: 'button' }, picture);
  made.addEventListener('click', press);
  return {
    element: made,
    draw: (wanted: IconName, label: string): void => {
      changeIcon(picture, wanted);
      setAttribute(made, 'aria-label', label);
      setAttribute(made, 'title', label);
    },
  };
}
