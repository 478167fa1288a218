import path from 'node:path';
import * as vscode from 'vscode';
import { estimatedTokens } from '../../core/prompt/tokens';
import { estimateOf } from '../../core/refine/batch/estimate';
import { toldTooLow } from '../../core/refine/batch/spendCap';
import { toldBefore, toldEstimate } from '../../core/refine/batch/told';
import type { Stage } from '../../core/refine/stages';
import type { ReadFile } from '../../node/batch/batchFiles';
import { prepareBatch, type PreparedBatch } from '../../node/batch/prepareBatch';
import { stagesOf } from '../../node/stageFiles';
import { chooseModel, type ChosenModel } from '../models/modelChoice';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { setting } from '../settings';
import { tellError, tellWarning } from '../tell';

export interface Services {
  readonly secrets: vscode.SecretStorage;
  readonly log: vscode.LogOutputChannel;
  readonly texts: ReadOnlyTexts;
}

/** Where a batch runs, and how it begins. */
export interface Place extends Services {
  readonly folder: vscode.WorkspaceFolder;
  /** Takes nothing over, which is known to be wanted: nobody is asked. */
  readonly isAnew: boolean;
}

export interface Batch extends PreparedBatch {
  readonly stages: readonly Stage[];
  readonly label: Extract<ChosenModel, { kind: 'chosen' }>['label'];
}

export async function prepared(
  files: readonly ReadFile[],
  { folder, isAnew, secrets }: Place,
): Promise<Batch | undefined> {
  let learn: Parameters<Parameters<typeof prepareBatch>[0]['model']>[0] = () => undefined;
  const chosen = await chooseModel(secrets, folder.uri, {
    onLimits: (limits) => learn(limits),
  });
  if (chosen.kind === 'none') {
    tellWarning(chosen.message);
    return undefined;
  }
  const ownStages = await stagesOf(folder.uri.fsPath);
  if (ownStages.kind === 'failed') {
    tellError(ownStages.message);
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
    files: files.map((file) => file.path),
    isAnew,
    prices: chosen.prices,
    cap: chosen.prices && cap > 0 ? cap : null,
    now: new Date(),
  });
  if (ready.kind === 'prepared') return { ...ready, label: chosen.label, stages: ownStages.stages };
  tellError(ready.message);
  return undefined;
}

export const go = 'Refine';
export const askAnew = 'Ask All Anew';

/** What it will take, before anything is asked; gives the button that is pressed. */
export async function confirmed(
  files: readonly ReadFile[],
  batch: Batch,
): Promise<string | undefined> {
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
    toldBefore(before, { prices: purse.prices, isInRounds: false }),
    purse.cap === null ? undefined : `The spend cap is $${purse.cap}.`,
    toldTooLow(purse, estimate.shortestRequest),
  ];
  return vscode.window.showInformationMessage(
    `Refine ${files.length} ${files.length === 1 ? 'instruction' : 'instructions'}?`,
    { modal: true, detail: detail.filter(Boolean).join('\n\n') },
    ...(before ? [go, askAnew] : [go]),
  );
}

/** Of a hosted model, for a list of steps. */
const usualSeconds = 4;
