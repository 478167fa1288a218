import { createHash } from 'node:crypto';
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
    await journal.write({
      kind: 'batch',
      journal: journalFormat,
      model: model.name,
      parameters: model.parameters ?? {},
      started: now.toISOString(),
    });
  else if (!text.endsWith('\n')) await journal.endLine();
  return { kind: 'opened', journal, before };
}

/** The journal of a batch that is under way. */
export class JournalFile implements Journal {
  private readonly answers: Map<string, KeptAnswer>;
  private readonly model: string;
  private waiting = '';
  private writing: Promise<void> = Promise.resolve();

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

  async asking(call: string): Promise<void> {
    await this.write({ kind: 'asking', call });
  }

  async answered(call: string, answer: KeptAnswer): Promise<void> {
    this.answers.set(call, answer);
    await this.write({ kind: 'answered', call, ...answer });
  }

  /** No file of the batch is left to do. */
  async finish(): Promise<void> {
    await this.write({ kind: 'finished' });
  }

  async close(): Promise<void> {
    await this.writing;
    await this.handle.close();
  }

  /** What a crash cut off gets a line of its own. */
  async endLine(): Promise<void> {
    await this.append('\n');
  }

  async write(line: JournalLine): Promise<void> {
    await this.append(printJournalLine(line));
  }

  /** Lines that come while others are written go to the disk together. */
  private append(text: string): Promise<void> {
    this.waiting += text;
    this.writing = this.writing.then(() => this.flush());
    return this.writing;
  }

  private async flush(): Promise<void> {
    if (this.waiting === '') return;
    const lines = this.waiting;
    this.waiting = '';
    await this.handle.appendFile(lines);
    await this.handle.datasync();
  }
}

function finishedName(file: string, started: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${started.replaceAll(/[:.]/g, '-')}${ext}`);
}

function failed(message: string): FileFailure {
  return { kind: 'failed', cause: 'system', message };
}
