import type { ResultsFromView, RunDetail, RunView } from '../../src/protocol/results';
import { element, keyedChildren, setShown, setText, type Part } from '../shared/dom';
import { counted, score } from '../shared/numbers';
import { recall } from '../shared/host';
import { banner } from '../shared/banner';
import { scoreTable, type TableMemory } from './scoreTable';

interface DetailState {
  readonly run: RunView | null;
  readonly scores: RunDetail | null;
  readonly anyRun: boolean;
}

const bySize: TableMemory = { sort: { column: 'rougeL', descending: true }, filter: '' };
const byName: TableMemory = { sort: { column: 'name', descending: false }, filter: '' };

/** The scores of the chosen run: overall, per category, per task. */
export function detail(post: (event: ResultsFromView) => void): Part<DetailState> {
  const memory = recall({ categories: bySize, tasks: byName });
  const heading = element('h2', { class: 'detail-name' });
  const hint = element('p', { class: 'dim' });
  const overall = overallFigures();
  const problems = problemList();
  const categories = scoreTable({
    caption: 'Categories',
    firstColumn: 'Category',
    memory: memory.content.categories,
    remember: (categories_) => memory.change({ categories: categories_ }),
  });
  const tasks = scoreTable({
    caption: 'Tasks',
    firstColumn: 'Task',
    memory: memory.content.tasks,
    remember: (tasks_) => memory.change({ tasks: tasks_ }),
    filterLabel: 'Filter tasks by name or category',
    open: (task) => post({ type: 'openInstruction', task }),
  });
  const tables = element(
    'div',
    { class: 'tables' },
    problems.element,
    overall.element,
    categories.element,
    tasks.element,
  );
  const root = element(
    'section',
    { class: 'detail', 'aria-label': 'Scores' },
    heading,
    hint,
    tables,
  );
  return {
    element: root,
    draw: ({ run, scores, anyRun }) => {
      setShown(root, anyRun);
      setShown(heading, run !== null);
      setText(heading, run?.name ?? '');
      setShown(tables, scores !== null);
      setShown(hint, scores === null);
      setText(hint, hintOf(run));
      if (!scores) return;
      overall.draw(scores);
      problems.draw(scores.problems);
      categories.draw(scores.categories.map((row) => ({ ...row, group: null, opens: false })));
      tasks.draw(
        scores.tasks.map((row) => ({ ...row, group: row.category, opens: row.hasInstruction })),
      );
    },
  };
}

function hintOf(run: RunView | null): string {
  if (!run) return 'Select a run to see its scores.';
  if (run.overall) return 'Reading the scores…';
  switch (run.status) {
    case 'running':
      return 'There are no scores yet: this run is under way.';
    case 'finished':
      return 'This run made no scores; its files hold what it did make.';
    case 'failed':
    case 'cancelled':
    case 'lost':
      return 'This run ended before there were scores. Open its files to see how far it came.';
  }
}

function overallFigures(): Part<RunDetail> {
  const rougeL = element('dd', { class: 'figure numbers' });
  const exactMatch = element('dd', { class: 'figure numbers' });
  const instances = element('p', { class: 'dim numbers' });
  const figures = element(
    'dl',
    { class: 'figures' },
    element('div', {}, element('dt', { class: 'key key-rouge' }, 'ROUGE-L'), rougeL),
    element('div', {}, element('dt', { class: 'key key-exact' }, 'Exact match'), exactMatch),
  );
  return {
    element: element('div', { class: 'overall' }, figures, instances),
    draw: ({ overall, tasks }) => {
      setText(rougeL, score(overall.rougeL));
      setText(exactMatch, score(overall.exactMatch));
      setText(
        instances,
        `Means over ${counted(overall.instances, 'instance')} of ${counted(tasks.length, 'task')}`,
      );
    },
  };
}

function problemList(): Part<readonly string[]> {
  const root = element('div', { class: 'problems' });
  const draw = keyedChildren<string>(root, {
    key: (problem) => problem,
    create: () => {
      const notice = banner();
      return {
        element: notice.element,
        draw: (message) => notice.draw({ kind: 'warning', message }),
      };
    },
  });
  return {
    element: root,
    draw: (problems) => {
      setShown(root, problems.length > 0);
      draw(problems);
    },
  };
}
