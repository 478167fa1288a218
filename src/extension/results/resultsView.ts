import * as vscode from 'vscode';
import type { ResultsActions } from './resultsEvents';
import { nameOfSeveral } from './resultsFolder';
import { ResultsPage } from './resultsPage';
import type { ResultsSession } from './resultsSession';

/** Shows the results in the view of the side bar. Its page comes and goes as the view is shown and hidden. */
export function resultsInView(
  view: vscode.WebviewView,
  session: ResultsSession,
  actions: ResultsActions,
): ResultsPage {
  const page = new ResultsPage(
    {
      webview: view.webview,
      title: 'Results',
      place: 'sideBar',
      isVisible: () => view.visible,
      columnBeside: () => vscode.ViewColumn.Beside,
    },
    session,
    actions,
  );
  const folder = nameOfSeveral();
  if (folder !== undefined) view.description = `of ${folder}`;
  view.onDidChangeVisibility(() => {
    if (view.visible) session.refreshSoon(0);
    else page.becameHidden();
  });
  view.onDidDispose(() => page.dispose());
  return page;
}
