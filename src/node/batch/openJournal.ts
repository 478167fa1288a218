import { rename } from 'node:fs/promises';
import path from 'node:path';
import { parseJournal, type JournalState } from '../../core/refine/batch/journal';
import { journalFormat } from '../../core/refine/batch/journalLines';
import type { ChatModel } from '../../core/refine/chatModel';
import { openLines } from '../appendedLines';
import { readTextFile, type FileFailure } from '../files';
import { hold, type Held } from '../held';
import { JournalFile } from './journalFile';

export interface OpenedJournal {
  readonly kind: 'opened';
  readonly journal: JournalFile;
  /** What stood in the file before: an unfinished batch to go on with, or nothing. */
  readonly before: JournalState;
}

/**
 * Opens the journal of a batch, to go on with it or to begin one. A finished journal is moved aside, under the moment at
 * which its batch began, and a new one is begun, which knows what files were written. Two batches cannot have one journal at a time: the end of one would be taken
 * for the end of both.
 */
export async function openJournal(
  file: string,
  model: ChatModel,
  now: Date,
): Promise<OpenedJournal | FileFailure> {
  const held = await hold(file);
  if (!held)
    return failed(
      `Another batch is under way here, and keeps its answers in "${file}". Wait for its end, or cancel it; it can be gone on with.`,
    );
  let opened: OpenedJournal | FileFailure | undefined;
  try {
    opened = await openHeld(file, held, { model, now });
    return opened;
  } finally {
    if (opened?.kind !== 'opened') await held.release();
  }
}

async function openHeld(
  file: string,
  held: Held,
  { model, now }: { readonly model: ChatModel; readonly now: Date },
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
    before = { ...parseJournal(''), written: before.written };
  }
  const journal = new JournalFile(file, await openLines(file), { model, before, held });
  if (text === '') {
    journal.write({
      kind: 'batch',
      journal: journalFormat,
      model: model.name,
      parameters: model.parameters ?? {},
      started: now.toISOString(),
    });
    for (const [written, hash] of before.written)
      journal.write({ kind: 'written', file: written, hash });
  } else if (!text.endsWith('\n')) journal.endLine();
  return { kind: 'opened', journal, before };
}

function finishedName(file: string, started: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${started.replaceAll(/[:.]/g, '-')}${ext}`);
}

function failed(message: string): FileFailure {
  return { kind: 'failed', cause: 'system', message };
}
