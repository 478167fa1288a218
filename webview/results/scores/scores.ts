import { element } from '../../shared/dom';
import type { Page, Shown } from '../page';
import { curves } from '../curves/curves';
import { categoryEntries, taskEntries } from './entry';
import type { RowActions } from './scoreRow';
import { scoreTable } from './scoreTable';

interface ScoresOptions {
  readonly openTask: (task: string) => void;
  readonly openCategory: (category: string) => void;
  readonly select: (run: string) => void;
}

export interface Scores {
  readonly element: HTMLElement;
  /** The column that does not grow with the number of tasks. */
  readonly short: HTMLElement;
  draw(shown: Shown): void;
  revealTask(task: string): void;
}

/** Where the selected run is good and bad: by category, over the amount of training data, by task. */
export function scores(page: Page, { openTask, openCategory, select }: ScoresOptions): Scores {
  const ofTask: Pick<RowActions, 'openInstruction' | 'refine'> = {
    openInstruction: (task) => page.post({ type: 'openInstruction', task }),
    refine: (task) => page.post({ type: 'refine', task }),
  };
  const categories = scoreTable(page, {
    id: 'categories',
    title: 'Categories',
    first: 'Category',
    sort: 'categorySort',
    byTask: true,
    entries: categoryEntries,
    open: openCategory,
    ...ofTask,
    unfolds: false,
  });
  const learning = curves(page, select);
  const tasks = scoreTable(page, {
    id: 'tasks',
    title: 'Tasks',
    first: 'Task',
    sort: 'taskSort',
    byTask: false,
    filterLabel: 'Filter tasks by name or category',
    entries: taskEntries,
    open: openTask,
    ...ofTask,
    unfolds: true,
  });
  const short = element('div', { class: 'scores-left' }, categories.element, learning.element);
  const root = element('div', { class: 'scores' }, short);
  root.append(element('div', { class: 'scores-right' }, tasks.element));
  return {
    element: root,
    short,
    draw: (shown) => {
      categories.draw(shown);
      learning.draw(shown);
      tasks.draw(shown);
    },
    revealTask: (task) => tasks.reveal(task),
  };
}
