import path from 'node:path';
import * as vscode from 'vscode';
import { runFiles } from '../../core/experiment/commands';
import { listRuns } from '../../node/runs/list';
import { scoreRun } from '../../node/runs/scores';
import { awaitsScores } from '../../node/runs/scoresFile';
import type { ResultsSession } from './resultsSession';
import { tellWarning } from '../tell';

interface Scorable {
  readonly id: string;
  readonly directory: string;
  readonly name: string;
}

/** Who follows a run has so long to score it, so that it is not scored twice at once. */
const followersMilliseconds = 5000;

/** Runs that were tried here: they were cancelled, or said to be damaged, and are not tried by themselves again. */
const tried = new Set<string>();

/** A run that predicted while nobody followed it is scored when it is looked at. */
export async function scoreWhatWaits(workspace: string, session: ResultsSession): Promise<void> {
  if (!vscode.workspace.isTrusted) return;
  for (const run of await listRuns(workspace)) {
    if (tried.has(run.directory) || !(await awaitsScores(run))) continue;
    if (await endedJustNow(run.directory)) {
      session.refreshSoon(followersMilliseconds);
      continue;
    }
    if (session.jobs.isBusy()) return; // its end looks again
    await scoreOne(session, { ...run, name: run.manifest.name });
  }
}

/** Whether the program that follows a run, and scores it, may be about to do so. */
async function endedJustNow(directory: string): Promise<boolean> {
  const exitCode = vscode.Uri.file(path.join(directory, runFiles.exitCode));
  const { mtime } = await vscode.workspace.fs.stat(exitCode).then(
    (found) => found,
    () => ({ mtime: 0 }), // it was killed: nobody follows it
  );
  return Date.now() - mtime < followersMilliseconds;
}

/** Scores the predictions of a run, as the job that all pages show. */
export async function scoreOne(
  session: ResultsSession,
  { directory, name }: Scorable,
): Promise<void> {
  tried.add(directory);
  const message = `Scoring the predictions of ${name}`;
  await session.jobs.start(message, async ({ signal }) => {
    const scored = await scoreRun(directory, { signal });
    if (scored.kind === 'scored' || signal.aborted) return;
    session.services.log.warn(scored.message);
    tellWarning(scored.message);
  });
}
