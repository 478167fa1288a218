import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { mkdir, open, rename, type FileHandle } from 'node:fs/promises';
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
import type { ChatModel } from '../../core/refine/chatModel';
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
  const handle = await open(file, 'a');
  const journal = new JournalFile(handle, model, before);
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
  private readonly model: string;
  private syncing: Promise<void> | undefined;
  private nextSync: Promise<void> | undefined;

  constructor(
    private readonly handle: FileHandle,
    model: ChatModel,
    { answers }: JournalState,
  ) {
    this.answers = new Map(answers);
    this.model = JSON.stringify([model.name, model.parameters ?? {}]);
  }

  callOf(messages: Parameters<Journal['callOf']>[0]): string {
    const conversation = messages.map(({ role, content }) => [role, content]);
    return createHash('sha256')
      .update(this.model)
      .update(JSON.stringify(conversation))
      .digest('hex')
      .slice(0, 32);
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
    await this.synced();
  }

  async submitting(round: string, calls: readonly string[]): Promise<void> {
    this.write({ kind: 'submitting', round, calls });
    await this.synced();
  }

  async submitted(round: string, batch: string): Promise<void> {
    this.write({ kind: 'submitted', round, batch });
    await this.synced();
  }

  async roundEnded(round: string): Promise<void> {
    this.write({ kind: 'roundEnded', round });
    await this.synced();
  }

  /** No file of the batch is left to do. */
  async finish(): Promise<void> {
    this.write({ kind: 'finished' });
    await this.synced();
  }

  async close(): Promise<void> {
    await this.synced();
    await this.handle.close();
  }

  /** What a crash cut off gets a line of its own. */
  endLine(): void {
    writeWhole(this.handle.fd, '\n');
  }

  /** At once with the system, so that it outlives this process; on the disk with the next `synced`. */
  write(line: JournalLine): void {
    writeWhole(this.handle.fd, printJournalLine(line));
  }

  /** Until all lines so far are on the disk. Those that come while the disk works go there together. */
  private synced(): Promise<void> {
    if (!this.syncing) return this.sync();
    this.nextSync ??= this.syncing.then(() => this.sync());
    return this.nextSync;
  }

  private sync(): Promise<void> {
    this.nextSync = undefined;
    this.syncing = this.handle.datasync().finally(() => {
      if (!this.nextSync) this.syncing = undefined;
    });
    return this.syncing;
  }
}

/** Some microseconds for a line, where a write of its own in the background costs ten times as much. */
function writeWhole(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(fd, bytes, written);
}

function finishedName(file: string, started: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${started.replaceAll(/[:.]/g, '-')}${ext}`);
}

function failed(message: string): FileFailure {
  return { kind: 'failed', cause: 'system', message };
}
