import type { Metric, RunView } from '../../../src/protocol/results';
import { element, setAttribute, setShown, setText, unseen, type Part } from '../../shared/dom';
import { iconButton } from '../../shared/fields';
import { changeIcon, icon, type IconName } from '../../shared/icons';
import { menuButton } from '../../shared/menu';
import { moment, score } from '../../shared/numbers';
import type { Post } from '../page';
import { plainDifference } from '../scores/differenceMark';
import { interval, kindWords, metricWords, statusWords } from '../words';
import { runMenu } from './runMenu';
import { runProgress, type ProgressOf } from './runProgress';
import { factsOf, isGoing, standing } from './runWords';

export interface RunRowState {
  readonly run: RunView;
  readonly chosen: boolean;
  readonly isBaseline: boolean;
  readonly metric: Metric;
  readonly difference: number | null;
}

const kindIcons: Readonly<Record<RunView['kind'], IconName>> = {
  baseline: 'bars',
  predictions: 'file',
  chat: 'bubble',
  train: 'curve',
  predict: 'play',
  evaluate: 'checklist',
};
const statusIcons: Readonly<Record<RunView['status'], IconName>> = {
  queued: 'clock',
  running: 'spinner',
  finished: 'check',
  failed: 'error',
  cancelled: 'stop',
  lost: 'question',
};

/** One run: what it is, how it stands, its score or what went wrong, and what can be done with it. */
export function runRow(post: Post, choose: (run: string) => void): Part<RunRowState> {
  let state: RunRowState | null = null;
  const main = runMain(() => state && choose(state.run.id));
  const star = iconButton({
    label: 'Star',
    picture: icon('star'),
    press: () => state && post({ type: 'star', run: state.run.id, starred: !state.run.starred }),
  });
  star.element.classList.add('run-star');
  const cancel = iconButton({
    label: 'Cancel',
    picture: icon('stop'),
    press: () => state && post({ type: 'cancelRun', run: state.run.id }),
  });
  const menu = menuButton({
    label: 'More',
    icon: 'more',
    items: () => (state ? runMenu(post, state) : []),
  });
  const buttons = element('div', { class: 'run-buttons' });
  buttons.append(menu.element, star.element, cancel.element);
  let progress: Part<ProgressOf> | null = null;
  const waits = element('p', { class: 'run-waits' });
  const failure = element('p', { class: 'run-failure' });
  const root = element('li', { class: 'run' }, main.element, buttons, waits, failure);
  return {
    element: root,
    draw: (next) => {
      state = next;
      const { run, chosen } = next;
      const going = isGoing(run);
      root.dataset['status'] = run.status;
      root.classList.toggle('run-chosen', chosen);
      root.classList.toggle('run-starred', run.starred);
      root.classList.toggle('run-going', going);
      main.draw(next);
      setText(waits, run.waits ?? '');
      setShown(waits, run.waits !== null);
      if ((run.progress ?? run.gpus[0]) && !progress) {
        progress = runProgress();
        failure.before(progress.element);
      }
      progress?.draw({ run, chosen });
      setText(failure, run.failure ?? '');
      setShown(failure, run.failure !== null);
      setAttribute(star.element, 'aria-pressed', run.starred ? 'true' : 'false');
      star.setLabel(`Star ${run.name}`);
      cancel.setLabel(`Cancel ${run.name}`);
      menu.setLabel(`More about ${run.name}`);
      const held = cancel.element === document.activeElement && !going;
      setShown(cancel.element, going);
      if (held) main.element.focus();
    },
  };
}

/** The part of the row that is pressed to look at the run. */
function runMain(
  press: () => void,
): { readonly element: HTMLElement } & Pick<Part<RunRowState>, 'draw'> {
  const kind = icon('bars');
  const own = element('span', { class: 'run-own-name' });
  const apart = element('span', { class: 'run-apart' });
  const name = element('span', { class: 'run-name' }, own, apart);
  const badge = element('span', { class: 'badge' }, 'Baseline');
  const statusIcon = icon('check');
  const status = unseen('');
  const value = element('span', { class: 'run-score ellipsis' });
  const range = element('span', { class: 'dim ellipsis' });
  const difference = plainDifference();
  const facts = element('span', { class: 'run-facts dim' });
  const note = element('span', { class: 'run-note' });
  const root = element(
    'button',
    { class: 'plain-button run-main', type: 'button' },
    kind,
    element('span', { class: 'run-title' }, name, status, badge),
    element('span', { class: 'run-figures numbers' }, statusIcon, value),
    facts,
    note,
  );
  root.querySelector('.run-figures')!.append(difference.element, range);
  root.addEventListener('click', press);
  return {
    element: root,
    draw: ({ run, chosen, isBaseline, metric, difference: amount }) => {
      const { overall } = run;
      changeIcon(kind, kindIcons[run.kind]);
      changeIcon(statusIcon, statusIcons[run.status]);
      setShown(statusIcon, run.status !== 'finished');
      setText(own, run.ownName);
      setText(apart, run.name.slice(run.ownName.length).replace(/^, /, ''));
      setShown(apart, run.name !== run.ownName);
      setText(status, `, ${kindWords[run.kind]}, ${statusWords[run.status]}. `);
      setShown(badge, isBaseline);
      setText(value, overall ? score(overall[metric]) : standing(run));
      value.classList.toggle('dim', overall === null);
      setText(range, overall?.intervals ? interval(overall.intervals[metric]) : '');
      setShown(range, Boolean(overall?.intervals));
      difference.draw(isBaseline ? null : amount);
      setText(facts, factLine(run));
      setShown(facts, factLine(run) !== '');
      setText(note, run.note);
      setShown(note, run.note !== '');
      setAttribute(root, 'aria-current', chosen ? 'true' : null);
      setAttribute(root, 'title', tooltip(run, metric));
    },
  };
}

const factLine = (run: RunView): string =>
  [...(run.partial && run.overall ? ['Partial'] : []), ...factsOf(run)].join(' · ');

function tooltip(run: RunView, metric: Metric): string {
  const { name, kind, status, started, note, overall, waits } = run;
  return [
    name,
    `${kindWords[kind]}, ${statusWords[status]}, started ${moment(started)}`,
    ...(waits === null ? [] : [waits]),
    ...(overall ? [`${metricWords[metric].name} ${score(overall[metric])}`] : []),
    ...(factLine(run) === '' ? [] : [factLine(run)]),
    ...(note === '' ? [] : [note]),
  ].join('\n');
}
