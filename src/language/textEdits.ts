import type { TextEdit } from 'vscode-languageserver-types';
import type { TextEdit as SourceEdit } from '../core/document/edit';
import type { Positions } from '../core/text/positions';
import { rangeOf } from './source';

/** Edits in offsets as edits in lines and columns. */
export function textEdits(edits: readonly SourceEdit[], positions: Positions): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(span, positions), newText: text }));
}
