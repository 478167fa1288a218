import * as vscode from 'vscode';

const scheme = 'stepwise-text';

/** Texts that are shown in an editor but are no file: prompts, transcripts, one side of a difference. */
export interface ReadOnlyTexts {
  /** Makes or replaces the text of this name; its ending chooses the language. An editor that shows it follows. */
  put(name: string, text: string): vscode.Uri;
  show(name: string, text: string): Promise<void>;
  /** Gives up a text that is not shown any more. */
  forget(uri: vscode.Uri): void;
  dispose(): void;
}

export function readOnlyTexts(): ReadOnlyTexts {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
  });
  const put = (name: string, text: string): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme, path: `/${name}` });
    if (texts.get(uri.path) === text) return uri;
    texts.set(uri.path, text);
    changed.fire(uri);
    return uri;
  };
  return {
    put,
    async show(name, text) {
      const document = await vscode.workspace.openTextDocument(put(name, text));
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    },
    forget: (uri) => void texts.delete(uri.path),
    dispose: () => {
      registration.dispose();
      changed.dispose();
    },
  };
}
