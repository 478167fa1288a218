import * as vscode from 'vscode';
import { resultsEditorType } from '../contributions';
import type { ResultsActions } from './resultsEvents';
import { nameOfSeveral } from './resultsFolder';
import { ResultsPage } from './resultsPage';
import type { ResultsSession } from './resultsSession';

/** A panel for the results in the editor, where there is room for them. */
export function newResultsPanel(): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    resultsEditorType,
    'Results',
    vscode.window.tabGroups.activeTabGroup.viewColumn,
    { enableFindWidget: true },
  );
}

/** Shows the results in a panel, be it new or left by an earlier session. */
export function resultsInPanel(
  panel: vscode.WebviewPanel,
  session: ResultsSession,
  actions: ResultsActions,
): ResultsPage {
  const folder = nameOfSeveral();
  panel.title = folder === undefined ? 'Results' : `Results of ${folder}`;
  const page = new ResultsPage(
    {
      webview: panel.webview,
      title: 'Results in the editor',
      place: 'editor',
      isVisible: () => panel.visible,
      columnBeside: () => behind(panel.viewColumn),
    },
    session,
    actions,
  );
  panel.onDidChangeViewState(() => {
    if (panel.visible) session.refreshSoon(0);
    else page.becameHidden();
  });
  panel.onDidDispose(() => page.dispose());
  return page;
}

/** The panel need not have the focus yet when its page is clicked, so that "beside" could mean beside another group. */
const behind = (column: vscode.ViewColumn | undefined): vscode.ViewColumn =>
  column === undefined ? vscode.ViewColumn.Beside : Math.min(column + 1, vscode.ViewColumn.Nine);
