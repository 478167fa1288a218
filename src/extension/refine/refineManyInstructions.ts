import * as vscode from 'vscode';
import { refineMany, type FileOutcome } from '../../core/refine/batch/refineMany';
import { sourceOf, type ReadFile } from '../../node/batch/batchFiles';
import { openStepLinter } from '../../node/batch/stepLinter';
import { keepTranscript } from '../../node/transcripts';
import { rootFolder } from '../rootFolder';
import { withProgress, type Report } from '../withProgress';
import { chosenOf, instructionsOf } from './batchInstructions';
import { isUnderWay, pausable } from './batchPause';
import { hasItsSteps, reviewOf } from './batchReview';
import {
  askAnew,
  confirmed,
  go,
  prepared,
  type Batch,
  type Place,
  type Services,
} from './batchStart';
import { tellOutcomes } from './tellOutcomes';
import { tellInformation } from '../tell';

export { pauseBatch } from './batchPause';

/**
 * Refines many instructions of the workspace: asks which, shows what it will take, and offers the new steps for review, file by
 * file, as one undoable refactoring. A batch that was stopped goes on with the next start.
 */
export async function refineManyInstructions(
  selection: readonly vscode.Uri[],
  services: Services,
): Promise<void> {
  if (isUnderWay()) {
    tellInformation(
      'A batch is under way. Wait for its end, or cancel it; it can be gone on with.',
    );
    return;
  }
  const folder = await folderOf(selection);
  if (!folder) return;
  const found = await instructionsOf(selection, folder);
  const files = selection.length > 0 ? found : await chosenOf(found, folder);
  if (files.length === 0) return;
  const answer = await refineAsAnswered(files, { folder, isAnew: false, ...services });
  if (answer === askAnew) await refineAsAnswered(files, { folder, isAnew: true, ...services });
}

/** Gives the answer to what was asked before anything is sent. */
async function refineAsAnswered(
  files: readonly ReadFile[],
  place: Place,
): Promise<string | undefined> {
  const batch = await prepared(files, place);
  if (!batch) return undefined;
  try {
    const answer = place.isAnew ? go : await confirmed(files, batch);
    if (answer === go) await refineAndReview(files, { batch, ...place });
    return answer;
  } finally {
    await batch.journal.close();
  }
}

/** A batch takes its prompts from one root folder of the workspace, and keeps its journal and its transcripts there. */
async function folderOf(
  selection: readonly vscode.Uri[],
): Promise<vscode.WorkspaceFolder | undefined> {
  const roots = new Set(
    selection.map((file) => vscode.workspace.getWorkspaceFolder(file)?.uri.toString()),
  );
  const without = 'Open a folder with instruction files first.';
  if (roots.size <= 1) return rootFolder(selection[0], { title: 'Refine Many', without });
  tellInformation(
    'The selection lies in several root folders of the workspace, each with prompts of its own. Refine one root folder at a time.',
  );
  return undefined;
}

interface Run extends Place {
  readonly batch: Batch;
}

async function refineAndReview(files: readonly ReadFile[], run: Run): Promise<void> {
  const outcomes = await withProgress('Refining instructions', (report, signal) =>
    refineAll(files, run, { report, signal }),
  );
  const review = await reviewOf(files, outcomes);
  void tellOutcomes(outcomes, review, run);
  if (review.edit.size > 0) await vscode.workspace.applyEdit(review.edit, { isRefactoring: true });
  for (const outcome of outcomes)
    if (await hasItsSteps(outcome)) run.batch.journal.done(outcome.path);
}

async function refineAll(
  files: readonly ReadFile[],
  { batch, folder, log }: Run,
  { report, signal }: { readonly report: Report; readonly signal: AbortSignal },
): Promise<readonly FileOutcome[]> {
  const inStatusBar = pausable(batch.gate);
  const linter = openStepLinter();
  try {
    return await refineMany(files, {
      model: batch.model,
      lint: (file, steps) => linter.lint(file, steps),
      stages: batch.stages,
      concurrency: batch.conversations,
      signal,
      now: Date.now,
      asks: (file, messages) => batch.journal.asksFor(file.path, messages),
      known: (file) =>
        batch.journal.known(file.path, sourceOf(file, batch.stages), file.instruction.steps),
      ended: (file, outcome) => batch.journal.ended(sourceOf(file, batch.stages), outcome),
      keep: async (file, transcript) => {
        if (transcript.turns.length === 0) return;
        const kept = await keepTranscript(folder.uri.fsPath, file, transcript);
        if (kept.kind === 'failed') log.warn(kept.message);
      },
      tell: (event) => {
        if (event.kind === 'waiting')
          report({ message: `${event.reason} Going on in ${Math.ceil(event.seconds)} s.` });
        if (event.kind === 'fileEnded') {
          const message = `${event.ended} of ${files.length}`;
          report({ message, increment: 100 / files.length });
          inStatusBar.told(message);
        }
      },
    });
  } finally {
    inStatusBar.dispose();
    linter.dispose();
  }
}
