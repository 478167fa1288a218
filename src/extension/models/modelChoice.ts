import path from 'node:path';
import * as vscode from 'vscode';
import type { RateLimits } from '../../core/refine/batch/rateGate';
import type { ChatModel, TakenAnswers } from '../../core/refine/chatModel';
import type { Prices } from '../../core/refine/money';
import { openRecording } from '../../node/recording';
import type { ModelLabel } from '../../protocol/refine';
import { activeModel, adviceOnModels, recordingFile } from './activeModel';
import type { EndpointSource, ModelSource } from './modelSource';
import { vscodeChatModel } from './vscodeChatModel';

export type ChosenModel =
  | {
      readonly kind: 'chosen';
      readonly model: ChatModel;
      readonly label: ModelLabel;
      /** `null` where none are set. */
      readonly prices: Prices | null;
    }
  /** There is no model to ask: why, and what to do. */
  | { readonly kind: 'none'; readonly message: string };

/** How the model is asked, where it is not for the steps of one instruction. */
export interface Asking {
  readonly onLimits?: (limits: RateLimits) => void;
  /** `whole` where it is not said: the others are failures. */
  readonly answers?: TakenAnswers;
  /** What VS Code tells the user before one of its own models is asked. */
  readonly purpose?: string;
}

/**
 * Which model answers, in this order: the profile that the settings name; their endpoint; OpenAI, where a key for it is set;
 * the recording of the workspace. The label tells which it is and why. What its answers take is metered.
 */
export async function chooseModel(
  secrets: vscode.SecretStorage,
  scope: vscode.Uri | undefined,
  asking: Asking = {},
): Promise<ChosenModel> {
  const { source, key } = await activeModel(secrets, scope);
  switch (source.kind) {
    case 'endpoint':
      return metered(await endpointModel(source, key, asking));
    case 'vscode':
      return metered(await languageModel(source, asking));
    case 'recording':
      return recorded(scope, source.reason); // its answers cost nothing
    case 'broken':
    case 'none':
      return { kind: 'none', message: source.message };
  }
}

async function metered(chosen: ChosenModel): Promise<ChosenModel> {
  if (chosen.kind === 'none') return chosen;
  const { meter } = await import('./spendMeter'); // a module of its own: one for all that ask a model
  return { ...chosen, model: meter(chosen.model, chosen.prices) };
}

async function endpointModel(
  { endpoint, prices, reason }: EndpointSource,
  key: string,
  { onLimits, answers }: Asking,
): Promise<ChosenModel> {
  const { openaiChatModel } = await import('../../node/openaiChatModel');
  const asked = openaiChatModel({
    ...endpoint,
    key,
    ...(onLimits && { onLimits }),
    ...(answers && { answers }),
  });
  const model = prices ? { ...asked, prices } : asked;
  return { kind: 'chosen', model, prices, label: { kind: 'endpoint', name: model.name, reason } };
}

async function languageModel(
  { vendor, family, reason }: Extract<ModelSource, { kind: 'vscode' }>,
  { answers, purpose }: Asking,
): Promise<ChosenModel> {
  const [offered] = await vscode.lm.selectChatModels({
    ...(vendor !== null && { vendor }),
    ...(family !== null && { family }),
  });
  if (!offered) {
    const which = [vendor, family].filter((word) => word !== null).join('/');
    const message = `VS Code offers no language model${which && ` "${which}"`} now. Install and sign in to an extension that does, or choose another model with "Stepwise: Choose Model…".`;
    return { kind: 'none', message };
  }
  const host = {
    user: (text: string) => vscode.LanguageModelChatMessage.User(text),
    assistant: (text: string) => vscode.LanguageModelChatMessage.Assistant(text),
    cancellation: () => new vscode.CancellationTokenSource(),
  };
  const model = vscodeChatModel(offered, host, {
    ...(answers && { answers }),
    ...(purpose !== undefined && { purpose }),
  });
  const label = { kind: 'endpoint', name: model.name, reason } as const;
  return { kind: 'chosen', model, prices: null, label };
}

async function recorded(scope: vscode.Uri | undefined, reason: string): Promise<ChosenModel> {
  const file = recordingFile(scope);
  if (file === undefined) return { kind: 'none', message: `No model is set up. ${adviceOnModels}` };
  const opened = await openRecording(file);
  if (opened.kind === 'failed')
    return { kind: 'none', message: `No model is set up. ${opened.message}` };
  return {
    kind: 'chosen',
    model: opened.model,
    prices: null,
    label: {
      kind: 'recording',
      name: path.basename(file),
      reason: `${reason} ${opened.note}`.trim(),
    },
  };
}
