import * as vscode from 'vscode';
import { resultsEditorType, views } from '../contributions';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import type { Results } from './results';

interface Shared {
  readonly log: vscode.LogOutputChannel;
  readonly texts: ReadOnlyTexts;
}

/** The results, made when they are first shown or first needed. */
export function resultsOnFirstUse(
  { extensionUri, subscriptions, workspaceState }: vscode.ExtensionContext,
  { log, texts }: Shared,
): () => Promise<Results> {
  const make = async (): Promise<Results> => {
    const module = await import('./results');
    const made = new module.Results({ extensionUri, memory: workspaceState, log, texts });
    subscriptions.push(made);
    return made;
  };
  let made: Promise<Results> | undefined;
  const results = (): Promise<Results> => (made ??= make());
  subscriptions.push(
    vscode.window.registerWebviewViewProvider(views.results, {
      resolveWebviewView: async (view) => (await results()).resolveView(view),
    }),
    vscode.window.registerWebviewPanelSerializer(resultsEditorType, {
      deserializeWebviewPanel: async (panel) => (await results()).restoreEditor(panel),
    }),
  );
  return results;
}
