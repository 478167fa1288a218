import * as vscode from 'vscode';

/** What is used of the interface of VS Code's own git extension, version 1. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

interface GitRepository {
  show(ref: string, path: string): Promise<string>;
}

/** A file as it was last committed; `undefined` where there is no git, no repository, or no such file in it. */
export async function committedText(file: vscode.Uri): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    const repository = git.enabled ? git.getAPI(1).getRepository(file) : null;
    return await repository?.show('HEAD', file.fsPath);
  } catch {
    return undefined; // the file is not committed yet, or git is switched off
  }
}
