import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import {
  commandContributions,
  languageId,
  restrictedSettings,
  ratingPanelType,
  resultsEditorType,
  settingDefaults,
  taskActions,
  taskType,
  views,
} from '../../src/extension/contributions';
import { profileSchema } from '../../src/extension/models/profiles';

const { contributes } = manifest;

test('package.json lists the commands of the table, with their titles and icons', () => {
  const listed = contributes.commands.map(({ command, title, category, ...rest }) => {
    expect(category).toBe('Stepwise');
    return [command, { title, ...rest }];
  });
  const table = Object.entries(commandContributions).map(([id, { title, icon }]) => [
    id,
    { title, ...(icon && { icon }) },
  ]);
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(table));
});

test('the palette offers a command where the table says', () => {
  const listed = contributes.menus.commandPalette.map(({ command, when }) => [command, when]);
  const table = Object.entries(commandContributions).flatMap(([id, { palette }]) =>
    palette === undefined ? [] : [[id, palette === false ? 'false' : palette]],
  );
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(table));
});

test('every menu and key binding runs a command of the table', () => {
  const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
  for (const { command } of used) expect(Object.keys(commandContributions)).toContain(command);
});

test('package.json lists the settings of the table, with their default values', () => {
  const listed = Object.entries(contributes.configuration.properties).map(([id, setting]) => [
    id,
    setting.default,
  ]);
  expect(Object.fromEntries(listed)).toEqual(settingDefaults);
});

test('model profiles are described as they are read', () => {
  const profiles = contributes.configuration.properties['stepwise.model.profiles'];
  expect(profiles.additionalProperties).toEqual(profileSchema());
});

test('settings that lead keys and commands are never taken from an untrusted workspace', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  expect(untrustedWorkspaces.supported).toBe('limited');
  expect(untrustedWorkspaces.restrictedConfigurations).toEqual(restrictedSettings);
});

test('language, views and tasks have the names of the table', () => {
  expect(contributes.languages.map(({ id }) => id)).toEqual([languageId]);
  expect(contributes.views.stepwise.map(({ id }) => id)).toEqual(Object.values(views));
  expect(contributes.taskDefinitions).toMatchObject([
    { type: taskType, properties: { action: { enum: taskActions } } },
  ]);
});

test('every file that the manifest names is there', () => {
  const files = [
    manifest.icon,
    ...contributes.languages.map(({ configuration }) => configuration),
    ...contributes.grammars.map(({ path }) => path),
    ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ...contributes.jsonValidation.map(({ url }) => url),
  ];
  for (const file of files) expect(existsSync(file), file).toBe(true);
});

test('activation waits for our own files and tasks', () => {
  expect(manifest.activationEvents).toEqual([
    'onTaskType:stepwise',
    'onWebviewPanel:stepwise.refine',
    `onWebviewPanel:${resultsEditorType}`,
    `onWebviewPanel:${ratingPanelType}`,
    'workspaceContains:**/*.instruct',
    'workspaceContains:**/*.experiment.json',
  ]);
});
