import {
  SymbolKind,
  type DocumentSymbol,
  type SymbolInformation,
} from 'vscode-languageserver-types';
import type { Field, Step } from '../core/document/model';
import { exampleHeading } from '../core/document/model';
import type { Positions } from '../core/text/positions';
import { rangeOf, type Source } from './source';

/** The fields of a file, with its steps and the fields of its examples inside them. */
export function outline({ document, positions }: Source): DocumentSymbol[] {
  return document.fields.map((field) => {
    const { stepsField, steps } = document.instruction;
    const children =
      field === stepsField
        ? steps.map((step, index) => stepSymbol(step, index + 1, positions))
        : field.inner.map((inner) => fieldSymbol(inner, positions));
    return { ...fieldSymbol(field, positions), children };
  });
}

/** For an editor whose outline has no levels: each symbol names the one that it stands in. */
export function withoutLevels(
  symbols: readonly DocumentSymbol[],
  uri: string,
  container?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    {
      name,
      kind,
      location: { uri, range },
      ...(container !== undefined && { containerName: container }),
    },
    ...withoutLevels(children, uri, name),
  ]);
}

function fieldSymbol({ name, nameSpan, span, value }: Field, positions: Positions): DocumentSymbol {
  return {
    name,
    detail: firstLine(value.text),
    kind: exampleHeading.test(name) ? SymbolKind.Object : SymbolKind.Field,
    range: rangeOf(span, positions),
    selectionRange: rangeOf(nameSpan, positions),
  };
}

function stepSymbol({ value, span }: Step, number: number, positions: Positions): DocumentSymbol {
  return {
    name: `${number}. ${firstLine(value.text)}`.trimEnd(),
    kind: SymbolKind.Event,
    range: rangeOf(span, positions),
    selectionRange: rangeOf(span, positions),
  };
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
