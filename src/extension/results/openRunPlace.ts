import path from 'node:path';
import * as vscode from 'vscode';
import { runFiles } from '../../core/experiment/commands';
import type { RemoteHost } from '../../core/hosts/hosts';
import { isRemote } from '../../core/hosts/hosts';
import { remoteCommand } from '../../node/hosts/remoteCommand';
import { readRemotePlace, type RemotePlace } from '../../node/runs/remotePlace';
import { runDirectory } from '../../node/runs/runFolder';
import { configuredHosts } from '../hosts/configuredHosts';
import { isTrustedFor } from '../trust';
import { fileColumn } from './fileColumn';
import { resultsFolder } from './resultsFolder';
import { tellInformation, tellWarning } from '../tell';

/** Shows what the run was made from. */
export async function openRun(id: string): Promise<void> {
  await openFile(id, runFiles.manifest);
}

/** Shows all that the programs of a run printed, at its end. */
export async function openLog(id: string): Promise<void> {
  const editor = await openFile(id, runFiles.log);
  if (!editor) {
    tellInformation('There is no log: the run printed nothing yet.');
    return;
  }
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.revealRange(new vscode.Range(end, end));
}

/** Shows the run directory: as a folder of this machine, or in a terminal on its host. */
export async function openFolder(id: string): Promise<void> {
  const workspace = resultsFolder();
  if (workspace === null) return;
  const directory = runDirectory(workspace, id);
  const place = await readRemotePlace(directory);
  if (place) await openRemoteFolder(place);
  else await revealFolder(directory);
}

/** `undefined` where there is no such file. */
async function openFile(id: string, name: string): Promise<vscode.TextEditor | undefined> {
  const workspace = resultsFolder();
  if (workspace === null) return undefined;
  const file = vscode.Uri.file(path.join(runDirectory(workspace, id), name));
  const isThere = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  return isThere ? vscode.window.showTextDocument(file, { viewColumn: fileColumn() }) : undefined;
}

async function openRemoteFolder({ host: name, directory }: RemotePlace): Promise<void> {
  if (!(await isTrustedFor('Open Folder', `connects to the host "${name}"`))) return;
  const { hosts } = await configuredHosts();
  const host = hosts.find((known) => known.name === name);
  if (!host || !isRemote(host)) {
    tellWarning(
      `The run is in "${directory}" on the host "${name}", which is not configured any more. "Stepwise: Open Hosts File" shows where hosts are.`,
    );
    return;
  }
  if (host.address === null) await revealFolder(directory);
  else showTerminal(host, host.address, directory);
}

function showTerminal(host: RemoteHost, address: string, directory: string): void {
  const goThere = ['sh', '-c', 'cd "$1" && exec "${SHELL:-/bin/sh}" -l', 'sh', directory];
  const terminal = vscode.window.createTerminal({
    name: `run on ${host.name}`,
    shellPath: 'ssh',
    shellArgs: ['-t', ...host.sshOptions, address, remoteCommand(goThere)],
  });
  terminal.show();
}

/** Only VS Code as a program of this machine can ask the machine's file manager. */
async function revealFolder(directory: string): Promise<void> {
  const folder = vscode.Uri.file(directory);
  const isElsewhere =
    vscode.env.uiKind === vscode.UIKind.Web || vscode.env.remoteName !== undefined;
  if (!isElsewhere) await vscode.commands.executeCommand('revealFileInOS', folder);
  else if (vscode.workspace.getWorkspaceFolder(folder))
    await vscode.commands.executeCommand('revealInExplorer', folder);
  else vscode.window.createTerminal({ name: 'run', cwd: directory }).show();
}
