import type { StepView } from '../../src/protocol/refine';
import { element, keyedChildren, setAttribute, unseen, type Part } from '../shared/dom';

type Change = 'same' | 'added' | 'changed' | 'removed';

interface NumberedStep {
  readonly step: StepView;
  readonly change: Change;
  /** 1-based among the steps that are there; `null` for one that went away. */
  readonly number: number | null;
}

/** The steps of a stage with their words marked against the stage before, by line as well as by colour. */
export function stepList(): Part<readonly StepView[]> {
  const list = element('ol', { class: 'steps', 'aria-label': 'Steps' });
  const draw = keyedChildren<NumberedStep>(list, {
    key: (_, index) => String(index),
    create: stepItem,
  });
  return { element: list, draw: (steps) => draw(numbered(steps)) };
}

export const presentSteps = (steps: readonly StepView[]): readonly StepView[] =>
  steps.filter((step) => changeOf(step) !== 'removed');

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

function stepItem(): Part<NumberedStep> {
  const item = element('li', { tabindex: -1 });
  let drawn = '';
  return {
    element: item,
    draw: ({ step, change, number }) => {
      const signature = JSON.stringify([number, step.words]);
      if (signature === drawn) return;
      drawn = signature;
      item.className = `step step-${change}`;
      setAttribute(item, 'data-number', number);
      item.replaceChildren(
        element('span', { class: 'step-mark', 'aria-hidden': 'true' }, marks[change]),
        element('span', { class: 'step-number numbers dim' }, number === null ? '' : `${number}.`),
        element(
          'div',
          { class: 'step-text' },
          unseen(spoken[change]),
          ...runs(step.words).map(run),
        ),
      );
    },
  };
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

function numbered(steps: readonly StepView[]): readonly NumberedStep[] {
  let number = 0;
  return steps.map((step) => {
    const change = changeOf(step);
    return { step, change, number: change === 'removed' ? null : ++number };
  });
}

function changeOf({ words }: StepView): Change {
  const written = words.filter(({ text }) => text.trim() !== '');
  if (written.every(({ kind }) => kind === 'same')) return 'same';
  if (written.every(({ kind }) => kind === 'added')) return 'added';
  if (written.every(({ kind }) => kind === 'removed')) return 'removed';
  return 'changed';
}
