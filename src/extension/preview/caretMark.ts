import * as vscode from 'vscode';
import type { Span } from '../../core/document/model';
import type { PreviewToView } from '../../protocol/preview';
import type { Followed } from './openPlaces';
import { promptRanges } from './promptPlaces';

/** Tells the view what the caret stands on; while the text is typed, the view keeps its place. */
export class CaretMark {
  private last = { version: -1, sent: '' };

  /** For a page that has nothing marked. */
  forget(): void {
    this.last = { version: -1, sent: '' };
  }

  /** `undefined` where the view marks that already, or cannot know it yet. */
  next({ document, drawn }: Followed): Extract<PreviewToView, { type: 'mark' }> | undefined {
    const editor = vscode.window.visibleTextEditors.find((open) => open.document === document);
    if (!editor) return undefined;
    if (drawn.request.document.text !== document.getText()) return undefined; // the next drawing marks
    const ranges = promptRanges(drawn.shown, drawn.request, selectedSpan(editor));
    const scroll = this.last.version === document.version;
    const sent = JSON.stringify(ranges);
    if (scroll && sent === this.last.sent) return undefined;
    this.last = { version: document.version, sent };
    return { type: 'mark', ranges, scroll };
  }
}

/** A caret stands for its line. */
function selectedSpan({ document, selection }: vscode.TextEditor): Span {
  const range = selection.isEmpty ? document.lineAt(selection.active.line).range : selection;
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
