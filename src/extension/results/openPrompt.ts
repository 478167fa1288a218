import * as vscode from 'vscode';
import { fileNameOfTask } from '../../core/dataset/taskName';
import type { InstanceReader } from '../../node/results/model';
import type { ReadOnlyTexts } from '../readOnlyTexts';

/** Shows the exact text that the model got for an instance, as a document that nobody can change. */
export async function openPrompt(
  index: number,
  reader: InstanceReader,
  texts: ReadOnlyTexts,
): Promise<void> {
  const read = await reader.instance(index);
  if (read.kind === 'failed') {
    void vscode.window.showWarningMessage(read.message);
    return;
  }
  const { id, prompt } = read.instance;
  if (prompt === null)
    void vscode.window.showInformationMessage(
      `There is no prompt of "${id}": the run was made without one, or did not keep it.`,
    );
  else await texts.show(`prompt of ${fileNameOfTask(id)}.txt`, prompt);
}
