import * as vscode from 'vscode';
import { ResponseError, type Middleware } from 'vscode-languageclient/node';
import type { RefusedRenameData } from '../protocol/language';

/** Says why a name stays. VS Code would show the first words of it, and no way to the place that stands in the way. */
export const tellRefusedRenames: Pick<Middleware, 'provideRenameEdits'> = {
  provideRenameEdits: async (document, position, newName, token, next) => {
    try {
      return await next(document, position, newName, token);
    } catch (error) {
      if (!(error instanceof ResponseError) || token.isCancellationRequested) throw error;
      const { line } = (error.data ?? {}) as RefusedRenameData; // our server's
      void tell(error.message, document, line);
      return new vscode.WorkspaceEdit(); // with none, VS Code would add a message of its own
    }
  },
};

async function tell(
  message: string,
  document: vscode.TextDocument,
  line: number | undefined,
): Promise<void> {
  const action = line === undefined ? 'OK' : `Go to Line ${line + 1}`;
  const choice = await vscode.window.showWarningMessage(message, action);
  if (choice === undefined || line === undefined) return;
  const start = new vscode.Position(line, 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}
