import * as vscode from 'vscode';
import { languageId } from '../contributions';

/**
 * Makes the status bar item once an instruction is in the active editor: before, there is nothing of it. What models take is kept
 * from the start, wherever they are asked from.
 */
export function statusOnFirstUse({
  secrets,
  subscriptions,
  workspaceState,
}: vscode.ExtensionContext): void {
  const spending = import('./spendMeter').then((spendMeter) => {
    spendMeter.remember(workspaceState);
    return spendMeter;
  });
  const make = async (): Promise<void> => {
    const [{ ModelStatus }, spendMeter] = await Promise.all([import('./modelStatus'), spending]);
    subscriptions.push(new ModelStatus(secrets, spendMeter));
  };
  const look = (editor: vscode.TextEditor | undefined): void => {
    if (editor?.document.languageId !== languageId) return;
    looking.dispose();
    void make();
  };
  const looking = vscode.window.onDidChangeActiveTextEditor(look);
  subscriptions.push(looking);
  look(vscode.window.activeTextEditor);
}
