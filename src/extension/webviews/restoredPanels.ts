import * as vscode from 'vscode';
import { previewPanelType, refinePanelType } from '../contributions';
import type { RefineServices } from '../refine/refinePanel';

/** Brings the views of files back after a reload of the window. Their code is read when VS Code has one to bring back. */
export function restoresPanels(services: RefineServices): vscode.Disposable {
  const { registerWebviewPanelSerializer } = vscode.window;
  return vscode.Disposable.from(
    registerWebviewPanelSerializer(refinePanelType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const { restorePanel } = await import('../refine/refineCommands');
        await restorePanel(panel, state, services);
      },
    }),
    registerWebviewPanelSerializer(previewPanelType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const { restorePreview } = await import('../preview/openPreview');
        await restorePreview(panel, state, services);
      },
    }),
  );
}
