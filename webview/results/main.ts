import '../shared/theme.css';
import './results.css';
import type { ResultsFromView, ResultsState, ResultsToView } from '../../src/protocol/results';
import { announce } from '../shared/announce';
import { banner } from '../shared/banner';
import { element, setShown, type Part } from '../shared/dom';
import { connect } from '../shared/host';
import { detail } from './detail';
import { runList } from './runList';
import { start } from './start';

const host = connect<ResultsToView, ResultsFromView>({ type: 'ready' });

/** The run that the user looks at; a run without scores can be chosen too. */
let chosen: string | null = null;
let state: ResultsState | null = null;

const restriction = banner();
const begin = start(host.post);
const runs = runList(host.post, (run) => {
  chosen = run;
  host.post({ type: 'select', run });
  draw();
});
const scores = detail(host.post);
const empty = emptyMessage();
document.body.append(
  element(
    'main',
    { class: 'results' },
    element('h1', { class: 'unseen' }, 'Results'),
    restriction.element,
    begin.element,
    empty.element,
    runs.element,
    scores.element,
  ),
);

host.start(({ state: next }) => {
  tellChanges(state, next);
  if (next.selected && next.selected.id !== state?.selected?.id) chosen = next.selected.id;
  if (chosen !== null && !next.runs.some(({ id }) => id === chosen))
    chosen = next.selected?.id ?? null;
  state = next;
  draw();
});

function draw(): void {
  if (!state) return;
  restriction.draw(
    state.restriction === null ? null : { kind: 'info', message: state.restriction },
  );
  begin.draw(state);
  empty.draw(state);
  runs.draw({ runs: state.runs, chosen });
  scores.draw({
    run: state.runs.find(({ id }) => id === chosen) ?? null,
    scores: state.selected?.id === chosen ? state.selected : null,
    anyRun: state.runs.length > 0,
  });
}

function tellChanges(before: ResultsState | null, after: ResultsState): void {
  for (const run of after.runs) {
    const earlier = before?.runs.find(({ id }) => id === run.id);
    if (earlier && earlier.status !== run.status) announce(`${run.name}: ${run.status}.`);
  }
  if (before?.busy && !after.busy) announce('The evaluation ended.');
}

/** What to do first. */
function emptyMessage(): Part<ResultsState> {
  const root = element(
    'div',
    { class: 'first-step dim' },
    element('p', {}, 'There are no results yet.'),
    element(
      'p',
      {},
      'Evaluate Baselines scores two simple answers on every instance of the tasks in this workspace: copying ' +
        'the input, and copying the output of the first example. They are what a model has to beat.',
    ),
  );
  return {
    element: root,
    draw: ({ runs: all, busy }) => setShown(root, all.length === 0 && busy === null),
  };
}
