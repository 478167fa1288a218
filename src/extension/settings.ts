import * as vscode from 'vscode';
import { settingDefaults, type SettingId } from './contributions';

type SettingValue<Id extends SettingId> = (typeof settingDefaults)[Id] extends number
  ? number
  : string;

/** A setting as it stands for `scope`. VS Code leaves restricted settings of an untrusted workspace out by itself. */
export function setting<Id extends SettingId>(id: Id, scope?: vscode.Uri): SettingValue<Id> {
  const value = vscode.workspace.getConfiguration(undefined, scope).get<SettingValue<Id>>(id);
  return value ?? (settingDefaults[id] as SettingValue<Id>);
}
