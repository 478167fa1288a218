import path from 'node:path';
import * as vscode from 'vscode';
import { writeNewFile } from '../../node/files';
import { findFiles } from '../../node/findFiles';
import { instructionOfTask } from '../../node/taskConversion';
import { withProgress, type Report } from '../withProgress';
import { tellInformation } from '../tell';

/** Makes an instruction file of each task file, those of chosen folders included; the instances stay where they are. */
export async function importTasks(
  given: { readonly selection: readonly vscode.Uri[]; readonly folder: vscode.Uri | undefined },
  log: vscode.LogOutputChannel,
): Promise<void> {
  const workspaceFolder = vscode.workspace.workspaceFolders?.[0];
  const { selection } = given;
  const files =
    selection.length > 0 ? await filesOf(selection) : await askForTasks(workspaceFolder?.uri);
  if (files.length === 0) return;
  const folder = given.folder?.fsPath ?? (await askForFolder(workspaceFolder, files[0]!));
  if (!folder) return;
  const outcome = await withProgress('Importing tasks', (report, signal) =>
    importEach(files, { folder, report, signal }),
  );
  for (const failure of outcome.failures) log.warn(failure);
  await tellOutcome(outcome, folder, log);
}

/** A folder stands for all task files in it. */
async function filesOf(selection: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const patterns = selection.map(({ fsPath }) => fsPath);
  const { files, unmatched } = await findFiles(patterns, { folder: '.', endings: ['.json'] });
  // What is not there is asked for all the same: importing says so.
  return [...files, ...unmatched].map((file) => vscode.Uri.file(file));
}

interface Outcome {
  readonly written: readonly string[];
  readonly failures: readonly string[];
}

interface Import {
  readonly folder: string;
  readonly report: Report;
  readonly signal: AbortSignal;
}

async function importEach(
  files: readonly vscode.Uri[],
  { folder, report, signal }: Import,
): Promise<Outcome> {
  const written: string[] = [];
  const failures: string[] = [];
  for (const { fsPath } of files) {
    if (signal.aborted) {
      const left = files.length - written.length - failures.length;
      failures.push(`Cancelled: ${left} of ${files.length} files were left out.`);
      break;
    }
    report({ message: path.basename(fsPath), increment: 100 / files.length });
    const result = await importOne(fsPath, folder);
    if (result.kind === 'written') written.push(result.file);
    else failures.push(result.message);
  }
  return { written, failures };
}

type Written =
  | { readonly kind: 'written'; readonly file: string }
  | { readonly kind: 'failed'; readonly message: string };

/** An instruction that is there already, and differs, is the author's work: it is never replaced. */
async function importOne(file: string, folder: string): Promise<Written> {
  const converted = await instructionOfTask(file, folder);
  if (converted.kind === 'unreadable') return { kind: 'failed', message: converted.message };
  const target = path.join(folder, converted.fileName);
  const result = await writeNewFile(target, converted.text);
  if (result.kind === 'differs')
    return {
      kind: 'failed',
      message: `"${converted.fileName}" is there already and differs, so it was left as it is. Import into another folder, or rename it first.`,
    };
  return result.kind === 'failed' ? result : { kind: 'written', file: target };
}

async function tellOutcome(
  { written, failures }: Outcome,
  folder: string,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const tasks = (count: number): string => `${count} task${count === 1 ? '' : 's'}`;
  const [first] = written;
  if (first) await vscode.window.showTextDocument(vscode.Uri.file(first));
  if (failures.length === 0) {
    tellInformation(`Imported ${tasks(written.length)} into ${folder}.`);
    return;
  }
  const [firstFailure] = failures;
  const more = failures.length > 1 ? ` And ${failures.length - 1} more.` : '';
  const choice = await vscode.window.showWarningMessage(
    `Imported ${tasks(written.length)}; ${failures.length} could not be. ${firstFailure!}${more}`,
    'Show Log',
  );
  if (choice) log.show();
}

async function askForTasks(folder: vscode.Uri | undefined): Promise<readonly vscode.Uri[]> {
  const files = await vscode.window.showOpenDialog({
    title: 'Import SUP-NATINST tasks',
    openLabel: 'Import',
    canSelectMany: true,
    filters: { 'Task files': ['json'] },
    ...(folder && { defaultUri: folder }),
  });
  return files ?? [];
}

/** The folder of the instructions: `tasks` of the workspace, or one that the user names. */
async function askForFolder(
  workspaceFolder: vscode.WorkspaceFolder | undefined,
  first: vscode.Uri,
): Promise<string | undefined> {
  const suggested = workspaceFolder
    ? path.join(workspaceFolder.uri.fsPath, 'tasks')
    : path.dirname(first.fsPath);
  const answer = await vscode.window.showInputBox({
    title: 'Folder for the instruction files',
    prompt: 'The instances stay in the task files; the instructions refer to them.',
    value: suggested,
    valueSelection: [suggested.length, suggested.length],
    ignoreFocusOut: true,
    validateInput: (text) =>
      path.isAbsolute(text)
        ? undefined
        : 'Give the full path of a folder. It is made if it is not there.',
  });
  return answer;
}
