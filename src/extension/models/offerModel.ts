import * as vscode from 'vscode';
import { run } from '../commands';

/** Says that there is no model, and how to get one. */
export async function offerModel(message: string): Promise<void> {
  const choice = await vscode.window.showWarningMessage(message, 'Set Model Key…', 'Open Settings');
  if (choice === 'Set Model Key…') await run('stepwise.setKey');
  if (choice === 'Open Settings') await openModelSettings();
}

export async function openModelSettings(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', 'stepwise.model');
}
