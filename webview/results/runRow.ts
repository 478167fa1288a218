import type { ResultsFromView, RunView } from '../../src/protocol/results';
import { button } from '../shared/controls';
import { element, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { changeIcon, icon, type IconName } from '../shared/icons';
import { count, moment, score } from '../shared/numbers';
import { runProgress } from './runProgress';

export interface RunRowState {
  readonly run: RunView;
  readonly chosen: boolean;
}

const kindIcons: Readonly<Record<RunView['kind'], IconName>> = {
  baseline: 'bars',
  train: 'curve',
  predict: 'bubble',
  evaluate: 'checklist',
};
const statusIcons: Readonly<Record<RunView['status'], IconName>> = {
  running: 'spinner',
  finished: 'check',
  failed: 'error',
  cancelled: 'stop',
  lost: 'question',
};

/** One run: what it is, how it stands, its scores or what went wrong, and its buttons. */
export function runRow(
  post: (event: ResultsFromView) => void,
  choose: (run: string) => void,
): Part<RunRowState> {
  let id = '';
  const kind = icon('bars');
  const name = element('span', { class: 'run-name' });
  const statusIcon = icon('check');
  const statusWord = element('span', { class: 'unseen' });
  const status = element('span', { class: 'run-status' }, statusIcon, statusWord);
  const summary = element('span', { class: 'run-summary dim numbers' });
  const main = element(
    'button',
    { class: 'plain-button run-main', type: 'button' },
    kind,
    name,
    status,
    summary,
  );
  main.addEventListener('click', () => choose(id));
  const progress = runProgress();
  const failure = element('p', { class: 'run-failure' });

  const cancel = button({
    label: 'Cancel',
    appearance: 'icon',
    icon: 'stop',
    press: () => post({ type: 'cancelRun', run: id }),
  });
  cancel.element.classList.add('run-cancel');
  const open = button({
    label: 'Open',
    appearance: 'icon',
    icon: 'open',
    press: () => post({ type: 'openRun', run: id }),
  });
  const remove = button({
    label: 'Delete',
    appearance: 'icon',
    icon: 'trash',
    press: () => post({ type: 'deleteRun', run: id }),
  });
  const buttons = element('div', { class: 'run-buttons' });
  buttons.append(open.element, cancel.element, remove.element);
  const root = element('li', { class: 'run' }, main, buttons, progress.element, failure);

  return {
    element: root,
    draw: ({ run, chosen }) => {
      id = run.id;
      root.dataset['status'] = run.status;
      root.classList.toggle('run-chosen', chosen);
      changeIcon(kind, kindIcons[run.kind]);
      changeIcon(statusIcon, statusIcons[run.status]);
      setText(name, run.name);
      setText(statusWord, `, ${run.kind}, ${run.status}`);
      setText(summary, summaryOf(run));
      setAttribute(main, 'aria-current', chosen ? 'true' : null);
      setAttribute(
        main,
        'title',
        `${run.name}\n${run.kind}, ${run.status}, started ${moment(run.started)}`,
      );
      progress.draw(run);
      setText(failure, run.failure ?? '');
      setShown(failure, run.failure !== null);
      const running = run.status === 'running';
      const held = buttons.contains(document.activeElement);
      setShown(cancel.element, running);
      setShown(remove.element, !running);
      if (held && document.activeElement?.hasAttribute('hidden')) main.focus();
      cancel.setLabel(`Cancel ${run.name}`);
      open.setLabel(`Open the files of ${run.name}`);
      remove.setLabel(`Delete ${run.name}`);
    },
  };
}

function summaryOf({ overall, progress, status }: RunView): string {
  if (overall) return `ROUGE-L ${score(overall.rougeL)} · EM ${score(overall.exactMatch)}`;
  if (status === 'running' && progress) {
    const loss = progress.loss === null ? '' : ` · loss ${progress.loss.toPrecision(3)}`;
    return `Step ${count(progress.step)} of ${count(progress.steps)}${loss}`;
  }
  if (status === 'lost') return 'The process is gone without a result';
  return status[0]!.toUpperCase() + status.slice(1);
}
