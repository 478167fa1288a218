import * as vscode from 'vscode';
import { setting } from '../settings';
import { keyFor } from './keys';
import { modelSource, type ModelSettings, type ModelSource } from './modelSource';

/**
 * Where the next answer comes from, with the key for it ('' where none is set): the source that the settings name; without
 * an endpoint of one's own and without a key for OpenAI, the recording of the workspace.
 */
export async function activeModel(
  secrets: vscode.SecretStorage,
  scope: vscode.Uri | undefined,
): Promise<{ readonly source: ModelSource; readonly key: string }> {
  const source = namedSource(scope);
  if (source.kind !== 'endpoint') return { source, key: '' };
  const key = (await keyFor(secrets, source.endpoint.baseUrl)) ?? '';
  if (key === '' && source.needsKey) return { source: standIn, key };
  return { source, key };
}

/** What the settings name, whether or not there is a key for it. */
export function namedSource(scope: vscode.Uri | undefined): ModelSource {
  return modelSource(modelSettings(scope));
}

export function modelSettings(scope: vscode.Uri | undefined): ModelSettings {
  return {
    profile: setting('stepwise.model.profile', scope),
    profiles: setting('stepwise.model.profiles', scope),
    baseUrl: setting('stepwise.model.baseUrl', scope),
    model: setting('stepwise.model.name', scope),
    prices: {
      input: setting('stepwise.model.price.input', scope),
      output: setting('stepwise.model.price.output', scope),
    },
  };
}

/** The file that a command about the model is for, where it was called on none. */
export function currentScope(): vscode.Uri | undefined {
  return (
    vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri
  );
}

const standIn: ModelSource = {
  kind: 'recording',
  reason: 'No endpoint and no key are set, so recorded answers stand in for a model.',
};
