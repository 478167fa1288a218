import * as vscode from 'vscode';
import { ratingPanelType, resultsEditorType } from '../contributions';

/**
 * A new panel for a view that belongs to a file: with the other views of Stepwise where one is open, else beside the
 * editor; it does not take the focus. The group of such a view is locked (`workbench.editor.autoLockGroups` in
 * package.json), so that a file that is opened while the view has the focus does not cover it.
 */
export function newPanelBeside(viewType: string, title: string): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    viewType,
    title,
    { viewColumn: columnBeside(), preserveFocus: true },
    { enableFindWidget: true },
  );
}

function columnBeside(): vscode.ViewColumn {
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isView));
  return group?.viewColumn ?? vscode.ViewColumn.Beside;
}

/**
 * Unlocks the group that the last view has left empty. VS Code closes an empty group unless it is the only one; that one would
 * stay locked, and every file would open beside it.
 */
export function unlocksEmptiedGroups(): vscode.Disposable {
  const { tabGroups } = vscode.window;
  return tabGroups.onDidChangeTabs(({ closed }) => {
    if (closed.some(isView) && tabGroups.activeTabGroup.tabs.length === 0)
      void vscode.commands.executeCommand('workbench.action.unlockEditorGroup'); // of the active one
  });
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
