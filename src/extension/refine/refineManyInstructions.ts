import path from 'node:path';
import * as vscode from 'vscode';
import { estimatedTokens } from '../../core/prompt/tokens';
import { estimateOf } from '../../core/refine/batch/estimate';
import { isKept } from '../../core/refine/batch/journalLines';
import { refineMany, type FileOutcome } from '../../core/refine/batch/refineMany';
import { toldTooLow } from '../../core/refine/batch/spendCap';
import { toldBefore, toldEstimate } from '../../core/refine/batch/told';
import type { Stage } from '../../core/refine/stages';
import { sourceOf, type ReadFile } from '../../node/batch/batchFiles';
import { prepareBatch, type PreparedBatch } from '../../node/batch/prepareBatch';
import { openStepLinter } from '../../node/batch/stepLinter';
import { stagesOf } from '../../node/stageFiles';
import { keepTranscript } from '../../node/transcripts';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { rootFolder } from '../rootFolder';
import { setting } from '../settings';
import { withProgress, type Report } from '../withProgress';
import { chosenOf, instructionsOf } from './batchInstructions';
import { isUnderWay, pausable } from './batchPause';
import { reviewOf } from './batchReview';
import { tellOutcomes } from './tellOutcomes';
import { chooseModel, type ChosenModel } from '../models/modelChoice';

export { pauseBatch } from './batchPause';

interface Services {
  readonly secrets: vscode.SecretStorage;
  readonly log: vscode.LogOutputChannel;
  readonly texts: ReadOnlyTexts;
}

/**
 * Refines many instructions of the workspace: asks which, shows what it will take, and offers the new steps for review, file by
 * file, as one undoable refactoring. A batch that was stopped goes on with the next start.
 */
export async function refineManyInstructions(
  selection: readonly vscode.Uri[],
  services: Services,
): Promise<void> {
  if (isUnderWay()) {
    void vscode.window.showInformationMessage(
      'A batch is under way. Wait for its end, or cancel it; it can be gone on with.',
    );
    return;
  }
  const folder = await folderOf(selection);
  if (!folder) return;
  const found = await instructionsOf(selection, folder);
  const files = selection.length > 0 ? found : await chosenOf(found, folder);
  if (files.length === 0) return;
  const batch = await prepared(folder, services);
  if (!batch) return;
  try {
    if (await isConfirmed(files, batch))
      await refineAndReview(files, { batch, folder, ...services });
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
  void vscode.window.showInformationMessage(
    'The selection lies in several root folders of the workspace, each with prompts of its own. Refine one root folder at a time.',
  );
  return undefined;
}

interface Batch extends PreparedBatch {
  readonly stages: readonly Stage[];
  readonly label: Extract<ChosenModel, { kind: 'chosen' }>['label'];
}

async function prepared(
  folder: vscode.WorkspaceFolder,
  { secrets }: Services,
): Promise<Batch | undefined> {
  let learn: Parameters<Parameters<typeof prepareBatch>[0]['model']>[0] = () => undefined;
  const chosen = await chooseModel(secrets, folder.uri, {
    onLimits: (limits) => learn(limits),
  });
  if (chosen.kind === 'none') {
    void vscode.window.showWarningMessage(chosen.message);
    return undefined;
  }
  const ownStages = await stagesOf(folder.uri.fsPath);
  if (ownStages.kind === 'failed') {
    void vscode.window.showErrorMessage(ownStages.message);
    return undefined;
  }
  const cap = setting('stepwise.model.spendCap');
  const ready = await prepareBatch({
    model: (onLimits) => {
      learn = onLimits;
      return chosen.model;
    },
    concurrency: setting('stepwise.model.concurrency'),
    journalFile: path.join(folder.uri.fsPath, '.stepwise', 'refine.jsonl'),
    prices: chosen.prices,
    cap: chosen.prices && cap > 0 ? cap : null,
    now: new Date(),
  });
  if (ready.kind === 'prepared') return { ...ready, label: chosen.label, stages: ownStages.stages };
  void vscode.window.showErrorMessage(ready.message);
  return undefined;
}

/** What it will take, before anything is asked. */
async function isConfirmed(files: readonly ReadFile[], batch: Batch): Promise<boolean> {
  const { purse, before, label, stages } = batch;
  const estimate = estimateOf(
    files.map(({ instruction }) => instruction),
    {
      stages,
      tokens: estimatedTokens,
      prices: purse.prices,
      concurrency: setting('stepwise.model.concurrency'),
      secondsPerAnswer: usualSeconds,
    },
  );
  const detail = [
    toldEstimate(estimate, label.name),
    label.reason,
    toldBefore(before),
    purse.cap === null ? undefined : `The spend cap is $${purse.cap}.`,
    toldTooLow(purse, estimate.shortestRequest),
  ];
  const go = 'Refine';
  const answer = await vscode.window.showInformationMessage(
    `Refine ${files.length} ${files.length === 1 ? 'instruction' : 'instructions'}?`,
    { modal: true, detail: detail.filter(Boolean).join('\n\n') },
    go,
  );
  return answer === go;
}

/** Of a hosted model, for a list of steps. */
const usualSeconds = 4;

interface Run extends Services {
  readonly batch: Batch;
  readonly folder: vscode.WorkspaceFolder;
}

async function refineAndReview(files: readonly ReadFile[], run: Run): Promise<void> {
  const outcomes = await withProgress('Refining instructions', (report, signal) =>
    refineAll(files, run, { report, signal }),
  );
  if (outcomes.every(isKept)) await run.batch.journal.finish();
  const review = await reviewOf(files, outcomes);
  void tellOutcomes(outcomes, review, run);
  if (review.edit.size > 0) await vscode.workspace.applyEdit(review.edit, { isRefactoring: true });
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
