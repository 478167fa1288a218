import { renameSync } from 'node:fs';
import path from 'node:path';
import { JournalReading, type JournalState } from '../../core/refine/batch/journal';
import {
  journalFormat,
  printJournalLine,
  type StartLine,
} from '../../core/refine/batch/journalLines';
import type { ChatModel } from '../../core/refine/chatModel';
import type { Prices } from '../../core/refine/money';
import { openLines, type AppendedLines } from '../appendedLines';
import { readTextFile, type FileFailure } from '../files';
import { hold, type Held } from '../held';
import { JournalFile, nameIn } from './journalFile';

export interface BatchStart {
  readonly model: ChatModel;
  readonly prices: Prices | null;
  /** Those to refine, with their whole paths. */
  readonly files: readonly string[];
  /** Takes nothing over, also where a batch of these files is not done. */
  readonly isAnew: boolean;
  readonly now: Date;
}

export interface OpenedJournal {
  readonly kind: 'opened';
  readonly journal: JournalFile;
  /** What this start goes on with: what the journal said before, without what is begun anew. */
  readonly before: JournalState;
}

/**
 * Opens the journal of a batch, to go on with it or to begin one. Files that have their steps, all of them, are begun anew; what it
 * says of other files stays for a later start. A journal of which nothing stays is moved aside, under the moment at which it was
 * begun; what files were written is known all the same. Nothing is moved or written before the batch has something to note. Two
 * batches cannot have one journal at a time.
 */
export async function openJournal(
  file: string,
  start: BatchStart,
): Promise<OpenedJournal | FileFailure> {
  const held = await hold(file);
  if (!held)
    return failed(
      `Another batch is under way here, and keeps its answers in "${file}". Wait for its end, or cancel it; it can be gone on with.`,
    );
  let opened: OpenedJournal | FileFailure | undefined;
  try {
    opened = await openHeld(file, held, start);
    return opened;
  } finally {
    if (opened?.kind !== 'opened') await held.release();
  }
}

async function openHeld(
  file: string,
  held: Held,
  start: BatchStart,
): Promise<OpenedJournal | FileFailure> {
  const read = await readTextFile(file);
  if (read.kind === 'failed' && read.cause !== 'missing') return read;
  const text = read.kind === 'text' ? read.text : '';
  const reading = new JournalReading();
  reading.read(text);
  const there = reading.state();
  if (text !== '' && there.head === null)
    return failed(`"${file}" is no journal of a batch. Name another file for the journal.`);
  const files = start.files.map((one) => nameIn(file, one));
  const isAnew = start.isAnew || files.every((name) => there.done.has(name));
  const over = there.isFinished || (isAnew && staysNothing(there, files)) ? there.head : null;
  const isNew = over !== null || text === '';
  const reads = isNew ? new JournalReading() : reading;
  const written = [...(over ? there.written : [])].map(
    ([name, hash]) => ({ kind: 'written', file: name, hash }) as const,
  );
  const begins = [startLine(start, files, isAnew && !isNew), ...written];
  for (const line of begins) reads.add(line);
  const before = reads.state();
  let aside = over;
  let isCut = !isNew && !text.endsWith('\n');
  const begin = (): AppendedLines => {
    if (aside) renameSync(file, finishedName(file, aside.started));
    aside = null;
    const lines = openLines(file);
    const gap = isCut ? '\n' : ''; // what a crash, or a full disk, cut off gets a line of its own
    isCut = true;
    lines.write(gap + begins.map(printJournalLine).join(''));
    return lines;
  };
  const journal = new JournalFile(file, { model: start.model, before, held, begin });
  return { kind: 'opened', journal, before };
}

/** Whether all files are among those that are begun anew, and no answers are to be collected. */
function staysNothing({ begun, openRounds }: JournalState, anew: readonly string[]): boolean {
  if (openRounds.some(({ calls }) => calls.length > 0)) return false;
  const forgotten = new Set(anew);
  return [...begun].every((name) => forgotten.has(name));
}

function startLine(
  { model, prices, now }: BatchStart,
  files: readonly string[],
  isAnew: boolean,
): StartLine {
  return {
    kind: 'batch',
    journal: journalFormat,
    model: model.name,
    parameters: model.parameters ?? {},
    started: now.toISOString(),
    prices,
    files,
    ...(isAnew && { isAnew }),
  };
}

function finishedName(file: string, started: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${started.replaceAll(/[:.]/g, '-')}${ext}`);
}

function failed(message: string): FileFailure {
  return { kind: 'failed', cause: 'system', message };
}
