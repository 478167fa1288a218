import * as vscode from 'vscode';
import { run } from '../commands';
import { activeModel, currentScope } from './activeModel';
import { toldSource } from './modelLabels';
import { openModelSettings } from './offerModel';

/** All that can be done about the model, in one list. */
export async function manageModel(secrets: vscode.SecretStorage): Promise<void> {
  const { source } = await activeModel(secrets, currentScope());
  const items = [
    { label: '$(list-selection) Choose Model…', act: () => run('stepwise.chooseModel') },
    { label: '$(pulse) Test Model Key', act: () => run('stepwise.testKey') },
    { label: '$(key) Set Model Key…', act: () => run('stepwise.setKey') },
    { label: '$(trash) Remove Model Key', act: () => run('stepwise.removeKey') },
    { label: '$(gear) Open Settings', act: () => openModelSettings() },
  ];
  const { title, detail } = toldSource(source);
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Model: ${title}`,
    placeHolder: detail,
  });
  await chosen?.act();
}
