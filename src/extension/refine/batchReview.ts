import path from 'node:path';
import * as vscode from 'vscode';
import { plainInstruction, type Span } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { offeredEdit } from '../../core/refine/batch/offeredEdit';
import type { FileOutcome } from '../../core/refine/batch/refineMany';
import { areSameSteps } from '../../core/refine/compareSteps';
import type { ReadFile } from '../../node/batch/batchFiles';
import { isReadOnlyBySetting } from '../readOnlyBySetting';

/** The new steps of a batch, for VS Code's own preview of a refactoring, where each file is accepted or left out. */
export interface BatchReview {
  readonly edit: vscode.WorkspaceEdit;
  /** By path: why a file that got new steps is not in it. */
  readonly notOffered: ReadonlyMap<string, string>;
}

/** The outcomes are in the order of the files. */
export async function reviewOf(
  files: readonly ReadFile[],
  outcomes: readonly FileOutcome[],
): Promise<BatchReview> {
  const edit = new vscode.WorkspaceEdit();
  const notOffered = new Map<string, string>();
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.kind !== 'refined' && outcome.kind !== 'objected') continue;
    const { path: file, document } = files[index]!;
    const now = await opened(file);
    if (now.kind === 'failed') {
      notOffered.set(file, now.message);
      continue;
    }
    if (await isReadOnlyBySetting(now.document)) {
      notOffered.set(file, 'It is read-only by a setting of VS Code and stays as it is.');
      continue;
    }
    const source = { read: document.text, steps: outcome.steps };
    const offered = offeredEdit(now.document.getText(), source);
    if (!offered) {
      notOffered.set(file, 'It was changed meanwhile and stays as it is.');
      continue;
    }
    edit.replace(now.document.uri, rangeOf(offered.span, now.document), offered.text, {
      needsConfirmation: true,
      ...(outcome.kind === 'refined'
        ? { label: 'Refined steps' }
        : { label: 'Steps to look at first', description: outcome.message }),
    });
  }
  return { edit, notOffered };
}

/** Whether a file, as its editor shows it, has the steps of its outcome: after the review, those that were accepted. */
export async function hasItsSteps(outcome: FileOutcome): Promise<boolean> {
  if (outcome.kind === 'unchanged') return true;
  if (outcome.kind !== 'refined' && outcome.kind !== 'objected') return false;
  const now = await opened(outcome.path);
  if (now.kind === 'failed') return false;
  const { steps } = plainInstruction(parse(now.document.getText()));
  return areSameSteps(steps, outcome.steps);
}

function rangeOf({ start, end }: Span, document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

type Opened =
  | { readonly kind: 'opened'; readonly document: vscode.TextDocument }
  | { readonly kind: 'failed'; readonly message: string };

async function opened(file: string): Promise<Opened> {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    return { kind: 'opened', document };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', message: `VS Code could not open it: ${why}` };
  }
}

/** What happened to each file, as Markdown. */
export function outcomesTable(
  outcomes: readonly FileOutcome[],
  { notOffered }: Pick<BatchReview, 'notOffered'>,
  folder: string,
): string {
  const rows = outcomes.map((outcome) => {
    const file = path.relative(folder, outcome.path);
    const { turns, inputTokens, outputTokens } = outcome.usage;
    const said = [notOffered.get(outcome.path), 'message' in outcome ? outcome.message : undefined];
    const cells = [outcome.kind, inCell(file), turns, inputTokens + outputTokens];
    return `| ${cells.join(' | ')} | ${inCell(said.filter(Boolean).join(' '))} |`;
  });
  return ['| outcome | file | turns | tokens | |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}

/** Text of a model or of a file, as one cell of a table and nothing else. */
function inCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#&!]/g, '\\$&');
}
