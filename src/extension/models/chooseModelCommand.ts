import * as vscode from 'vscode';
import { setting } from '../settings';
import { currentScope, modelSettings } from './activeModel';
import { keyFor } from './keys';
import { toldSource } from './modelLabels';
import { choices, modelSource, type ModelSource } from './modelSource';
import { profileNames } from './profiles';

interface Choice extends vscode.QuickPickItem {
  /** For the setting `stepwise.model.profile`; `null`: nothing to choose, but the settings to open. */
  readonly profile: string | null;
}

/** Shows every model that can be asked, with the active one marked, and makes the chosen one active. */
export async function chooseModelProfile(secrets: vscode.SecretStorage): Promise<void> {
  const scope = currentScope();
  const active = setting('stepwise.model.profile', scope).trim();
  const items = [
    ...(await plainAndProfiles(secrets, scope)),
    ...(await languageModels()),
    separator('Offline'),
    item(choices.recording, 'Recording of the workspace', 'no model is called'),
  ].map((one) => (one.profile === active ? marked(one) : one));
  const more: Choice = {
    label: '$(gear) Edit Model Profiles…',
    description: 'in the settings',
    profile: null,
  };
  const chosen = await vscode.window.showQuickPick([...items, separator(''), more], {
    title: 'Choose Model',
    placeHolder: 'Which model writes and refines steps?',
    matchOnDescription: true,
  });
  if (!chosen) return;
  if (chosen.profile === null) await openProfiles();
  else if (chosen.profile !== active) await activate(chosen.profile, scope);
}

async function plainAndProfiles(
  secrets: vscode.SecretStorage,
  scope: vscode.Uri | undefined,
): Promise<readonly Choice[]> {
  const settings = modelSettings(scope);
  const sourceOf = (profile: string): ModelSource => modelSource({ ...settings, profile });
  const plain = sourceOf('');
  const waits =
    plain.kind === 'endpoint' && plain.needsKey && !(await keyFor(secrets, plain.endpoint.baseUrl));
  const meanwhile = waits ? ', the recording until a key is set' : '';
  const named = profileNames(settings.profiles).filter((name) => name.trim() !== '');
  return [
    separator('Settings'),
    item('', 'Settings', toldSource(plain).detail + meanwhile),
    ...(named.length > 0 ? [separator('Profiles')] : []),
    ...named.map((name) => item(name, name, toldSource(sourceOf(name)).detail)),
  ];
}

async function languageModels(): Promise<readonly Choice[]> {
  const offered = await vscode.lm.selectChatModels();
  const byChoice = new Map(
    offered.map(({ vendor, family, name }) => [
      choices.languageModel(vendor, family),
      { name, description: `${vendor}/${family}` },
    ]),
  );
  const items = [...byChoice].map(([choice, { name, description }]) =>
    item(choice, name, description),
  );
  return items.length > 0 ? [separator('Language Models of VS Code'), ...items] : [];
}

function item(profile: string, label: string, description: string): Choice {
  return { profile, label, description };
}

function marked(choice: Choice): Choice {
  return {
    ...choice,
    label: `$(check) ${choice.label}`,
    description: `active · ${choice.description ?? ''}`,
  };
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator, profile: null };
}

/** Written where it is set; where it is not, for the user. */
async function activate(profile: string, scope: vscode.Uri | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('stepwise.model', scope);
  const found = configuration.inspect<string>('profile');
  await configuration.update('profile', profile, targetOf(found));
}

function targetOf(
  found: ReturnType<vscode.WorkspaceConfiguration['inspect']>,
): vscode.ConfigurationTarget {
  if (found?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  if (found?.workspaceValue !== undefined) return vscode.ConfigurationTarget.Workspace;
  return vscode.ConfigurationTarget.Global;
}

async function openProfiles(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', 'stepwise.model.profiles');
}
