import * as vscode from 'vscode';
import type { StoredStudy } from '../../node/rating/studies';

/** Milliseconds after the last change: an import writes several files. */
const pause = 200;

/** Tells when something was rated, decided or imported in a study, whoever wrote it. */
export function watchRatings({ directory }: StoredStudy, changed: () => void): vscode.Disposable {
  const pattern = new vscode.RelativePattern(vscode.Uri.file(directory), '**/*.jsonl');
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, pause);
  };
  watcher.onDidCreate(soon);
  watcher.onDidChange(soon);
  watcher.onDidDelete(soon);
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    watcher.dispose();
  });
}
