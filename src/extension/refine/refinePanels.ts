import type * as vscode from 'vscode';
import { refinePanelType } from '../contributions';
import { newPanelBeside } from '../webviews/panelBeside';
import { RefinePanel, type RefineServices } from './refinePanel';

/** The panels that are open, one for a file: a second *Refine* on a file starts over in the same panel. */
const open = new Set<RefinePanel>();

/** The panel of a file: the open one, or a new one beside the editor. It does not take the focus. */
export function panelOf(document: vscode.TextDocument, services: RefineServices): RefinePanel {
  return (
    revealed(document) ?? opened(newPanelBeside(refinePanelType, 'Refine'), document, services)
  );
}

/**
 * Makes a panel that VS Code brings back the one of a file. Where the file has a panel by now, that one comes to the front, the
 * other is closed, and the result is `undefined`.
 */
export function panelIn(
  panel: vscode.WebviewPanel,
  document: vscode.TextDocument,
  services: RefineServices,
): RefinePanel | undefined {
  if (!revealed(document)) return opened(panel, document, services);
  panel.dispose();
  return undefined;
}

function revealed(document: vscode.TextDocument): RefinePanel | undefined {
  const known = [...open].find(({ file }) => file.isOf(document));
  known?.reveal();
  return known;
}

function opened(
  panel: vscode.WebviewPanel,
  document: vscode.TextDocument,
  services: RefineServices,
): RefinePanel {
  const made = new RefinePanel(document, services, panel);
  open.add(made);
  panel.onDidDispose(() => open.delete(made));
  return made;
}
