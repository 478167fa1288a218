import path from 'node:path';
import * as vscode from 'vscode';
import { settingDefaults } from '../contributions';
import { setting } from '../settings';
import { keyFor } from './keys';
import { modelSource, type ModelSettings, type ModelSource } from './modelSource';

/** Where the next answer comes from. */
export type ActiveSource =
  | ModelSource
  /** Nothing is set up that could answer: what is missing, and what to do. */
  | { readonly kind: 'none'; readonly message: string };

/**
 * Where the next answer comes from, with the key for it ('' where none is set): the source that the settings name; without
 * an endpoint of one's own and without a key for OpenAI, the recording of the workspace, if there is one.
 */
export async function activeModel(
  secrets: vscode.SecretStorage,
  scope: vscode.Uri | undefined,
): Promise<{ readonly source: ActiveSource; readonly key: string }> {
  const source = namedSource(scope);
  if (source.kind === 'recording') return { source: await recordingIn(scope, source), key: '' };
  if (source.kind !== 'endpoint') return { source, key: '' };
  const key = (await keyFor(secrets, source.endpoint.baseUrl)) ?? '';
  if (key === '' && source.needsKey) return { source: await recordingIn(scope, standIn), key };
  if (source.endpoint.model.trim() === '') return { source: unnamed, key };
  return { source, key };
}

/** The file of the recording that may stand in; `undefined` where no folder is open or none is set. */
export function recordingFile(scope: vscode.Uri | undefined): string | undefined {
  const folder = scope && vscode.workspace.getWorkspaceFolder(scope);
  const file = setting('stepwise.model.recording', scope);
  return folder && file !== '' ? path.resolve(folder.uri.fsPath, file) : undefined;
}

async function recordingIn(
  scope: vscode.Uri | undefined,
  recording: ModelSource,
): Promise<ActiveSource> {
  const file = recordingFile(scope);
  if (file !== undefined && (await isFile(vscode.Uri.file(file)))) return recording;
  const isWanted =
    recording !== standIn ||
    setting('stepwise.model.recording', scope) !== settingDefaults['stepwise.model.recording'];
  const missing =
    file !== undefined && isWanted ? `, and there is no recording "${file}" to stand in` : '';
  return { kind: 'none', message: `No model is set up${missing}. ${adviceOnModels}` };
}

async function isFile(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}

/** What to do where there is no model. */
export const adviceOnModels =
  'Run "Stepwise: Set Model Key…" for OpenAI, or name an endpoint in the setting "stepwise.model.baseUrl".';

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

const unnamed: ModelSource = {
  kind: 'broken',
  name: 'no model',
  message:
    'No model is named. Name the one that the endpoint calls in the setting "stepwise.model.name".',
};

const standIn: ModelSource = {
  kind: 'recording',
  reason: 'No endpoint and no key are set, so recorded answers stand in for a model.',
};
