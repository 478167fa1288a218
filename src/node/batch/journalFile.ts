import path from 'node:path';
import type { JournalState } from '../../core/refine/batch/journal';
import {
  isKept,
  printJournalLine,
  type EndedLine,
  type JournalLine,
  type KeptAnswer,
} from '../../core/refine/batch/journalLines';
import type { Journal } from '../../core/refine/batch/models';
import type { FileOutcome } from '../../core/refine/batch/refineMany';
import type { RoundJournal } from '../../core/refine/batch/rounds';
import type { ChatMessage, ChatModel, ChatUsage } from '../../core/refine/chatModel';
import { areSameSteps } from '../../core/refine/compareSteps';
import { textHash } from '../../core/text/textHash';
import type { AppendedLines } from '../appendedLines';
import { callNames } from '../chat/callNames';
import type { Held } from '../held';

export interface JournalStart {
  readonly model: ChatModel;
  readonly before: JournalState;
  readonly held: Held;
  /** Opens the file, with the lines that this start begins with. */
  readonly begin: () => AppendedLines;
}

/**
 * The journal of a batch that is under way. Its file stays as it is until there is something to write: a batch may be cancelled
 * before it begins.
 */
export class JournalFile implements Journal, RoundJournal {
  private readonly answers: Map<string, KeptAnswer>;
  private readonly callName: (messages: readonly ChatMessage[]) => string;
  private readonly endedFiles: Map<string, EndedLine>;
  private readonly doneFiles: Set<string>;
  private readonly writtenFiles: Map<string, string>;
  private readonly fileOf = new Map<string, string>();
  private readonly held: Held;
  private readonly begin: () => AppendedLines;
  private lines: AppendedLines | undefined;

  constructor(
    private readonly place: string,
    { model, before, held, begin }: JournalStart,
  ) {
    this.held = held;
    this.begin = begin;
    this.answers = new Map(before.answers);
    this.endedFiles = new Map(before.ended);
    this.doneFiles = new Set(before.done);
    this.writtenFiles = new Map(before.written);
    this.callName = callNames(model);
  }

  callOf(messages: readonly ChatMessage[]): string {
    return this.callName(messages);
  }

  kept(call: string): KeptAnswer | undefined {
    return this.answers.get(call);
  }

  /** Tells, before a question is asked, which file it is for. */
  asksFor(file: string, messages: readonly ChatMessage[]): void {
    this.fileOf.set(this.callOf(messages), this.nameOf(file));
  }

  asking(call: string): void {
    const file = this.fileOf.get(call);
    if (file === undefined) throw new Error('Nobody told which file the question is for.');
    this.doneFiles.delete(file);
    this.write({ kind: 'asking', call, file });
  }

  async answered(call: string, answer: KeptAnswer): Promise<void> {
    this.answers.set(call, answer);
    this.write({ kind: 'answered', call, ...answer });
    await this.lines?.synced();
  }

  failed(call: string, usage: ChatUsage): void {
    this.write({ kind: 'failed', call, usage });
  }

  async submitting(round: string, calls: readonly string[]): Promise<void> {
    this.write({ kind: 'submitting', round, calls });
    await this.lines?.synced();
  }

  async submitted(round: string, batch: string): Promise<void> {
    this.write({ kind: 'submitted', round, batch });
    await this.lines?.synced();
  }

  async roundEnded(round: string): Promise<void> {
    this.write({ kind: 'roundEnded', round });
    await this.lines?.synced();
  }

  /** Notes how a file ended, so that nothing has to be asked for it again. `source` is all that it depends on, besides the model. */
  ended(source: string, { path: file, ...outcome }: FileOutcome): void {
    if (!isKept(outcome)) return;
    const line: EndedLine = {
      kind: 'ended',
      file: this.nameOf(file),
      source: this.hashOf(source),
      outcome,
    };
    if (this.endedFiles.has(line.file)) return; // known from before
    this.endedFiles.set(line.file, line);
    this.write(line);
  }

  /** How a file ended before the batch was stopped; `undefined` where it did not, or would end otherwise by now. */
  known(file: string, source: string, steps: readonly string[]): FileOutcome | undefined {
    const line = this.endedFiles.get(this.nameOf(file));
    if (!line) return undefined;
    if (line.source === this.hashOf(source)) return { path: file, ...line.outcome };
    // The file has been given the steps meanwhile.
    const isTaken = 'steps' in line.outcome && areSameSteps(line.outcome.steps, steps);
    if (isTaken) return { path: file, kind: 'unchanged', usage: line.outcome.usage };
    this.endedFiles.delete(line.file);
    return undefined;
  }

  /** Notes that a file has its steps. */
  done(file: string): void {
    const name = this.nameOf(file);
    if (this.doneFiles.has(name)) return;
    this.doneFiles.add(name);
    this.write({ kind: 'done', file: name });
  }

  /** Notes a text that was written into a file. */
  wrote(file: string, text: string): void {
    if (this.hasWritten(file, text)) return;
    const line = { kind: 'written', file: this.nameOf(file), hash: hashOfText(text) } as const;
    this.writtenFiles.set(line.file, line.hash);
    this.write(line);
  }

  /** Whether this is what was last written into a file, by this batch or an earlier one. */
  hasWritten(file: string, text: string): boolean {
    return this.writtenFiles.get(this.nameOf(file)) === hashOfText(text);
  }

  private hashOf(source: string): string {
    return this.callName([{ role: 'user', content: source }]);
  }

  private nameOf(file: string): string {
    return nameIn(this.place, file);
  }

  async close(): Promise<void> {
    try {
      await this.lines?.close();
    } finally {
      await this.held.release();
    }
  }

  /** At once with the system, so that it outlives this process; on the disk with the next `synced`. */
  private write(line: JournalLine): void {
    this.lines ??= this.begin();
    this.lines.write(printJournalLine(line));
  }
}

/** A file as its journal names it. */
export function nameIn(journal: string, file: string): string {
  return path.relative(path.dirname(journal), file).replaceAll(path.sep, '/');
}

/** Whatever the model is: a batch knows, too, what one with another model wrote. */
function hashOfText(text: string): string {
  return textHash(text).join('-');
}
