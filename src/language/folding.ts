import type { FoldingRange } from 'vscode-languageserver-types';
import type { Span } from '../core/document/model';
import type { Source } from './source';

/** Fields, the fields of examples and steps fold when they take more than one line. */
export function folding({ document, positions }: Source): FoldingRange[] {
  const { fields, instruction } = document;
  const spans: Span[] = [
    ...fields.flatMap((field) => [field.span, ...field.inner.map(({ span }) => span)]),
    ...instruction.steps.map(({ span }) => span),
  ];
  return spans.flatMap(({ start, end }) => {
    const startLine = positions.at(start).line;
    const endLine = positions.at(end).line;
    return endLine > startLine ? [{ startLine, endLine }] : [];
  });
}
