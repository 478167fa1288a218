import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../core/lint/rule';
import { rangeOf, type Source } from './source';

interface Request {
  readonly uri: string;
  readonly findings: readonly Finding[];
  /** The diagnostics that the editor asks repairs for. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A repair for every diagnostic that has one; the same repair is offered once. */
export function codeActions(
  { positions }: Source,
  { uri, findings, diagnostics }: Request,
): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  for (const { rule, span, fix } of findings) {
    if (!fix) continue;
    const { start } = rangeOf(span, positions);
    const repaired = diagnostics.filter(
      ({ code, range }) =>
        code === rule &&
        range.start.line === start.line &&
        range.start.character === start.character,
    );
    if (repaired.length === 0 || actions.has(fix.title)) continue;
    actions.set(fix.title, {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: repaired,
      isPreferred: true,
      edit: {
        changes: {
          [uri]: fix.edits.map((edit) => ({
            range: rangeOf(edit.span, positions),
            newText: edit.text,
          })),
        },
      },
    });
  }
  return [...actions.values()];
}
