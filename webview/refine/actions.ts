import type { RefineFromView, RefineState } from '../../src/protocol/refine';
import { button, type Button } from '../shared/controls';
import { element, setShown, type Part } from '../shared/dom';
import { keepFocus } from '../shared/keepFocus';

/** The buttons of the whole conversation; only those that can do something now are shown. */
export function actions(post: (event: RefineFromView) => void): Part<RefineState> {
  let state: RefineState | null = null;
  const apply = button({
    label: 'Apply',
    appearance: 'primary',
    icon: 'check',
    title: 'Write these steps into the instruction, as one edit that undo takes back',
    press: () => {
      if (state?.result.kind === 'ready') post({ type: 'apply', frame: state.result.frame });
    },
  });
  const cancel = button({
    label: 'Cancel',
    icon: 'stop',
    title: 'Stop the request under way; finished turns are kept',
    press: () => post({ type: 'cancel' }),
  });
  const goOn = button({
    label: 'Continue',
    icon: 'play',
    title: 'Run the stages that are left, behind what was answered',
    press: () => post({ type: 'goOn' }),
  });
  const difference = button({
    label: 'Show Difference',
    icon: 'difference',
    title: 'Compare the instruction with the result in a diff editor',
    press: () => post({ type: 'showDifference' }),
  });
  const startOver = button({
    label: 'Start Over',
    icon: 'retry',
    title: 'Begin a new conversation; this one stays in the history',
    press: () => post({ type: 'startOver' }),
  });
  const history = button({
    label: 'History…',
    icon: 'history',
    title: 'Show an earlier conversation about this file, or compare two',
    press: () => post({ type: 'openHistory' }),
  });
  const transcript = button({
    label: 'Open Transcript',
    icon: 'open',
    title: 'Open the whole conversation as a file',
    press: () => post({ type: 'openTranscript' }),
  });

  const all: readonly Button[] = [apply, cancel, goOn, difference, startOver, history, transcript];
  const toolbar = element('div', { class: 'actions', role: 'group', 'aria-label': 'Refine' });
  toolbar.append(...all.map((each) => each.element));
  const show = ({ phase, result }: RefineState): void => {
    const running = phase === 'running';
    setShown(apply.element, result.kind === 'ready');
    setShown(cancel.element, running);
    setShown(goOn.element, !running && phase !== 'finished');
    setShown(difference.element, result.kind !== 'none');
    setShown(startOver.element, !running);
    setShown(history.element, !running);
  };
  const firstShown = (): HTMLElement | undefined =>
    all.map((each) => each.element).find((each) => each.checkVisibility());
  return {
    element: toolbar,
    draw: (next) => {
      state = next;
      keepFocus(toolbar, () => show(next), firstShown);
    },
  };
}
