import type { PredictEvent } from '../core/predict/predictMany';
import { count, toldCut, toldSpent } from '../core/predict/told';
import type { ChatRunOutcome } from '../node/predict/predictChatRun';
import type { PreparedChatRun } from '../node/predict/prepareChatRun';
import { scoreTable } from './scoreTable';
import { printJson, type Terminal } from './terminal';

/** Tells on standard error how predictions come in. */
export function progressOf(
  { instances, predicted }: { readonly instances: number; readonly predicted: number },
  terminal: Terminal,
): (event: PredictEvent) => void {
  let done = predicted;
  return (event) => {
    if (event.kind === 'waiting')
      terminal.progress(`${event.reason} Going on in ${Math.ceil(event.seconds)} s.`);
    if (event.kind === 'missed')
      terminal.notice(
        `No prediction for "${event.missed.request.id}": ${event.missed.failure.message}`,
      );
    if (event.kind === 'predicted')
      terminal.progress(
        `${(++done).toLocaleString('en-US')} of ${count(instances, 'instance')} predicted`,
      );
  };
}

/** What came of a run: for people the scores, for programs all of it. */
export function report(
  { manifest, directory }: PreparedChatRun,
  outcome: ChatRunOutcome,
  { json, terminal }: { readonly json: boolean; readonly terminal: Terminal },
): void {
  const { predicted, cut, missed, stop, spent, evaluation } = outcome;
  const instances = manifest.instances.predict;
  if (json) printJson(terminal, { ...manifest, directory, ...outcome });
  else if (evaluation) terminal.print(scoreTable(evaluation));
  for (const { message } of evaluation?.problems ?? []) terminal.notice(message);
  const left = missed === 0 ? '' : `, ${missed} without a prediction`;
  const done = predicted.toLocaleString('en-US');
  terminal.notice(
    `${done} of ${count(instances, 'instance')} predicted${left}.${toldCut(cut)}${toldSpent(spent)}`,
  );
  if (stop) terminal.notice(`Stopped. ${stop.message}`);
  if (predicted < instances)
    terminal.notice(`Ask for the rest with --resume ${manifest.id} and the same model.`);
}
