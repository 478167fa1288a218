import * as vscode from 'vscode';
import { previewPanelType } from '../contributions';
import { newPanelBeside } from '../webviews/panelBeside';
import { decodeKept } from './keptPreview';
import { PreviewPanel, type PreviewServices } from './previewPanel';

/** The one preview: it follows the instruction that is edited, as Markdown's does. */
let shown: PreviewPanel | undefined;

export function openPreview(document: vscode.TextDocument, services: PreviewServices): void {
  shown ??= previewIn(newPanelBeside(previewPanelType, 'Prompt'), services);
  shown.follow(document);
  shown.reveal();
}

/** Brings the preview back after a reload of the window, with its file and what was chosen for it. `state` is what its page keeps. */
export async function restorePreview(
  panel: vscode.WebviewPanel,
  state: unknown,
  services: PreviewServices,
): Promise<void> {
  const kept = decodeKept(state);
  const document = kept && (await documentOf(kept.document));
  if (!document || shown) {
    panel.dispose(); // its file is gone, or there is a preview by now
    return;
  }
  shown = previewIn(panel, services);
  shown.follow(document, kept.choice);
}

function previewIn(panel: vscode.WebviewPanel, services: PreviewServices): PreviewPanel {
  panel.onDidDispose(() => (shown = undefined));
  return new PreviewPanel(panel, services);
}

async function documentOf(uri: string): Promise<vscode.TextDocument | undefined> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(
    (document) => document,
    () => undefined,
  );
}
