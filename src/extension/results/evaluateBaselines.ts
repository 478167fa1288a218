import type * as vscode from 'vscode';
import { baselines, type Baseline } from '../../core/evaluate/baselines';
import { evaluate, type TaskSource } from '../../core/evaluate/evaluate';
import type { InstanceScore } from '../../core/evaluate/model';
import { writeFinishedRun } from '../../node/runs/record';
import { readTaskSource } from '../../node/taskFiles';

export interface BaselineProgress {
  readonly message: string;
  readonly done: number;
  readonly total: number;
}

export type BaselineEvent =
  | ({ readonly kind: 'progress' } & BaselineProgress)
  | { readonly kind: 'scored'; readonly run: string };

/** Scores every baseline on all instances of the instructions; each becomes a run of the workspace. */
export async function* evaluateBaselines(
  files: readonly vscode.Uri[],
  { workspace, signal }: { readonly workspace: string; readonly signal: AbortSignal },
): AsyncGenerator<BaselineEvent> {
  for (const [round, baseline] of baselines.entries()) {
    const scores: InstanceScore[] = [];
    let tasks = 0;
    for await (const event of evaluate(sources(files), { kind: 'baseline', baseline })) {
      if (signal.aborted) return;
      if (event.kind === 'taskScored') {
        scores.push(...event.scores);
        tasks++;
        yield {
          kind: 'progress',
          message: `Scoring ${baseline}, ${tasks} of ${files.length} tasks`,
          done: round * files.length + tasks,
          total: baselines.length * files.length,
        };
      } else {
        const run = await writeFinishedRun(workspace, {
          kind: 'baseline',
          name: names[baseline],
          scores: event.evaluation,
          predictions: scores,
          now: new Date(),
        });
        yield { kind: 'scored', run: run.id };
      }
    }
  }
}

const names: Readonly<Record<Baseline, string>> = {
  'copy-input': 'copy the input',
  'copy-example': "copy an example's output",
};

async function* sources(files: readonly vscode.Uri[]): AsyncGenerator<TaskSource> {
  for (const file of files) yield await readTaskSource(file.fsPath);
}
