import { instanceKey } from '../../core/dataset/promptLine';
import type { AskedChatModel } from '../runs/manifest';
import { listRuns, readRun, type Run } from '../runs/list';
import { isRunId } from '../runs/runFolder';
import { isGoing } from '../runs/state';
import { predictionLines } from './predictionLines';
import type { ChatRunPreparation } from './prepareChatRun';

/** A run of a chat model that can be gone on with. */
export interface UnfinishedChatRun {
  readonly run: Run;
  /** Instances with a prediction. */
  readonly predicted: number;
}

/** Those of a workspace that nobody works on and that lack predictions, newest first. */
export async function unfinishedChatRuns(workspace: string): Promise<readonly UnfinishedChatRun[]> {
  const unfinished: UnfinishedChatRun[] = [];
  for (const run of await listRuns(workspace)) {
    if (run.manifest.action !== 'chat' || isGoing(run.state)) continue;
    const predicted = await predictedIn(run.directory);
    if (predicted < run.manifest.instances.predict) unfinished.push({ run, predicted });
  }
  return unfinished;
}

async function predictedIn(directory: string): Promise<number> {
  const predicted = new Set<string>();
  for await (const line of predictionLines(directory)) predicted.add(instanceKey(line));
  return predicted.size;
}

/** A run that was cancelled, killed or stopped, as it is to be gone on with: with the same prompts and the same model. */
export async function reopenChatRun(
  workspace: string,
  id: string,
  chat: AskedChatModel,
): Promise<ChatRunPreparation> {
  const run = isRunId(id) ? await readRun(workspace, id) : undefined;
  if (!run) return failed(`There is no run "${id}" in "${workspace}".`);
  const { directory, manifest, state } = run;
  if (manifest.action !== 'chat' || !manifest.chat)
    return failed(`The run "${id}" asked no chat model, so it cannot be gone on with here.`);
  if (isGoing(state))
    return failed(`The run "${id}" is going on. Cancel it first, or wait for its end.`);
  const [before, now] = [manifest.chat, chat].map(described);
  if (before !== now)
    return failed(
      `The run "${id}" asked ${before}, and now it would be ${now}. Go on with the same model and parameters, or begin a new run.`,
    );
  return { kind: 'prepared', directory, workspace, manifest, isNew: false };
}

/** "test at http://… (temperature 0)" */
function described({ name, parameters }: AskedChatModel): string {
  const told = Object.entries(parameters)
    .filter(([key]) => key !== 'baseUrl' && key !== 'model')
    .map(([key, value]) => `${key} ${value}`);
  return told.length === 0 ? name : `${name} (${told.sort().join(', ')})`;
}

function failed(message: string): ChatRunPreparation {
  return { kind: 'failed', messages: [message] };
}
