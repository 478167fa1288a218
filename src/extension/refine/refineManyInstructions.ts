import path from 'node:path';
import * as vscode from 'vscode';
import { replaceSteps } from '../../core/document/replaceSteps';
import { estimatedTokens } from '../../core/prompt/tokens';
import { estimateOf } from '../../core/refine/batch/estimate';
import { refineMany, type FileOutcome } from '../../core/refine/batch/refineMany';
import { toldBefore, toldEstimate, toldOutcomes } from '../../core/refine/batch/told';
import type { Stage } from '../../core/refine/stages';
import { batchFile, sourceOf, type ReadFile } from '../../node/batch/batchFiles';
import { prepareBatch, type PreparedBatch } from '../../node/batch/prepareBatch';
import { openStepLinter } from '../../node/batch/stepLinter';
import { configurationFiles, configurationOf } from '../../node/configurationFiles';
import { readTextFile } from '../../node/files';
import { findFiles } from '../../node/findFiles';
import { isRefined } from '../../node/refinedName';
import { stagesOf } from '../../node/stageFiles';
import { keepTranscript } from '../../node/transcripts';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { setting } from '../settings';
import { withProgress, type Report } from '../withProgress';
import { pausable } from './batchPause';
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
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    void vscode.window.showInformationMessage('Open a folder with instruction files first.');
    return;
  }
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

async function instructionsOf(
  selection: readonly vscode.Uri[],
  folder: vscode.WorkspaceFolder,
): Promise<readonly ReadFile[]> {
  const patterns = selection.length > 0 ? selection.map(({ fsPath }) => fsPath) : ['.'];
  const { files } = await findFiles(patterns, {
    folder: folder.uri.fsPath,
    endings: ['.instruct'],
  });
  const configurations = configurationFiles();
  const read: ReadFile[] = [];
  for (const file of files) {
    if (isRefined(file)) continue;
    const one = batchFile(file, await readTextFile(file), (name) =>
      configurationOf(configurations.nearest(name)),
    );
    if (one.kind === 'failed') void vscode.window.showWarningMessage(one.message);
    else if (!one.document.instruction.template) read.push(one);
  }
  return read;
}

async function chosenOf(
  files: readonly ReadFile[],
  folder: vscode.WorkspaceFolder,
): Promise<readonly ReadFile[]> {
  if (files.length === 0) {
    void vscode.window.showInformationMessage('This workspace has no instruction files.');
    return [];
  }
  const items = files.map((file) => ({
    label: path.basename(file.path),
    description: path.relative(folder.uri.fsPath, path.dirname(file.path)),
    detail: file.instruction.steps.length === 0 ? 'has no steps yet' : '',
    picked: true,
    file,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Refine Many',
    placeHolder: 'Which instructions?',
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ file }) => file) ?? [];
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
  if (outcomes.every(({ kind }) => kind !== 'left-out')) await run.batch.journal.finish();
  const report = reportOf(outcomes, run.folder);
  const show = 'Show Outcomes';
  void vscode.window
    .showInformationMessage(`${toldOutcomes(outcomes.map(({ kind }) => kind))}.`, show)
    .then(async (choice) => {
      if (choice === show) await run.texts.show('outcomes of Refine Many.md', report);
    });
  await review(files, outcomes);
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

/** All new steps in VS Code's own preview of a refactoring, where each file is accepted or left out. */
async function review(files: readonly ReadFile[], outcomes: readonly FileOutcome[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.kind !== 'refined' && outcome.kind !== 'objected') continue;
    const { path: file, document } = files[index]!;
    const now = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    if (now.getText() !== document.text) continue; // changed meanwhile: it stays as it is
    const { span, text } = replaceSteps(document, outcome.steps);
    const range = new vscode.Range(now.positionAt(span.start), now.positionAt(span.end));
    edit.replace(now.uri, range, text, {
      needsConfirmation: true,
      ...(outcome.kind === 'refined'
        ? { label: 'Refined steps' }
        : { label: 'Steps to look at first', description: outcome.message }),
    });
  }
  if (edit.size > 0) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

function reportOf(outcomes: readonly FileOutcome[], folder: vscode.WorkspaceFolder): string {
  const rows = outcomes.map((outcome) => {
    const file = path.relative(folder.uri.fsPath, outcome.path);
    const { turns, inputTokens, outputTokens } = outcome.usage;
    const said = 'message' in outcome ? inCell(outcome.message) : '';
    return `| ${outcome.kind} | ${inCell(file)} | ${turns} | ${inputTokens + outputTokens} | ${said} |`;
  });
  return ['| outcome | file | turns | tokens | |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}

/** Text of a model or of a file, as one cell of a table and nothing else. */
function inCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#&!]/g, '\\$&');
}
