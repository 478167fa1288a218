import * as vscode from 'vscode';

/** Whether `action` may run here. In Restricted Mode it says why not and how to change that. */
export async function isTrustedFor(action: string): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = 'Manage Workspace Trust';
  const choice = await vscode.window.showWarningMessage(
    `${action} is off in Restricted Mode, because it sends text to a model or starts programs. Trust this workspace to use it.`,
    manage,
  );
  if (choice === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
