import type { Summary } from '../../core/evaluate/model';
import type { RunDetail } from '../../protocol/results';
import type { Run } from '../runs/list';
import { readScores } from '../runs/scoresFile';
import { hasInstances } from './hasInstances';
import { scoresView, taskMeansView } from './scoresView';

/**
 * The scores of a run; `instructions`: names of the tasks that have an instruction. `null` where nothing was scored,
 * `unreadable` where there is no file of scores, or a damaged one.
 */
export async function runDetail(
  { id, directory, manifest }: Run,
  instructions: ReadonlySet<string>,
): Promise<RunDetail | 'unreadable' | null> {
  const scores = await readScores(directory);
  if (!scores) return 'unreadable';
  const told = [...manifest.problems, ...scores.problems.map(({ message }) => message)];
  return summaryDetail(scores, {
    id,
    instructions,
    problems: [...new Set(told)],
    hasInstances: hasInstances(directory),
  });
}

export interface DetailOptions extends Pick<RunDetail, 'id' | 'problems' | 'hasInstances'> {
  readonly instructions: ReadonlySet<string>;
}

/** Scores as a page shows them; `null` where nothing is scored yet. */
export function summaryDetail(
  { overall, categories, tasks }: Summary,
  { instructions, ...known }: DetailOptions,
): RunDetail | null {
  if (!overall) return null;
  return {
    id: known.id,
    overall: scoresView(overall),
    byTask: taskMeansView(overall.byTask),
    categories: Object.entries(categories).map(([name, row]) => ({
      name,
      ...scoresView(row),
      byTask: taskMeansView(row.byTask),
    })),
    tasks: Object.entries(tasks).map(([name, row]) => ({
      name,
      ...scoresView(row),
      category: row.category,
      hasInstruction: instructions.has(name),
      labels: row.labels ?? null,
    })),
    problems: known.problems,
    hasInstances: known.hasInstances,
  };
}
