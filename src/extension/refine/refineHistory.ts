import path from 'node:path';
import * as vscode from 'vscode';
import { parse } from '../../core/document/parse';
import { stepFindings } from '../../core/refine/stepFindings';
import type { Transcript } from '../../core/refine/transcript';
import { transcriptText } from '../../core/refine/transcriptText';
import type { KeptTranscript } from '../../node/transcripts';
import { lintingFor } from './lintingFor';
import { conversationsOf, restoreConversation } from './refineInstruction';
import type { RefineServices } from './refinePanel';
import { tellInformation } from '../tell';

interface Item extends vscode.QuickPickItem {
  readonly kept: KeptTranscript;
}

const compare: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('diff'),
  tooltip: 'Compare with the newest one, side by side',
};
const openFile: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('go-to-file'),
  tooltip: 'Open the file of the transcript',
};

/** Lists what was said about a file: one conversation is shown again, or two are laid side by side. */
export async function refineHistory(
  document: vscode.TextDocument,
  services: RefineServices,
): Promise<void> {
  const kept = await conversationsOf(document);
  const name = path.basename(document.fileName);
  if (kept.length === 0) {
    tellInformation(`"${name}" was not refined yet in this workspace.`);
    return;
  }
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = `Refinements of ${name}`;
  picker.placeholder =
    'Enter shows a conversation again; the button beside it compares it with the newest';
  picker.matchOnDescription = picker.matchOnDetail = true;
  picker.items = kept.map((one, index) => itemOf(one, index));
  const [newest] = kept;
  await new Promise<void>((resolve, reject) => {
    let isChosen = false;
    const doAndHide = (what: () => PromiseLike<unknown>): void => {
      isChosen = true;
      picker.hide();
      what().then(() => resolve(), reject);
    };
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (item) doAndHide(() => restoreConversation(document, item.kept.transcript, services));
    });
    picker.onDidTriggerItemButton(({ item, button }) =>
      doAndHide(() =>
        button === compare
          ? showSideBySide(document, [item.kept.transcript, newest!.transcript], services)
          : vscode.window.showTextDocument(vscode.Uri.file(item.kept.path)),
      ),
    );
    picker.onDidHide(() => {
      picker.dispose();
      if (!isChosen) resolve();
    });
    picker.show();
  });
}

function itemOf(kept: KeptTranscript, index: number): Item {
  const { started, model, turns, outcome, result, applied } = kept.transcript;
  const models = new Set(turns.map((turn) => turn.model));
  const steps = result ? `${result.steps.length} steps` : 'no steps';
  const parts = [
    `${turns.length} turns`,
    steps,
    outcome === 'finished' ? '' : outcome,
    applied.length > 0 ? 'applied' : '',
  ];
  return {
    label: new Date(started).toLocaleString(),
    description: [...models].join(', ') || model,
    detail: parts.filter((part) => part !== '').join(' · '),
    buttons: index === 0 ? [openFile] : [compare, openFile],
    kept,
  };
}

async function showSideBySide(
  document: vscode.TextDocument,
  [older, newer]: readonly [Transcript, Transcript],
  { texts }: RefineServices,
): Promise<void> {
  const source = parse(document.getText());
  const linting = lintingFor(document);
  const text = (transcript: Transcript): string =>
    transcriptText(transcript, (steps) => stepFindings(source, steps, linting));
  const place = ({ started }: Transcript): string => `refinement of ${started}.md`;
  const title = `${path.basename(document.fileName)}: ${moment(older)} ↔ ${moment(newer)}`;
  await vscode.commands.executeCommand(
    'vscode.diff',
    texts.put(place(older), text(older)),
    texts.put(place(newer), text(newer)),
    title,
  );
}

const moment = ({ started }: Transcript): string => new Date(started).toLocaleString();
