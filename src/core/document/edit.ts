import type { InstructionDocument, Span } from './model';
import { printSteps } from './print';

/** Replaces `span` of a source text by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}

/**
 * The edit that gives a document these steps, in place of its old ones or, where it has none, behind the definition
 * (at the end without one).
 */
export function replaceSteps(document: InstructionDocument, steps: readonly string[]): TextEdit {
  const eol = lineEnd(document.text);
  const list = printSteps(steps)
    .replace(/^(?=.)/gm, '  ')
    .replaceAll('\n', eol);
  const { stepsField } = document.instruction;
  if (stepsField)
    return {
      span: { start: stepsField.nameSpan.end, end: stepsField.span.end },
      text: `:${eol}${list}`,
    };
  const definition = document.fields.find((field) => field.name === 'Definition');
  const at = definition?.span.end ?? document.text.length;
  const before = at === 0 ? '' : document.text.slice(0, at).endsWith('\n') ? eol : eol + eol;
  const after = definition ? '' : eol;
  return { span: { start: at, end: at }, text: `${before}Steps:${eol}${list}${after}` };
}

/** The text of a document with other steps. */
export function withSteps(document: InstructionDocument, steps: readonly string[]): string {
  return applyEdits(document.text, [replaceSteps(document, steps)]);
}

/** The line end that the text uses: CR LF if its first line ends so, else LF. */
export function lineEnd(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
