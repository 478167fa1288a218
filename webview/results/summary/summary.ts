import type { RunDetail, RunView } from '../../../src/protocol/results';
import { element, setShown, setText, type Part } from '../../shared/dom';
import { counted, moment, money, score } from '../../shared/numbers';
import type { Page, Shown } from '../page';
import { factsOf } from '../runs/runWords';
import { interval, kindWords, statusWords } from '../words';
import { compareWith } from './compareWith';
import { comparison } from './comparison';
import { metricCards } from './metricCards';
import { problemList } from './problems';

/** The selected run in figures, and against the baseline. */
export function summary(page: Page, showChanged: () => void): Part<Shown> {
  const name = element('h2', { class: 'summary-name' });
  const partial = element(
    'span',
    { class: 'badge badge-caution', title: 'Something that was asked for is not in the scores' },
    'Partial',
  );
  const about = element('p', { class: 'summary-about dim' });
  const against = compareWith(page.post);
  const hint = element('p', { class: 'dim summary-hint' });
  const problems = problemList();
  const cards = metricCards(page);
  const range = element('span', { class: 'means-range' });
  const over = element('span');
  const means = element('p', { class: 'summary-means dim numbers' }, range, over);
  const compared = comparison(showChanged);
  const figures = element('div', { class: 'summary-figures' }, cards.element, means);
  figures.append(compared.element);
  const title = element('div', { class: 'summary-title' }, name, partial, against.element);
  const root = element('section', { class: 'summary', 'aria-label': 'Selected run' }, title, about);
  root.append(hint, problems.element, figures);
  return {
    element: root,
    draw: (shown) => {
      const { state, run, detail, damage, metric } = shown;
      setShown(root, state.runs.length > 0);
      setShown(title, run !== null);
      setText(name, run?.name ?? '');
      setShown(partial, run?.partial === true && run.overall !== null);
      setText(about, run ? aboutWords(run) : '');
      setShown(about, run !== null);
      setShown(hint, detail === null);
      setText(hint, damage ?? hintOf(run));
      against.draw(shown);
      problems.draw(detail?.problems ?? []);
      setShown(figures, detail !== null);
      cards.draw(shown);
      if (detail) setText(over, meansWords(detail, metric));
      if (detail) setText(range, rangeWords(detail, metric));
      root.classList.toggle(
        'is-compact',
        state.place === 'editor' && page.memory.content.tab === 'instances',
      );
      compared.draw(shown);
    },
  };
}

function aboutWords(run: RunView): string {
  const { kind, status, started, spent, note } = run;
  const facts = factsOf(run);
  const what = facts.length > 0 ? facts.join(' · ') : kindWords[kind];
  const cost = spent === null ? '' : `${money(spent)} spent · `;
  const line = `${what} · ${cost}${status === 'finished' ? '' : `${statusWords[status]}, `}${moment(started)}`;
  return note === '' ? line : `${line}\n${note}`;
}

function meansWords({ overall, byTask, tasks }: RunDetail, metric: Shown['metric']): string {
  const over = `${counted(overall.instances, 'instance')} of ${counted(tasks.length, 'task')}`;
  if (!byTask) return over;
  const range = byTask.intervals ? ` ${interval(byTask.intervals[metric])}` : '';
  return `${over}; by task ${score(byTask[metric])}${range}`;
}

const rangeWords = ({ overall: { intervals } }: RunDetail, metric: Shown['metric']): string =>
  intervals ? `95 % ${interval(intervals[metric])}, ` : '';

function hintOf(run: RunView | null): string {
  if (!run) return 'Select a run to see its scores.';
  if (run.overall) return 'Reading the scores…';
  switch (run.status) {
    case 'queued':
      return 'There are no scores yet: this run waits for its turn.';
    case 'running':
      return 'There are no scores yet: this run is under way.';
    case 'finished':
      return 'This run made no scores; its files hold what it did make.';
    case 'failed':
    case 'cancelled':
    case 'lost':
      return 'This run ended before there were scores.';
  }
}
