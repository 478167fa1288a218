import * as vscode from 'vscode';

/**
 * Changes the text of an editor as one undoable edit. VS Code leaves a read-only file as it is and says all the same that it was
 * edited: whether the text is another now.
 */
export async function editInEditor(
  editor: vscode.TextEditor,
  change: (builder: vscode.TextEditorEdit) => void,
): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  return (await editor.edit(change)) && document.version !== version;
}

/**
 * An editor of a document, which opens where none shows it, without the focus. Edits beside an editor (`workspace.applyEdit`)
 * would change the text of a file that is read-only, where nobody can save it or take it back.
 */
export function editorOf(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
  const viewColumn = columnOf(document);
  return vscode.window.showTextDocument(document, {
    preserveFocus: true,
    preview: false,
    ...(viewColumn !== undefined && { viewColumn }),
  });
}

/** Where a tab of it is; that of a visible one first. Sides of a comparison are none: one of the two takes no edit. */
function columnOf({ uri }: vscode.TextDocument): vscode.ViewColumn | undefined {
  const shows = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(shows);
  return (tabs.find(({ isActive }) => isActive) ?? tabs[0])?.group.viewColumn;
}
