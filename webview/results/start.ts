import type { ResultsState } from '../../src/protocol/results';
import { nativeButton } from '../shared/nativeButton';
import { element, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { iconButton } from '../shared/fields';
import { icon } from '../shared/icons';
import type { MenuItem } from '../shared/menu';
import { progressBar } from '../shared/progressBar';
import type { Post, Shown } from './page';

/** Ways to get scores, and to rate by hand. */
export function waysToStart(post: Post, { run, baseline, state }: Shown): readonly MenuItem[] {
  const two = run !== null && baseline !== null && run.id !== baseline.id;
  const idle = state.busy === null && state.restriction === null;
  return [
    {
      label: 'Evaluate Baselines',
      hint: 'Copy the input, copy an example',
      disabled: !idle,
      press: () => post({ type: 'evaluateBaselines' }),
    },
    {
      label: 'Evaluate Predictions…',
      hint: 'From a file with ids and texts',
      disabled: !idle,
      press: () => post({ type: 'evaluatePredictions' }),
    },
    {
      label: 'Predict with Chat Model…',
      hint: 'Asks before it spends anything',
      disabled: !idle,
      press: () => post({ type: 'predictWithModel' }),
    },
    {
      label: 'Compare Predictions…',
      hint: two
        ? 'People choose the better of two, blind'
        : 'Select a run and what to compare it with first',
      disabled: !two || state.restriction !== null,
      press: () => post({ type: 'comparePredictions' }),
    },
  ];
}

/** What to do first. */
export function firstSteps(post: Post): Part<ResultsState> & { readonly button: HTMLElement } {
  const step = (
    label: string,
    about: string,
    type: 'evaluateBaselines' | 'evaluatePredictions' | 'predictWithModel',
  ): { readonly element: HTMLElement; readonly button: ReturnType<typeof nativeButton> } => {
    const start = nativeButton({
      label,
      appearance: type === 'evaluateBaselines' ? 'primary' : 'secondary',
      press: () => post({ type }),
    });
    const item = element('li', {}, start.element, element('p', { class: 'dim' }, about));
    return { element: item, button: start };
  };
  const steps = [
    step(
      'Evaluate Baselines',
      'Scores two simple answers on every instance of the tasks in this workspace: copying the input, and copying the output of the first example. They are what a model has to beat.',
      'evaluateBaselines',
    ),
    step(
      'Evaluate Predictions…',
      'Scores a file that has ids and predicted texts, such as those of Tk-Instruct or lm-evaluation-harness.',
      'evaluatePredictions',
    ),
    step(
      'Predict with Chat Model…',
      'Lets a chat model answer the instances, or some of each task, and scores what it says. The price is shown first.',
      'predictWithModel',
    ),
  ];
  const list = element('ol', { class: 'first-steps' }, ...steps.map((one) => one.element));
  const root = element(
    'section',
    { class: 'first', 'aria-label': 'How to begin' },
    element('h2', {}, 'There are no results yet'),
    list,
    element(
      'p',
      { class: 'dim' },
      'Runs of experiments in this workspace appear here by themselves.',
    ),
  );
  return {
    element: root,
    button: steps[0]!.button.element,
    draw: ({ runs, busy, restriction }) => {
      setShown(root, runs.length === 0 && busy === null);
      for (const { button: start } of steps) {
        start.setDisabled(restriction !== null);
        setAttribute(start.element, 'aria-description', restriction);
      }
    },
  };
}

/** A job under way, how far it is, and how to stop it. */
export function busyBox(post: Post): Part<ResultsState> & { readonly cancel: HTMLElement } {
  const message = element('span', { class: 'numbers' });
  const bar = progressBar();
  const cancel = iconButton({
    label: 'Cancel the evaluation',
    picture: icon('cross'),
    press: () => post({ type: 'cancelEvaluation' }),
  });
  const line = element('div', { class: 'busy-line' }, message, cancel.element);
  const root = element('div', { class: 'busy' }, line, bar.element);
  return {
    element: root,
    cancel: cancel.element,
    draw: ({ busy }) => {
      setShown(root, busy !== null);
      if (!busy) return;
      setText(message, busy.message);
      bar.draw({ label: busy.message, done: busy.done, total: busy.total });
    },
  };
}
