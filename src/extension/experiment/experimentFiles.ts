import * as vscode from 'vscode';

/** What the editor does in experiment files beside what their schema and their findings do. */
export function registerExperimentFiles(extension: vscode.Uri): vscode.Disposable {
  const files = { pattern: '**/*.experiment.json' };
  const layouts = vscode.Uri.joinPath(extension, 'dist/layouts');
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerCodeLensProvider(files, {
      async provideCodeLenses(document) {
        const { lensesOf } = await import('./experimentLenses');
        return lensesOf(document);
      },
    }),
    languages.registerCompletionItemProvider(
      files,
      {
        provideCompletionItems: async (document, position) =>
          (await names()).completionsAt(document, position),
      },
      ...['"', '/', '.'],
    ),
    languages.registerDocumentLinkProvider(files, {
      provideDocumentLinks: async (document) => (await names()).linksIn(document, layouts),
    }),
    languages.registerHoverProvider(files, {
      provideHover: async (document, position) => (await names()).hoverAt(document, position),
    }),
  );
}

const names = async () => import('./experimentNames');
