import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lint, type Linting } from '../core/lint/lint';
import type { Finding } from '../core/lint/rule';
import { staleFindings } from '../core/lint/stale';
import { sourceOf, type Source } from '../language/source';

/** An open file at one version. */
export interface OpenInstruction {
  readonly uri: string;
  readonly version: number;
  readonly source: Source;
}

/** What the linter says of it, and how long it took. */
interface Linted {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

/** When looking at a file takes longer than this, it is done when typing pauses. */
const quick = 30;

/**
 * The open files, read again at each version from what the version before had. `tell` hands findings to the editor: at
 * once where that is quick; else the old ones move with the text and the new ones follow when typing pauses.
 */
export class OpenInstructions {
  private readonly open = new Map<string, OpenInstruction>();
  private readonly linted = new Map<string, Linted>();
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly linting: (uri: string) => Linting,
    private readonly tell: (instruction: OpenInstruction, findings: readonly Finding[]) => void,
  ) {}

  at(document: TextDocument): OpenInstruction {
    const { uri, version } = document;
    const before = this.open.get(uri);
    if (before?.version === version) return before;
    const source = sourceOf(document.getText(), before?.source);
    const instruction = { uri, version, source };
    this.open.set(uri, instruction);
    return instruction;
  }

  /** The findings of the text as it is now. */
  findings({ uri, source }: OpenInstruction): readonly Finding[] {
    const { text } = source.document;
    const before = this.linted.get(uri);
    if (before?.text === text) return before.findings;
    const from = performance.now();
    const findings = lint(source.document, this.linting(uri));
    this.linted.set(uri, { text, findings, milliseconds: performance.now() - from });
    return findings;
  }

  /** The findings of any text as if it stood in the file. */
  findingsIn(uri: string, text: string): readonly Finding[] {
    return lint(sourceOf(text).document, this.linting(uri));
  }

  changed(document: TextDocument): void {
    const instruction = this.at(document);
    const { uri, source } = instruction;
    const before = this.linted.get(uri);
    this.stopWaiting(uri);
    if (!before || before.milliseconds <= quick) {
      this.tell(instruction, this.findings(instruction));
      return;
    }
    this.tell(instruction, staleFindings(before.findings, before.text, source.document.text));
    const pause = Math.min(500, 4 * before.milliseconds);
    this.waiting.set(
      uri,
      setTimeout(() => this.tell(instruction, this.findings(instruction)), pause),
    );
  }

  /** Something around the files is different: each is looked at again, key strokes in between first. */
  surroundingsChanged(documents: readonly TextDocument[]): void {
    for (const document of documents) {
      this.linted.delete(document.uri);
      setImmediate(() => {
        if (this.open.has(document.uri)) this.changed(document);
      });
    }
  }

  closed(uri: string): void {
    this.stopWaiting(uri);
    this.open.delete(uri);
    this.linted.delete(uri);
  }

  private stopWaiting(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
  }
}
