import path from 'node:path';
import { toldBefore, toldOutcomes } from '../core/refine/batch/told';
import type { FileOutcome } from '../core/refine/batch/refineMany';
import { writeSteps, type ReadFile } from '../node/batch/batchFiles';
import type { PreparedBatch } from '../node/batch/prepareBatch';
import { writeRefined } from '../node/batch/refinedFiles';
import { refinedName } from '../node/refinedName';
import type { Terminal } from './terminal';

/** That earlier starts are gone on with, and what is taken over. */
export function tellOfBefore(
  { before, purse }: PreparedBatch,
  isInRounds: boolean,
  terminal: Terminal,
): void {
  const told = toldBefore(before, { prices: purse.prices, isInRounds });
  if (told !== undefined) terminal.notice(`${told} To ask anew, add --anew.`);
}

/** How a file ended, for the user and for programs. */
export interface Report {
  readonly path: string;
  readonly outcome: FileOutcome['kind'];
  readonly steps?: readonly string[];
  readonly message?: string;
  /** Where the refined steps went. */
  readonly written?: string;
  readonly usage: FileOutcome['usage'];
}

interface Reporting {
  readonly inPlace: boolean;
  readonly journal: PreparedBatch['journal'];
  readonly terminal: Terminal;
}

/** Writes the refined steps, and says how the file ended. */
export async function reportOf(
  file: ReadFile,
  outcome: FileOutcome,
  { inPlace, journal, terminal }: Reporting,
): Promise<Report> {
  const relative = (name: string): string => path.relative(terminal.folder, name);
  const head = { path: relative(file.path), usage: outcome.usage };
  if (outcome.kind === 'unchanged') return { ...head, outcome: 'unchanged' };
  if (outcome.kind === 'failed' || outcome.kind === 'left-out')
    return { ...head, outcome: outcome.kind, message: outcome.message };
  const { steps } = outcome;
  if (outcome.kind === 'objected')
    return { ...head, outcome: 'objected', steps, message: outcome.message };
  const place = relative(inPlace ? file.path : refinedName(file.path));
  const written = inPlace
    ? await writeSteps(file, steps)
    : await writeRefined(file, steps, journal);
  switch (written.kind) {
    case 'written':
      return { ...head, outcome: 'refined', steps, written: place };
    case 'changed': {
      const message = 'It was changed meanwhile and stays as it is.';
      return { ...head, outcome: 'refined', steps, written: place, message };
    }
    case 'not-ours': {
      const message = `"${place}" is not as a batch wrote it and stays as it is. Move it away and start the batch again: nothing is asked anew.`;
      return { ...head, outcome: 'failed', steps, message };
    }
    case 'failed':
      return { ...head, outcome: 'failed', steps, message: written.message };
  }
}

export function lineOf({ path: file, outcome, message, written }: Report): string {
  const where = written !== undefined && written !== file ? ` → ${written}` : '';
  return `${outcome.padEnd(10)} ${file}${where}${message === undefined ? '' : `: ${message}`}`;
}

export function summary(reports: readonly Report[], { purse }: PreparedBatch): string {
  const money = purse.prices ? ` Spent: $${purse.spent.toFixed(4)}.` : '';
  return `${toldOutcomes(reports.map(({ outcome }) => outcome))}.${money}`;
}
