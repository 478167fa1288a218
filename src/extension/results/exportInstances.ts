import path from 'node:path';
import * as vscode from 'vscode';
import { fileNameOfTask } from '../../core/dataset/taskName';
import type { InstanceReader } from '../../node/results/model';
import type { RunView } from '../../protocol/results';
import { isTrustedFor } from '../trust';
import { resultsFolder } from './resultsFolder';
import { tellError } from '../tell';

/** Writes the instances that the page found last into a file that the user names. */
export async function exportInstances(
  reader: InstanceReader,
  run: RunView | undefined,
): Promise<void> {
  const folder = resultsFolder();
  if (folder === null || !run) return;
  if (!(await isTrustedFor('Export Instances', 'writes files into this folder'))) return;
  const file = await vscode.window.showSaveDialog({
    title: 'Export Instances',
    defaultUri: vscode.Uri.file(path.join(folder, `${fileNameOfTask(run.name)}.csv`)),
    filters: { CSV: ['csv'], 'JSON lines': ['jsonl'] },
  });
  if (!file) return;
  const written = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Exporting instances' },
    () => reader.exportFound(file.fsPath),
  );
  if (typeof written !== 'number') {
    tellError(written.message);
    return;
  }
  const open = 'Open';
  const choice = await vscode.window.showInformationMessage(
    `Wrote ${written.toLocaleString('en')} ${written === 1 ? 'instance' : 'instances'} to "${path.basename(file.fsPath)}".`,
    open,
  );
  if (choice === open) await vscode.commands.executeCommand('vscode.open', file);
}
