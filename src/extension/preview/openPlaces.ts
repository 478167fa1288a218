import path from 'node:path';
import * as vscode from 'vscode';
import type { Span } from '../../core/document/model';
import { builtInLayouts, isBuiltInLayout } from '../../core/prompt/layouts';
import type { Position } from '../../core/text/positions';
import { placeOfInput } from '../../node/dataWork';
import { refinedName } from '../../node/refinedName';
import { dataFileOf } from '../../node/taskFiles';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import type { Preview } from './previewState';
import { sourceOf } from './promptPlaces';

/** The instruction that a preview follows, and what was last drawn of it. */
export interface Followed {
  readonly document: vscode.TextDocument;
  readonly drawn: Preview;
}

/** Opens the layout: a file beside the instruction, or a built-in one, which is read only. */
export async function openLayout(
  { document, drawn }: Followed,
  texts: ReadOnlyTexts,
): Promise<void> {
  const name = drawn.state.layout;
  if (isBuiltInLayout(name)) await texts.show(`${name}.instruct`, builtInLayouts[name]!);
  else await openAt(path.resolve(path.dirname(document.fileName), name), undefined);
}

/** Opens the data file at the input that is shown; `offset` counts in the input. */
export async function openInput({ document, drawn }: Followed, offset: number): Promise<void> {
  const { state, request } = drawn;
  const { instances, task } = request.document.instruction;
  const data = dataFileOf(document.fileName, instances?.text);
  if (data.kind === 'unreadable') return goTo(document, task?.span);
  const place =
    state.instances.kind === 'some'
      ? await placeOfInput(data.path, state.instances.index, offset)
      : null;
  await openAt(data.path, place ?? undefined);
}

/** From a place of the prompt to the letter that it came from. */
export async function openSource(followed: Followed, offset: number): Promise<void> {
  const { document, drawn } = followed;
  const place = sourceOf(drawn.shown, drawn.request, offset);
  if (!place) return;
  switch (place.kind) {
    case 'input':
      return openInput(followed, place.offset);
    case 'instruction':
      return goTo(document, { start: place.offset, end: place.offset });
    case 'refined': {
      const file = await vscode.workspace.openTextDocument(refinedName(document.fileName));
      const at = file.positionAt(place.offset);
      await vscode.window.showTextDocument(file, {
        viewColumn: vscode.ViewColumn.One,
        selection: new vscode.Range(at, at),
      });
    }
  }
}

/** Puts the caret of the file's own editor there; at its beginning where nothing is named. */
export async function goTo(document: vscode.TextDocument, span: Span | undefined): Promise<void> {
  const { start, end } = span ?? { start: 0, end: 0 };
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const editor = vscode.window.visibleTextEditors.find((open) => open.document === document);
  const viewColumn = editor?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(document, { viewColumn, selection });
}

/** Opens a file of any size at a place. */
export async function openAt(file: string, place: Position | undefined): Promise<void> {
  const at = place && new vscode.Position(place.line, place.character);
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(file), {
    viewColumn: vscode.ViewColumn.One,
    ...(at && { selection: new vscode.Range(at, at) }),
  });
}

export async function openSetting(id: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', id);
}
