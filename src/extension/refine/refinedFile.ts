import path from 'node:path';
import * as vscode from 'vscode';
import { plainInstruction, type PlainInstruction } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { replaceSteps, withSteps } from '../../core/document/replaceSteps';
import type { Linting } from '../../core/lint/lint';
import type { StepFinding } from '../../core/refine/convergence';
import { stepFindings } from '../../core/refine/stepFindings';
import type { Transcript } from '../../core/refine/transcript';
import { keepTranscript } from '../../node/transcripts';
import { currentDocument } from '../currentDocument';
import { editInEditor, editorOf } from '../editInEditor';
import { lintingFor } from './lintingFor';

/**
 * The instruction file that a Refine panel is about, whether an editor shows it or not. A text without a file becomes the file
 * that it is saved as, and `saved` is called; `changed` is, when its text may be another.
 */
export class RefinedFile {
  /** What the configuration of the workspace says about rules. */
  private linting: Linting = {};
  private readonly watching: vscode.Disposable;

  constructor(
    private document: vscode.TextDocument,
    { saved, changed }: { readonly saved: () => void; readonly changed: () => void },
  ) {
    this.watching = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((opened) => {
        if (!this.document.isClosed || !this.isOf(opened)) return;
        this.document = opened;
        changed();
      }),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === this.document) changed();
      }),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        const file = closed === this.document ? savedAs(closed) : undefined;
        if (!file) return;
        this.document = file;
        saved();
      }),
    );
  }

  /** Whether a document is the file's. Without a file, another text may get the name of one that was closed. */
  isOf(document: vscode.TextDocument): boolean {
    if (document.isUntitled) return document === this.document;
    return document.uri.toString() === this.uri.toString();
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get name(): string {
    return path.basename(this.document.fileName);
  }

  /** As it stood when it was last looked at. */
  get instruction(): PlainInstruction {
    return plainInstruction(parse(this.document.getText()));
  }

  /** Takes up what has changed while no editor showed the file, and what its configuration says now. */
  async look(): Promise<void> {
    this.document = await currentDocument(this.document);
    this.linting = lintingFor(this.document);
  }

  findings(steps: readonly string[]): StepFinding[] {
    return stepFindings(parse(this.document.getText()), steps, this.linting);
  }

  /** The whole text of the file with other steps. */
  textWith(steps: readonly string[]): string {
    return withSteps(parse(this.document.getText()), steps);
  }

  /** Writes steps as one edit, made for the file as it is now, so that one undo takes it back; whether they could be written. */
  async write(steps: readonly string[]): Promise<boolean> {
    await this.look();
    const { document } = this;
    if (document.isClosed) return false;
    const editor = await editorOf(document);
    const { span, text } = replaceSteps(parse(document.getText()), steps);
    const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    return editInEditor(editor, (builder) => builder.replace(range, text));
  }

  /** Leaves a transcript beside the runs of the workspace; why it could not, where that is so. */
  async keep(transcript: Transcript): Promise<string | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(this.uri);
    if (!folder || transcript.turns.length === 0) return undefined;
    const kept = await keepTranscript(folder.uri.fsPath, this.document.fileName, transcript);
    return kept.kind === 'failed' ? kept.message : undefined;
  }

  dispose(): void {
    this.watching.dispose();
  }
}

/** VS Code opens the file that a text is saved as before it closes the text. */
function savedAs(closed: vscode.TextDocument): vscode.TextDocument | undefined {
  if (!closed.isUntitled || !closed.isClosed) return undefined;
  return vscode.workspace.textDocuments.findLast(
    (open) =>
      !open.isUntitled &&
      open.languageId === closed.languageId &&
      open.getText() === closed.getText(),
  );
}
