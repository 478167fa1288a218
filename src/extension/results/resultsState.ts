import type { Scores } from '../../core/evaluate/model';
import { listRuns, type Run } from '../../node/runs/list';
import { readScores } from '../../node/runs/scores';
import { runView } from '../../node/runs/view';
import type { ResultsState, RunDetail, ScoresView } from '../../protocol/results';

export interface ResultsRequest {
  /** `null` without a folder. */
  readonly workspace: string | null;
  readonly selected: string | null;
  readonly restriction: string | null;
  readonly busy: ResultsState['busy'];
  /** Names of the tasks that have an instruction file. */
  readonly instructions: ReadonlySet<string>;
}

/** What the Results view shows, read from the run directories alone. */
export async function resultsState(request: ResultsRequest): Promise<ResultsState> {
  const { workspace, selected, restriction, busy } = request;
  const runs = workspace === null ? [] : await listRuns(workspace);
  const chosen = runs.find(({ id }) => id === selected);
  return {
    runs: await Promise.all(runs.map(runView)),
    selected: chosen ? await runDetail(chosen, request.instructions) : null,
    restriction,
    busy,
  };
}

async function runDetail(
  { id, directory, manifest }: Run,
  instructions: ReadonlySet<string>,
): Promise<RunDetail | null> {
  const scores = await readScores(directory);
  if (!scores?.overall) return null;
  const categories = Object.entries(scores.categories);
  const tasks = Object.entries(scores.tasks);
  return {
    id,
    overall: scoresView(scores.overall),
    categories: categories.map(([name, row]) => ({ name, ...scoresView(row) })),
    tasks: tasks.map(([name, row]) => ({
      name,
      ...scoresView(row),
      category: row.category,
      hasInstruction: instructions.has(name),
    })),
    problems: [
      ...new Set([...manifest.problems, ...scores.problems.map(({ message }) => message)]),
    ],
  };
}

function scoresView({ instances, rougeL, exactMatch }: Scores): ScoresView {
  return { instances, rougeL, exactMatch };
}
