import path from 'node:path';
import type { Estimate } from '../core/refine/batch/estimate';
import type { FileOutcome } from '../core/refine/batch/refineMany';
import { refinedName, withSteps, writeSteps, type ReadFile } from '../node/batch/batchFiles';
import type { PreparedBatch } from '../node/batch/prepareBatch';
import { writeTextFile } from '../node/files';
import type { Terminal } from './terminal';

/** What a batch will take, in a sentence. */
export function estimateLine(
  { files, requests, inputTokens, outputTokens, cost, minutes }: Estimate,
  model: string,
): string {
  const money = cost === null ? '' : `, about $${cost.toFixed(2)}`;
  const time = minutes < 1 ? 'less than a minute' : `about ${Math.round(minutes)} min`;
  return `${count(files, 'instruction')}, at most ${count(requests, 'request')} to ${model}: about ${thousands(inputTokens)} tokens sent and ${thousands(outputTokens)} answered${money}, ${time}.`;
}

/** That an unfinished batch goes on, and with what. */
export function tellOfBefore({ before }: PreparedBatch, terminal: Terminal): void {
  if (!before.head) return;
  const lost =
    before.lost.size === 0
      ? ''
      : ` ${count(before.lost.size, 'request')} had no answer yet and will be sent again.`;
  terminal.notice(
    `Going on with the batch of ${before.head.started}: ${count(before.answers.size, 'answer')} of it ${before.answers.size === 1 ? 'is' : 'are'} there.${lost}`,
  );
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

/** Writes the refined steps, and says how the file ended. */
export async function reportOf(
  file: ReadFile,
  outcome: FileOutcome,
  { inPlace, terminal }: { readonly inPlace: boolean; readonly terminal: Terminal },
): Promise<Report> {
  const relative = (name: string): string => path.relative(terminal.folder, name);
  const head = { path: relative(file.path), usage: outcome.usage };
  if (outcome.kind === 'unchanged') return { ...head, outcome: 'unchanged' };
  if (outcome.kind === 'failed' || outcome.kind === 'left-out')
    return { ...head, outcome: outcome.kind, message: outcome.message };
  const { steps } = outcome;
  if (outcome.kind === 'objected')
    return { ...head, outcome: 'objected', steps, message: outcome.message };
  const place = inPlace ? file.path : refinedName(file.path);
  const written = inPlace
    ? await writeSteps(file, steps)
    : await writeTextFile(place, withSteps(file.document, steps));
  return written.kind === 'failed'
    ? { ...head, outcome: 'failed', steps, message: written.message }
    : { ...head, outcome: 'refined', steps, written: relative(place) };
}

export function lineOf({ path: file, outcome, message, written }: Report): string {
  const where = written !== undefined && written !== file ? ` → ${written}` : '';
  return `${outcome.padEnd(10)} ${file}${where}${message === undefined ? '' : `: ${message}`}`;
}

export function summary(reports: readonly Report[], { purse }: PreparedBatch): string {
  const kinds = ['refined', 'unchanged', 'objected', 'failed', 'left-out'] as const;
  const counts = kinds
    .map((kind) => [kind, reports.filter(({ outcome }) => outcome === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number} ${kind}`);
  const money = purse.prices ? ` Spent: $${purse.spent.toFixed(4)}.` : '';
  return `${counts.join(', ')}.${money}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function thousands(tokens: number): string {
  const rounded = tokens < 10_000 ? tokens : Math.round(tokens / 1000) * 1000;
  return rounded.toLocaleString('en-US');
}
