import * as vscode from 'vscode';
import { ratingPanelType, resultsEditorType } from '../contributions';

/**
 * Where a view that belongs to a file opens: with the other views of Stepwise where one is open, else beside the editor.
 * The group of such a view is locked (`workbench.editor.autoLockGroups` in package.json), so that a file that is opened
 * while the view has the focus does not cover it.
 */
export function columnBeside(): vscode.ViewColumn {
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isView));
  return group?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Views that belong to no file and open where the editor is. */
const inTheMiddle = [resultsEditorType, ratingPanelType];

function isView({ input }: vscode.Tab): boolean {
  return (
    input instanceof vscode.TabInputWebview &&
    input.viewType.includes('stepwise.') &&
    !inTheMiddle.some((type) => input.viewType.includes(type))
  );
}
