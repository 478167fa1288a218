import type { Position, TextEdit } from 'vscode-languageserver-types';
import { lineTyped } from '../core/document/typing/lineTyped';
import { colonTyped } from '../core/document/typing/colonTyped';
import type { Source } from './source';
import { textEdits } from './textEdits';

/** The characters after which an editor should ask. */
export const onTypeTriggers = { firstTriggerCharacter: '\n', moreTriggerCharacter: [':'] } as const;

/**
 * What follows from typing `character`, with the cursor at `position` behind it: Enter behind a step begins the next one,
 * and a colon gives the name of a field its capitals.
 */
export function onTypeFormatting(
  { document, positions }: Source,
  { position, character }: { readonly position: Position; readonly character: string },
): TextEdit[] {
  const offset = positions.offset(position);
  if (character === '\n') return textEdits(lineTyped(document, offset), positions);
  return character === ':' ? textEdits(colonTyped(document, offset), positions) : [];
}
