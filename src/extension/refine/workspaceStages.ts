import * as vscode from 'vscode';
import type { Stage } from '../../core/refine/stages';
import { stagesOf } from '../../node/stageFiles';
import { tellError } from '../tell';

/** The stages of the folder that a file belongs to; `undefined` after a message where one cannot be read. */
export async function workspaceStages(file: vscode.Uri): Promise<readonly Stage[] | undefined> {
  const read = await stagesOf(vscode.workspace.getWorkspaceFolder(file)?.uri.fsPath);
  if (read.kind === 'stages') return read.stages;
  tellError(read.message);
  return undefined;
}
