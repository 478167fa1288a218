import type { ResultsFromView, ResultsState } from '../../src/protocol/results';
import { button } from '../shared/controls';
import { element, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { progressBar } from '../shared/progressBar';

/** The button that starts an evaluation; while one is under way, how far it is and how to stop it. */
export function start(post: (event: ResultsFromView) => void): Part<ResultsState> {
  const evaluate = button({
    label: 'Evaluate Baselines',
    appearance: 'primary',
    title: 'Score "copy the input" and "copy an example\'s output" on the tasks of this workspace',
    press: () => post({ type: 'evaluateBaselines' }),
  });
  evaluate.element.classList.add('start-button');
  const message = element('span', { class: 'numbers' });
  const bar = progressBar();
  const cancel = button({
    label: 'Cancel the evaluation',
    appearance: 'icon',
    icon: 'cross',
    press: () => post({ type: 'cancelEvaluation' }),
  });
  const busyLine = element('div', { class: 'busy-line' }, message, cancel.element);
  const busyBox = element('div', { class: 'busy' }, busyLine, bar.element);
  const root = element('div', { class: 'start' }, evaluate.element, busyBox);
  return {
    element: root,
    draw: ({ busy, restriction }) => {
      const focused = document.activeElement;
      const held = focused !== null && root.contains(focused);
      setShown(evaluate.element, busy === null);
      setShown(busyBox, busy !== null);
      evaluate.setDisabled(restriction !== null);
      setAttribute(evaluate.element, 'aria-description', restriction);
      if (busy) {
        setText(message, busy.message);
        bar.draw({ label: busy.message, done: busy.done, total: busy.total });
      }
      if (held) (busy ? cancel : evaluate).element.focus();
    },
  };
}
