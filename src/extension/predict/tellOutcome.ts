import * as vscode from 'vscode';
import { count, toldCut, toldSpent } from '../../core/predict/told';
import type { ChatRunOutcome } from '../../node/predict/predictChatRun';
import type { PreparedChatRun } from '../../node/predict/prepareChatRun';
import { run } from '../commands';
import { offerModel } from '../models/offerModel';
import { tellWarning } from '../tell';

/** Says how many predictions there are, how they score and what they cost, or what stopped it and how to go on. */
export function tellOutcome({ manifest }: PreparedChatRun, outcome: ChatRunOutcome): void {
  const { predicted, cut, missed, stop, spent, evaluation } = outcome;
  const overall = evaluation?.overall;
  const scores = overall
    ? ` ROUGE-L ${overall.rougeL.toFixed(2)}, exact match ${overall.exactMatch.toFixed(2)}.`
    : '';
  const left = missed === 0 ? '' : `, ${missed} without a prediction`;
  const done = `${predicted} of ${count(manifest.instances.predict, 'instance')} predicted${left}.${toldCut(cut)}${scores}${toldSpent(spent)}`;
  if (stop === null) {
    void offerResults(done, manifest.id);
    return;
  }
  const message = `${done} ${stop.message} "Predict with Chat Model…" goes on with it.`;
  if (stop.cause === 'no-key' || stop.cause === 'wrong-key') void offerModel(message);
  else tellWarning(message);
}

async function offerResults(message: string, id: string): Promise<void> {
  const show = 'Show Results';
  const choice = await vscode.window.showInformationMessage(message, show);
  if (choice === show) await run('stepwise.showResults', undefined, id);
}
