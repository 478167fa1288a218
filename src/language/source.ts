import type { Range } from 'vscode-languageserver-types';
import type { InstructionDocument, Span } from '../core/document/model';
import { parse } from '../core/document/parse';
import { reparse } from '../core/document/reparse';
import { positionsOf, type Positions } from '../core/text/positions';

/** A file as the language features see it: parsed, with its positions at hand. */
export interface Source {
  readonly document: InstructionDocument;
  readonly positions: Positions;
}

/** `before` is the source of almost the same text, where there is one: what did not change is not read again. */
export function sourceOf(text: string, before?: Source): Source {
  const document = before ? reparse(before.document, text) : parse(text);
  return { document, positions: positionsOf(text) };
}

export function rangeOf({ start, end }: Span, positions: Positions): Range {
  return { start: positions.at(start), end: positions.at(end) };
}
