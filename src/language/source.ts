import type { Range } from 'vscode-languageserver-types';
import { parse } from '../core/document/parse';
import type { InstructionDocument, Span } from '../core/document/model';
import { positionsOf, type Positions } from '../core/text/positions';

/** A file as the language features see it: parsed, with its positions at hand. */
export interface Source {
  readonly document: InstructionDocument;
  readonly positions: Positions;
}

export function sourceOf(text: string): Source {
  return { document: parse(text), positions: positionsOf(text) };
}

export function rangeOf({ start, end }: Span, positions: Positions): Range {
  return { start: positions.at(start), end: positions.at(end) };
}
