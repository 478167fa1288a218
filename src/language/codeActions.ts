import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import type { TextEdit } from '../core/document/edit';
import { repaired } from '../core/lint/repair';
import type { Finding, Fix } from '../core/lint/rule';
import { disableInFile, disableNextLine } from '../core/lint/suppressions';
import { stages } from '../core/refine/stages';
import { changeBetween } from '../core/text/change';
import { rangeOf, type Source } from './source';

/** All safe repairs of a file at once; editors can run it when they save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.stepwise`;

export interface CodeActionRequest {
  readonly uri: string;
  readonly findings: readonly Finding[];
  /** The diagnostics that the editor asks actions for. */
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds that the editor wants; all where it does not say. */
  readonly only?: readonly string[] | undefined;
  /** The findings of a changed text, for repairs that build on each other. */
  readonly lint: (text: string) => readonly Finding[];
  /** Whether the editor has our command that refines. */
  readonly canRefine: boolean;
}

/** Repairs first, then what a model can repair, then comments that switch the rule off. */
export function codeActions(source: Source, request: CodeActionRequest): CodeAction[] {
  const wants = (kind: string): boolean =>
    !request.only || request.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const asked = findingsAsked(source, request);
  return [
    ...(wants(CodeActionKind.QuickFix)
      ? [
          ...repairs(source, asked, request),
          ...refinements(asked, request),
          ...suppressions(source, asked, request),
        ]
      : []),
    ...(wants(fixAllKind) ? fixAll(source, request) : []),
  ];
}

/** A finding with the diagnostic that stands for it in the editor. */
interface Asked {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

function findingsAsked(
  { positions }: Source,
  { findings, diagnostics }: CodeActionRequest,
): readonly Asked[] {
  return findings.flatMap((finding) => {
    const { start } = rangeOf(finding.span, positions);
    const diagnostic = diagnostics.find(
      ({ code, range }) =>
        code === finding.rule &&
        range.start.line === start.line &&
        range.start.character === start.character,
    );
    return diagnostic ? [{ finding, diagnostic }] : [];
  });
}

/** The same repair is offered once; one of the same name for another place is another one. */
function repairs(
  source: Source,
  asked: readonly Asked[],
  { uri }: CodeActionRequest,
): CodeAction[] {
  const fixes = new Set(asked.flatMap(({ finding }) => finding.fix ?? []));
  const keys = new Map(Array.from(fixes, (fix) => [fix, JSON.stringify(fix)])); // findings of a list may share a long one
  const repairing = new Map<string, { readonly fix: Fix; readonly diagnostics: Diagnostic[] }>();
  for (const { finding, diagnostic } of asked) {
    const { fix } = finding;
    if (!fix) continue;
    const key = keys.get(fix)!;
    const known = repairing.get(key);
    if (known) known.diagnostics.push(diagnostic);
    else repairing.set(key, { fix, diagnostics: [diagnostic] });
  }
  return Array.from(repairing.values(), ({ fix: { title, edits }, diagnostics }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: true,
    edit: workspaceEdit(source, uri, edits),
  }));
}

function refinements(asked: readonly Asked[], { uri, canRefine }: CodeActionRequest): CodeAction[] {
  if (!canRefine) return [];
  const wanted = [...new Set(asked.flatMap(({ finding }) => finding.refine ?? []))];
  return wanted.map((id) => {
    const deed = stages.find((stage) => stage.id === id)?.deed ?? id;
    return {
      title: `Refine: ${deed}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: asked
        .filter(({ finding }) => finding.refine === id)
        .map(({ diagnostic }) => diagnostic),
      command: { title: 'Refine', command: 'stepwise.refineStage', arguments: [uri, id] },
    };
  });
}

/** One that stands for several findings, as those of a rule on one line, is offered once. */
function suppressions(
  source: Source,
  asked: readonly Asked[],
  { uri }: CodeActionRequest,
): CodeAction[] {
  const { document } = source;
  const offered = new Map<string, CodeAction & { readonly diagnostics: Diagnostic[] }>();
  const offer = (title: string, edit: TextEdit, diagnostic: Diagnostic): void => {
    const key = JSON.stringify([title, edit]);
    const known = offered.get(key);
    if (known) known.diagnostics.push(diagnostic);
    else
      offered.set(key, {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: workspaceEdit(source, uri, [edit]),
      });
  };
  for (const { finding, diagnostic } of asked) {
    const { rule, span } = finding;
    if (rule === 'unused-suppression') continue;
    const ofLine = disableNextLine(document, rule, span.start);
    offer(`Disable ${rule} for this line`, ofLine, diagnostic);
    offer(`Disable ${rule} in this file`, disableInFile(document, rule, span.start), diagnostic);
  }
  return [...offered.values()];
}

function fixAll(source: Source, { uri, lint }: CodeActionRequest): CodeAction[] {
  const { text } = source.document;
  const after = repaired(text, lint);
  if (after === text) return [];
  return [
    {
      title: 'Fix all that Stepwise can repair safely',
      kind: fixAllKind,
      edit: workspaceEdit(source, uri, [changeBetween(text, after)]),
    },
  ];
}

function workspaceEdit(
  { positions }: Source,
  uri: string,
  edits: readonly TextEdit[],
): NonNullable<CodeAction['edit']> {
  const changes = edits.map(({ span, text }) => ({
    range: rangeOf(span, positions),
    newText: text,
  }));
  return { changes: { [uri]: changes } };
}
