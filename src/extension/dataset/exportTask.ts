import path from 'node:path';
import * as vscode from 'vscode';
import { exportTask } from '../../core/dataset/exportTask';
import { printJson } from '../../core/dataset/printJson';
import { fileNameOfTask } from '../../core/dataset/taskName';
import { plainInstruction } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { writeTextFile } from '../../node/files';
import { dataFileOf, readTaskFile } from '../../node/taskFiles';

/** Writes the task file that an instruction makes; the data file that it refers to is not touched. */
export async function exportInstruction(document: vscode.TextDocument): Promise<void> {
  const instruction = plainInstruction(parse(document.getText()));
  const original = await originalTask(document.fileName, instruction.instances);
  if (original.kind === 'unreadable') {
    void vscode.window.showErrorMessage(original.message);
    return;
  }
  const name = fileNameOfTask(instruction.task || path.basename(document.fileName, '.instruct'));
  const target = await vscode.window.showSaveDialog({
    title: 'Export task JSON',
    defaultUri: vscode.Uri.file(path.join(path.dirname(document.fileName), `${name}.json`)),
    filters: { 'Task files': ['json'] },
  });
  if (!target) return;
  const written = await writeTextFile(
    target.fsPath,
    printJson(exportTask(instruction, original.task)),
  );
  if (written.kind === 'failed') void vscode.window.showErrorMessage(written.message);
  else void vscode.window.showInformationMessage(`Exported ${path.basename(target.fsPath)}.`);
}

async function originalTask(file: string, instances: string | undefined) {
  if (instances === undefined) return { kind: 'task', task: undefined } as const;
  const dataFile = dataFileOf(file, instances);
  return dataFile.kind === 'path' ? readTaskFile(dataFile.path) : dataFile;
}
