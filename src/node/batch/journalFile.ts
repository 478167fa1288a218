import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import {
  journalFormat,
  parseJournal,
  printJournalLine,
  type JournalLine,
  type JournalState,
  type KeptAnswer,
} from '../../core/refine/batch/journal';
import type { Journal } from '../../core/refine/batch/models';
import type { RoundJournal } from '../../core/refine/batch/rounds';
import type { ChatMessage, ChatModel } from '../../core/refine/chatModel';
import { openLines, type AppendedLines } from '../appendedLines';
import { callNames } from '../chat/callNames';
import { readTextFile, type FileFailure } from '../files';

export interface OpenedJournal {
  readonly kind: 'opened';
  readonly journal: JournalFile;
  /** What stood in the file before: an unfinished batch to go on with, or nothing. */
  readonly before: JournalState;
}

/**
 * Opens the journal of a batch, to go on with it or to begin one. A finished journal is moved aside, under the moment at
 * which its batch began, and a new one is begun.
 */
export async function openJournal(
  file: string,
  model: ChatModel,
  now: Date,
): Promise<OpenedJournal | FileFailure> {
  const read = await readTextFile(file);
  if (read.kind === 'failed' && read.cause !== 'missing') return read;
  let text = read.kind === 'text' ? read.text : '';
  let before = parseJournal(text);
  if (text !== '' && before.head === null)
    return failed(`"${file}" is no journal of a batch. Name another file for the journal.`);
  if (before.isFinished) {
    await rename(file, finishedName(file, before.head?.started ?? ''));
    text = '';
    before = parseJournal('');
  }
  await mkdir(path.dirname(file), { recursive: true });
  const journal = new JournalFile(file, await openLines(file), { model, before });
  if (text === '')
    journal.write({
      kind: 'batch',
      journal: journalFormat,
      model: model.name,
      parameters: model.parameters ?? {},
      started: now.toISOString(),
    });
  else if (!text.endsWith('\n')) journal.endLine();
  return { kind: 'opened', journal, before };
}

/** The journal of a batch that is under way. */
export class JournalFile implements Journal, RoundJournal {
  private readonly answers: Map<string, KeptAnswer>;
  private readonly callName: (messages: readonly ChatMessage[]) => string;
  private readonly stepsBefore: JournalState['refined'];

  constructor(
    private readonly place: string,
    private readonly lines: AppendedLines,
    { model, before }: { readonly model: ChatModel; readonly before: JournalState },
  ) {
    this.answers = new Map(before.answers);
    this.stepsBefore = before.refined;
    this.callName = callNames(model);
  }

  callOf(messages: readonly ChatMessage[]): string {
    return this.callName(messages);
  }

  kept(call: string): KeptAnswer | undefined {
    return this.answers.get(call);
  }

  asking(call: string): void {
    this.write({ kind: 'asking', call });
  }

  async answered(call: string, answer: KeptAnswer): Promise<void> {
    this.answers.set(call, answer);
    this.write({ kind: 'answered', call, ...answer });
    await this.lines.synced();
  }

  async submitting(round: string, calls: readonly string[]): Promise<void> {
    this.write({ kind: 'submitting', round, calls });
    await this.lines.synced();
  }

  async submitted(round: string, batch: string): Promise<void> {
    this.write({ kind: 'submitted', round, batch });
    await this.lines.synced();
  }

  async roundEnded(round: string): Promise<void> {
    this.write({ kind: 'roundEnded', round });
    await this.lines.synced();
  }

  /** Notes the steps that a file is about to get. */
  refined(file: string, steps: readonly string[]): void {
    this.write({ kind: 'refined', file: this.nameOf(file), steps });
  }

  /** Whether these steps are what the batch gave the file before it was stopped. */
  isFrom(file: string, steps: readonly string[]): boolean {
    const given = this.stepsBefore.get(this.nameOf(file));
    return given?.length === steps.length && given.every((step, index) => step === steps[index]);
  }

  private nameOf(file: string): string {
    return path.relative(path.dirname(this.place), file).replaceAll(path.sep, '/');
  }

  /** No file of the batch is left to do. */
  async finish(): Promise<void> {
    this.write({ kind: 'finished' });
    await this.lines.synced();
  }

  async close(): Promise<void> {
    await this.lines.close();
  }

  /** What a crash cut off gets a line of its own. */
  endLine(): void {
    this.lines.write('\n');
  }

  /** At once with the system, so that it outlives this process; on the disk with the next `synced`. */
  write(line: JournalLine): void {
    this.lines.write(printJournalLine(line));
  }
}

function finishedName(file: string, started: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${started.replaceAll(/[:.]/g, '-')}${ext}`);
}

function failed(message: string): FileFailure {
  return { kind: 'failed', cause: 'system', message };
}
