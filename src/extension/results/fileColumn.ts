import * as vscode from 'vscode';
import { resultsEditorType } from '../contributions';

/**
 * Where a file opens that is about what the results show. Where these are seen in an editor, it is another group than
 * theirs, so that they stay.
 */
export function fileColumn(): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all;
  if (!groups.some(showsResults)) return vscode.ViewColumn.Active;
  const other = groups.find((group) => !showsResults(group));
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}

function showsResults({ activeTab }: vscode.TabGroup): boolean {
  const input = activeTab?.input;
  return input instanceof vscode.TabInputWebview && input.viewType.includes(resultsEditorType);
}
