import * as vscode from 'vscode';

/** Shows the page of a rule. `rule` comes from a link in a hover: only what looks like a rule's name becomes a path. */
export async function openRulePage(rule: string, extensionUri: vscode.Uri): Promise<void> {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(rule)) throw new Error(`"${rule}" is not the name of a rule.`);
  const page = vscode.Uri.joinPath(extensionUri, 'dist', 'rules', `${rule}.md`);
  await vscode.workspace.fs.stat(page);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
