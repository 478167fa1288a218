import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { hostsSchema } from '../../src/core/hosts/hosts';
import { ruleIds } from '../../src/core/lint/allRules';
import { severities } from '../../src/core/lint/rule';
import {
  commandContributions,
  languageId,
  promptTexts,
  previewPanelType,
  problemMatcher,
  refinePanelType,
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

test('the setting for rules names all rules and severities', () => {
  const rules = contributes.configuration.properties['stepwise.rules'];
  expect(rules.propertyNames.enum).toEqual(ruleIds);
  const [words, both] = rules.additionalProperties.anyOf;
  expect(words!.enum).toEqual([...severities, 'off']);
  expect(both!.properties!.severity.enum).toEqual([...severities, 'off']);
});

test('model profiles are described as they are read', () => {
  const profiles = contributes.configuration.properties['stepwise.model.profiles'];
  expect(profiles.additionalProperties).toEqual(profileSchema());
});

test('hosts are described as they are read, and no workspace can set them', () => {
  const hosts = contributes.configuration.properties['stepwise.hosts'];
  const { properties } = hostsSchema() as {
    properties: { hosts: { additionalProperties: unknown } };
  };
  expect(hosts.additionalProperties).toEqual(properties.hosts.additionalProperties);
  expect(hosts.scope).toBe('machine');
});

describe('what tasks print', () => {
  const [matcher] = contributes.problemMatchers;
  const found = (line: string): readonly (string | undefined)[] | undefined => {
    const match = new RegExp(matcher!.pattern.regexp).exec(line);
    const { file, line: row, column, severity, message } = matcher!.pattern;
    return match ? [file, row, column, severity, message].map((part) => match[part]) : undefined;
  };

  test('is matched where it is a problem of a file', () => {
    expect(matcher!.name).toBe(problemMatcher);
    expect(
      found('experiments/a b.experiment.json:3:15: error: "tasks" is missing: name some.'),
    ).toEqual([
      'experiments/a b.experiment.json',
      '3',
      '15',
      'error',
      '"tasks" is missing: name some.',
    ]);
    expect(found('/x/y.experiment.json:1:1: warning: It is slow.')?.[3]).toBe('warning');
  });

  test.each([
    'train: step 20/120  loss 5.5666  8,238 tokens/s  ETA 0:18',
    'Run 20261121-013026-644-tiny-d23f',
    'predict: done in 1:02:03.',
    'The run failed. error: see log.txt',
  ])('is left alone where it is none: %s', (line) => {
    expect(found(line)).toBeUndefined();
  });
});

test('settings that lead keys and commands are never taken from an untrusted workspace', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  expect(untrustedWorkspaces.supported).toBe('limited');
  expect(untrustedWorkspaces.restrictedConfigurations).toEqual(restrictedSettings);
});

test('language, views and tasks have the names of the table', () => {
  expect(contributes.languages).toMatchObject([
    { id: languageId },
    { id: promptTexts.languageId, filenamePatterns: [`/${promptTexts.folder}/*`] },
  ]);
  expect(contributes.configurationDefaults[`[${promptTexts.languageId}]`]).toMatchObject({
    'editor.wordWrap': 'on',
  });
  expect(contributes.views.stepwise.map(({ id }) => id)).toEqual(Object.values(views));
  expect(contributes.taskDefinitions).toMatchObject([
    { type: taskType, properties: { action: { enum: taskActions } } },
  ]);
});

test('every file that the manifest names is there', () => {
  const files = [
    manifest.icon,
    ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
    ...contributes.grammars.map(({ path }) => path),
    ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ...contributes.jsonValidation.map(({ url }) => url),
  ];
  for (const file of files) expect(existsSync(file), file).toBe(true);
});

test('activation waits for our own files and tasks', () => {
  expect(manifest.activationEvents).toEqual([
    'onTaskType:stepwise',
    `onWebviewPanel:${refinePanelType}`,
    `onWebviewPanel:${previewPanelType}`,
    `onWebviewPanel:${resultsEditorType}`,
    `onWebviewPanel:${ratingPanelType}`,
    'workspaceContains:**/*.instruct',
    'workspaceContains:**/*.experiment.json',
  ]);
});
