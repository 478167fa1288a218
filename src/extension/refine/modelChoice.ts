import path from 'node:path';
import * as vscode from 'vscode';
import type { RateLimits } from '../../core/refine/batch/rateGate';
import type { ChatModel } from '../../core/refine/chatModel';
import type { Prices } from '../../core/refine/money';
import { openRecording } from '../../node/recording';
import type { ModelLabel } from '../../protocol/refine';
import { setting } from '../settings';
import { keyFor, openaiUrl } from './keys';

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

/**
 * Which model answers, in this order: the endpoint of the settings; OpenAI, where a key for it is set; the recording of
 * the workspace. The label tells which it is and why.
 */
export async function chooseModel(
  secrets: vscode.SecretStorage,
  scope: vscode.Uri,
  onLimits?: (limits: RateLimits) => void,
): Promise<ChosenModel> {
  const baseUrl = setting('stepwise.model.baseUrl', scope).trim();
  const key = await keyFor(secrets, baseUrl || openaiUrl);
  if (baseUrl === '' && !key) return recorded(scope);
  const { openaiChatModel } = await import('../../node/openaiChatModel');
  const model = openaiChatModel({
    baseUrl: baseUrl || openaiUrl,
    model: setting('stepwise.model.name', scope),
    key: key ?? '',
    ...(onLimits && { onLimits }),
  });
  const reason = baseUrl
    ? 'The setting "stepwise.model.baseUrl" names this endpoint.'
    : 'A key for OpenAI is set.';
  return {
    kind: 'chosen',
    model,
    label: { kind: 'endpoint', name: model.name, reason },
    prices: pricesFor(scope),
  };
}

function pricesFor(scope: vscode.Uri): Prices | null {
  const input = setting('stepwise.model.price.input', scope);
  const output = setting('stepwise.model.price.output', scope);
  return input > 0 || output > 0 ? { input, output } : null;
}

async function recorded(scope: vscode.Uri): Promise<ChosenModel> {
  const advice =
    'Run "Stepwise: Set Model Key…" for OpenAI, or name an endpoint in the setting "stepwise.model.baseUrl".';
  const folder = vscode.workspace.getWorkspaceFolder(scope);
  const file = setting('stepwise.model.recording', scope);
  if (!folder || file === '') return { kind: 'none', message: `No model is set up. ${advice}` };
  const opened = await openRecording(path.resolve(folder.uri.fsPath, file));
  if (opened.kind === 'failed')
    return { kind: 'none', message: `No model is set up, and no recording stands in. ${advice}` };
  return {
    kind: 'chosen',
    model: opened.model,
    prices: null,
    label: {
      kind: 'recording',
      name: path.basename(file),
      reason:
        `No endpoint and no key are set, so recorded answers stand in for a model. ${opened.note}`.trim(),
    },
  };
}
