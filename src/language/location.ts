import type { LocationLink, Range } from 'vscode-languageserver-types';
import type { Span } from '../core/document/model';
import type { Positions } from '../core/text/positions';
import { rangeOf } from './source';

/** A place in a file, and how its offsets become lines and columns. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
  /** More of the file that belongs to the place, e.g. the field of a name; `span` where it is missing. */
  readonly whole?: Span;
  readonly positions: Positions;
}

const fileStart: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A jump from `origin` to a place. */
export function linkTo({ uri, span, whole, positions }: Place, origin: Range): LocationLink {
  return {
    originSelectionRange: origin,
    targetUri: uri,
    targetRange: rangeOf(whole ?? span, positions),
    targetSelectionRange: rangeOf(span, positions),
  };
}

/** A jump from `origin` to the start of a file. */
export function linkToFile(uri: string, origin: Range): LocationLink {
  return {
    originSelectionRange: origin,
    targetUri: uri,
    targetRange: fileStart,
    targetSelectionRange: fileStart,
  };
}
