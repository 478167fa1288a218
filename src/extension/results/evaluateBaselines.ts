import type * as vscode from 'vscode';
import { baselines, type Baseline } from '../../core/evaluate/baselines';
import { evaluate, type EvaluationEvent, type TaskSource } from '../../core/evaluate/evaluate';
import { baselineNames } from '../../node/results/defaultBaseline';
import { writeFinishedRun } from '../../node/runs/record';
import { readTaskSource } from '../../node/taskFiles';
import type { Busy, Job } from './jobs';

/**
 * Scores every baseline on all instances of the instructions; each becomes a run of the workspace. The ids of those
 * that were finished: of a cancelled one nothing is left behind.
 */
export async function evaluateBaselines(
  files: readonly vscode.Uri[],
  { workspace, job }: { readonly workspace: string; readonly job: Job },
): Promise<readonly string[]> {
  const runs: string[] = [];
  for (const [round, baseline] of baselines.entries()) {
    const busy = (tasks: number): Busy => ({
      message: `Scoring ${baseline}, ${tasks} of ${files.length} tasks`,
      done: round * files.length + tasks,
      total: baselines.length * files.length,
    });
    const written = await writeFinishedRun(workspace, {
      kind: 'baseline',
      name: baselineNames[baseline],
      events: told(evaluated(files, baseline), (tasks) => job.tell(busy(tasks))),
      now: new Date(),
      signal: job.signal,
    });
    if (written.kind === 'cancelled') return runs;
    runs.push(written.id);
  }
  return runs;
}

function evaluated(
  files: readonly vscode.Uri[],
  baseline: Baseline,
): AsyncGenerator<EvaluationEvent> {
  return evaluate(sources(files), { kind: 'baseline', baseline });
}

/** Tells how many tasks have been begun. */
async function* told(
  events: AsyncIterable<EvaluationEvent>,
  tell: (tasks: number) => void,
): AsyncGenerator<EvaluationEvent> {
  const tasks = new Set<string>();
  for await (const event of events) {
    if (event.kind === 'taskScored') tell(tasks.add(event.task).size);
    yield event;
  }
}

async function* sources(files: readonly vscode.Uri[]): AsyncGenerator<TaskSource> {
  for (const file of files) yield await readTaskSource(file.fsPath);
}
