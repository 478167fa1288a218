import { element, keyedChildren, setAttribute, type Part } from '../shared/dom';
import { longText } from '../shared/longText';
import { hue } from './definition';

interface StepPick {
  readonly number: number;
  readonly text: string;
  /** Whether it carries the part that is selected; `null` while none is. */
  readonly isPicked: boolean | null;
}

interface Listeners {
  readonly pick: (step: number) => void;
  /** A step has the mouse over it or the focus in it. */
  readonly point: (step: number | null) => void;
}

/** The steps. While a part of the definition is selected, each says whether it carries the part. */
export function stepPicks(listeners: Listeners): Part<readonly StepPick[]> {
  const list = element('ol', { class: 'picks' });
  return {
    element: list,
    draw: keyedChildren<StepPick>(list, {
      key: ({ number }) => String(number),
      create: ({ number }) => stepPick(number, listeners),
    }),
  };
}

function stepPick(step: number, { pick, point }: Listeners): Part<StepPick> {
  const chip = element('button', {
    class: `plain-button pick-number numbers ${hue(step)}`,
    type: 'button',
  });
  chip.append(String(step));
  const text = longText({ class: 'text pick-text', dir: 'auto' });
  const item = element('li', { class: 'pick', 'data-step': step }, chip, text.element);
  item.addEventListener('click', () => {
    if (document.getSelection()?.isCollapsed ?? true) pick(step);
  });
  item.addEventListener('pointerenter', () => point(step));
  item.addEventListener('pointerleave', () => point(null));
  chip.addEventListener('focus', () => point(step));
  chip.addEventListener('blur', () => point(null));
  return {
    element: item,
    draw: ({ text: words, isPicked }) => {
      text.draw(words);
      item.classList.toggle('pick-on', isPicked === true);
      item.classList.toggle('pick-ready', isPicked !== null);
      setAttribute(chip, 'aria-pressed', isPicked === null ? null : String(isPicked));
      setAttribute(chip, 'aria-label', `Step ${step}`);
    },
  };
}
