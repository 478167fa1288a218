import path from 'node:path';
import * as vscode from 'vscode';
import { isKept } from '../../core/refine/batch/journalLines';
import type { FileOutcome } from '../../core/refine/batch/refineMany';
import { toldNotOffered, toldOutcomes } from '../../core/refine/batch/told';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { outcomesTable, type BatchReview } from './batchReview';

/** In short, with a button that shows what happened to each file. */
export async function tellOutcomes(
  outcomes: readonly FileOutcome[],
  review: BatchReview,
  { folder, texts }: { readonly folder: vscode.WorkspaceFolder; readonly texts: ReadOnlyTexts },
): Promise<void> {
  const notOffered = [...review.notOffered].map(([file, why]) => ({
    name: path.basename(file),
    why,
  }));
  const goesOn = outcomes.every(isKept)
    ? ''
    : ' "Stepwise: Refine Many…" goes on with what failed or was left out.';
  const told = `${toldOutcomes(outcomes.map(({ kind }) => kind))}.${goesOn}`;
  const show = 'Show Outcomes';
  const choice =
    notOffered.length === 0
      ? await vscode.window.showInformationMessage(told, show)
      : await vscode.window.showWarningMessage(`${told} ${toldNotOffered(notOffered)}`, show);
  if (choice === show)
    await texts.show(
      'outcomes of Refine Many.md',
      outcomesTable(outcomes, review, folder.uri.fsPath),
    );
}
