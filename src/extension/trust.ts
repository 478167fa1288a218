import * as vscode from 'vscode';

/** Whether `action`, which does what `because` says, may run here. In Restricted Mode it says why not. */
export async function isTrustedFor(action: string, because: string): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = 'Manage Workspace Trust';
  const choice = await vscode.window.showWarningMessage(
    `${action} is off in Restricted Mode, because it ${because}. Trust this workspace to use it.`,
    manage,
  );
  if (choice === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
