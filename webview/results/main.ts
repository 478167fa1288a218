import '../shared/theme.css';
import '../shared/menu.css';
import './results.css';
import './runs/runs.css';
import './runs/gpuMeters.css';
import './runs/madeFrom.css';
import './summary/summary.css';
import './scores/scores.css';
import './scores/bars.css';
import './scores/scoreBar.css';
import './scores/moreOfTask.css';
import './scores/figures.css';
import './curves/curves.css';
import './instances/instances.css';
import './instances/instancePanel.css';
import type {
  Metric,
  ResultsFromView,
  ResultsState,
  ResultsToView,
} from '../../src/protocol/results';
import { banner } from '../shared/banner';
import { element, setShown, setText } from '../shared/dom';
import { connect } from '../shared/host';
import { counted } from '../shared/numbers';
import { announceChanges } from './announceChanges';
import { instances } from './instances/instances';
import { recallResults, type Filters, type Page, type Shown } from './page';
import { differences } from './runs/differences';
import { log } from './runs/log';
import { runList } from './runs/runList';
import { scores } from './scores/scores';
import { busyBox, firstSteps } from './start';
import { summary } from './summary/summary';
import { tabs } from './tabs';
import { toolbar } from './toolbar';

const host = connect<ResultsToView, ResultsFromView>({ type: 'ready' });
const page: Page = {
  post: host.post,
  memory: recallResults(),
  chooseMetric,
  redraw: () => draw(),
};

let state: ResultsState | null = null;
/** A run that was just chosen here, until the extension has it as well. */
let chosen: string | null = null;
/** The same for the metric. */
let chosenMetric: Metric | null = null;
/** A task that is to be shown once the scores are there. */
let awaitedTask: string | null = null;

const restriction = banner();
const tools = toolbar(page);
const first = firstSteps(page.post);
const busy = busyBox(page.post);
const runs = runList(page, select);
const overview = summary(page, () => showInstances({ changedOnly: true }));
const views = tabs(page);
const scoreView = scores(page, {
  openTask: (task) => openTask(task),
  openCategory: (category) => showInstances({ category }),
  select,
});
const instanceView = instances(page);
const logView = log(page);
const differenceView = differences(page);
const toInstances = element('button', { class: 'plain-button link-button', type: 'button' });
toInstances.addEventListener('click', () => page.post({ type: 'openInEditor' }));

const scorePanel = element(
  'div',
  { class: 'panel', id: 'panel-scores' },
  scoreView.element,
  toInstances,
);
const instancePanel = element(
  'div',
  { class: 'panel', id: 'panel-instances' },
  instanceView.element,
);
const madePanel = element(
  'div',
  { class: 'panel panel-made' },
  logView.element,
  differenceView.element,
);
const top = element(
  'div',
  { class: 'top' },
  tools.element,
  restriction.element,
  busy.element,
  first.element,
);
const content = element(
  'div',
  { class: 'content' },
  overview.element,
  views.element,
  scorePanel,
  instancePanel,
);
const root = element('main', { class: 'results', hidden: true });
root.append(element('h1', { class: 'unseen' }, 'Results'), top, runs.element, content);
document.body.append(root);

host.start((message) => {
  switch (message.type) {
    case 'state':
      receive(message.state);
      return;
    case 'showTask':
      awaitedTask = message.task;
      showAwaitedTask();
      return;
    case 'found':
    case 'rows':
    case 'instance':
    case 'failed':
      instanceView.receive(message);
  }
});

function receive(next: ResultsState): void {
  const startHad = hasFocus(tools.start) || hasFocus(first.button) || hasFocus(busy.cancel);
  if (chosen === next.selected || !next.runs.some(({ id }) => id === chosen)) chosen = null;
  if (chosenMetric === next.metric) chosenMetric = null;
  announceChanges(state, next, chosenMetric ?? next.metric);
  state = next;
  draw();
  if (startHad) keepStartFocused(next);
  showAwaitedTask();
}

function draw(): void {
  if (!state) return;
  const shown = shownOf(state);
  const { content: remembered } = page.memory;
  const inEditor = state.place === 'editor';
  const tab = inEditor ? remembered.tab : 'scores';
  document.body.dataset['place'] = state.place;
  root.classList.toggle('runs-hidden', inEditor && !remembered.runsShown);
  root.classList.toggle('is-empty', state.runs.length === 0);
  setShown(root, true);
  restriction.draw(
    state.restriction === null ? null : { kind: 'info', message: state.restriction },
  );
  tools.draw(shown);
  first.draw(state);
  busy.draw(state);
  setShown(content, state.runs.length > 0);
  runs.draw(shown);
  setShown(runs.element, state.runs.length > 0 && (!inEditor || remembered.runsShown));
  overview.draw(shown);
  views.draw(shown);
  markPanels(inEditor);
  setShown(scorePanel, tab === 'scores' && shown.detail !== null);
  setShown(instancePanel, tab === 'instances' && shown.detail !== null);
  placeMade(shown.detail === null ? content : scoreView.short);
  setShown(toInstances, !inEditor && shown.detail?.hasInstances === true);
  setText(
    toInstances,
    shown.detail
      ? `Look at ${counted(shown.detail.overall.instances, 'instance')} in the editor`
      : '',
  );
  logView.draw(shown);
  differenceView.draw(shown);
  if (tab === 'scores') scoreView.draw(shown);
  else instanceView.draw(shown);
}

function shownOf(now: ResultsState): Shown {
  const selected = chosen ?? now.selected;
  const answered = selected === now.selected;
  const find = (id: string | null): Shown['run'] => now.runs.find((run) => run.id === id) ?? null;
  return {
    state: now,
    metric: chosenMetric ?? now.metric,
    run: find(selected),
    baseline: now.baseline === selected ? null : find(now.baseline),
    detail: answered ? now.detail : null,
    damage: answered ? now.damage : null,
    comparison: answered ? now.comparison : null,
    differences: answered ? now.differences : null,
    log: answered ? now.log : null,
  };
}

/** Above the long list of tasks; by itself where there are no scores. */
function placeMade(parent: Element): void {
  if (madePanel.parentElement !== parent) parent.append(madePanel);
}

/** A panel belongs to a tab only where there are tabs. */
function markPanels(inEditor: boolean): void {
  for (const [panel, tab] of [
    [scorePanel, 'scores'],
    [instancePanel, 'instances'],
  ] as const)
    if (inEditor) {
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', `tab-${tab}`);
    }
}

function select(run: string): void {
  if (run === (chosen ?? state?.selected)) return;
  chosen = run;
  page.post({ type: 'select', run });
  draw();
}

function chooseMetric(metric: Metric): void {
  chosenMetric = metric === state?.metric ? null : metric;
  page.post({ type: 'chooseMetric', metric });
  draw();
}

function showInstances(filters: Partial<Filters>): void {
  if (state?.place === 'sideBar') {
    page.post({ type: 'openInEditor' });
    return;
  }
  page.memory.change({ tab: 'instances' });
  instanceView.show(filters);
  instanceView.focus();
}

function openTask(task: string): void {
  if (state?.place === 'sideBar') page.post({ type: 'openInEditor', task });
  else showInstances({ task });
}

function showAwaitedTask(): void {
  if (awaitedTask === null || !state?.detail || chosen !== null) return;
  const task = awaitedTask;
  awaitedTask = null;
  if (!state.detail.tasks.some(({ name }) => name === task)) return;
  if (state.place === 'editor') showInstances({ task });
  else scoreView.revealTask(task);
}

const hasFocus = (part: Element): boolean => part === document.activeElement;

/** Cancelling stands where starting was, so the focus goes along. */
function keepStartFocused({ busy: job, runs: all }: ResultsState): void {
  if (job) busy.cancel.focus();
  else (all.length > 0 ? tools.start : first.button).focus();
}
