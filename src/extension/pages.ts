import * as vscode from 'vscode';

/** Shows the page of a rule. `rule` comes from a link in a hover: only what looks like a rule's name becomes a path. */
export async function openRulePage(rule: string, extensionUri: vscode.Uri): Promise<void> {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(rule)) throw new Error(`"${rule}" is not the name of a rule.`);
  await show(vscode.Uri.joinPath(extensionUri, 'dist', 'rules', `${rule}.md`));
}

/** Shows the page that leads to all others. The page of the extension in VS Code cannot: it follows no links to files. */
export async function openDocumentation(extensionUri: vscode.Uri): Promise<void> {
  await show(vscode.Uri.joinPath(extensionUri, 'docs', 'README.md'));
}

async function show(page: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.stat(page);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
