import * as vscode from 'vscode';
import type { PlainExample } from '../../core/document/model';
import type { Offer } from '../../core/refine/examples/generateExamples';
import { exampleItems, inOrderOfAdding, type ExampleItem, type Separator } from './exampleItems';

interface Showing {
  /** Shows everything that was said. */
  readonly showConversation: () => Promise<void>;
  /** Shows an example with all its lines, under a note in one line. */
  readonly showExample: (example: PlainExample, note: string) => Promise<void>;
}

/** Which of the examples to add, in the order in which they are added; none where the list is left. */
export function pickExamples(
  offer: Offer,
  { showConversation, showExample }: Showing,
): Promise<readonly PlainExample[]> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = 'Generate Examples';
  pick.placeholder = 'Which examples shall be added?';
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = [wholeConversation];
  pick.items = exampleItems(offer).map(rowOf);
  pick.selectedItems = pick.items.filter(({ row }) => row.kind === 'example' && row.picked);
  pick.onDidTriggerButton(() => void showConversation());
  pick.onDidTriggerItemButton(({ item: { row } }) => {
    if (row.kind === 'example') void showExample(row.example, row.note);
  });
  return new Promise((resolve) => {
    let chosen: readonly PlainExample[] = [];
    pick.onDidAccept(() => {
      const all = pick.items.filter((item) => pick.selectedItems.includes(item));
      chosen = all.flatMap(({ row }) => (row.kind === 'example' ? row.example : []));
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(inOrderOfAdding(chosen, offer));
    });
    pick.show();
  });
}

const wholeConversation: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('comment-discussion'),
  tooltip: 'Open the Whole Conversation',
};
const wholeExample: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('open-preview'),
  tooltip: 'Show the Whole Example',
};

interface Row extends vscode.QuickPickItem {
  readonly row: ExampleItem | Separator;
}

function rowOf(row: ExampleItem | Separator): Row {
  if (row.kind === 'separator')
    return { label: row.label, kind: vscode.QuickPickItemKind.Separator, row };
  const { label, description, detail } = row;
  return { label, description, detail, buttons: [wholeExample], row };
}
