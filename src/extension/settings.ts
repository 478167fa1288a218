import * as vscode from 'vscode';
import { settingDefaults, type SettingId } from './contributions';

/** The settings that the extension reads; the language server reads the others itself. */
type OwnSettingId = Exclude<SettingId, 'stepwise.rules' | 'stepwise.inlayHints.tokens'>;
type SettingValue<Id extends OwnSettingId> = (typeof settingDefaults)[Id] extends number
  ? number
  : (typeof settingDefaults)[Id] extends string
    ? string
    : unknown; // an object that its reader must look at

/**
 * A setting as it stands for `scope`; its default where a value of another type is set. VS Code leaves restricted settings
 * of an untrusted workspace out by itself.
 */
export function setting<Id extends OwnSettingId>(id: Id, scope?: vscode.Uri): SettingValue<Id> {
  const fallback = settingDefaults[id];
  const value = vscode.workspace.getConfiguration(undefined, scope).get<unknown>(id) ?? fallback;
  const fits = typeof fallback === 'object' || typeof value === typeof fallback;
  return (fits ? value : fallback) as SettingValue<Id>; // of the type of its default, as was just seen
}
