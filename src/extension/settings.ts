import * as vscode from 'vscode';
import { settingDefaults, type SettingId } from './contributions';

/** The settings that the extension reads; the language server reads the others itself. */
type OwnSettingId = Exclude<SettingId, 'stepwise.rules' | 'stepwise.inlayHints.tokens'>;
type SettingValue<Id extends OwnSettingId> = (typeof settingDefaults)[Id] extends number
  ? number
  : string;

/** A setting as it stands for `scope`. VS Code leaves restricted settings of an untrusted workspace out by itself. */
export function setting<Id extends OwnSettingId>(id: Id, scope?: vscode.Uri): SettingValue<Id> {
  const value = vscode.workspace.getConfiguration(undefined, scope).get<SettingValue<Id>>(id);
  return value ?? (settingDefaults[id] as SettingValue<Id>);
}
