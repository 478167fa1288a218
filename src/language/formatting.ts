import type { Range, TextEdit } from 'vscode-languageserver-types';
import { format } from '../core/document/format';
import type { Source } from './source';
import { textEdits } from './textEdits';

/** Lays the file out. The language fixes the indentation, so that an editor's settings for it do not count. */
export function formatting({ document, positions }: Source): TextEdit[] {
  return textEdits(format(document), positions);
}

/** Lays out the fields that the range touches. */
export function rangeFormatting({ document, positions }: Source, range: Range): TextEdit[] {
  const within = { start: positions.offset(range.start), end: positions.offset(range.end) };
  return textEdits(format(document, within), positions);
}
