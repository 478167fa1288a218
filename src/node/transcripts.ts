import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseTranscript, printTranscript, type Transcript } from '../core/refine/transcript';
import { readTextFile, writeTextFile, type FileFailure } from './files';

/**
 * Keeps what was said about an instruction file under `.stepwise/transcripts` of `folder`, one file for each conversation:
 * readable, without a key, fit to be committed.
 */
export async function keepTranscript(
  folder: string,
  file: string,
  transcript: Transcript,
): Promise<{ readonly kind: 'written' } | FileFailure> {
  const moment = transcript.started.replaceAll(/[:.]/g, '-');
  const place = path.join(transcriptFolder(folder, file), `${moment}.json`);
  return writeTextFile(place, printTranscript(transcript));
}

/** A conversation that was kept. */
export interface KeptTranscript {
  readonly path: string;
  readonly transcript: Transcript;
}

/** What was said about an instruction file, newest first. A file that is no transcript is left out. */
export async function keptTranscripts(
  folder: string,
  file: string,
): Promise<readonly KeptTranscript[]> {
  const place = transcriptFolder(folder, file);
  const names = await readdir(place).catch(() => []); // nothing was kept yet
  const kept: KeptTranscript[] = [];
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const read = await readTextFile(path.join(place, name));
    const transcript = read.kind === 'failed' ? undefined : parseTranscript(read.text);
    if (transcript) kept.push({ path: path.join(place, name), transcript });
  }
  return kept.sort((a, b) => b.transcript.started.localeCompare(a.transcript.started));
}

/** Where the conversations about a file are: under its own path in `folder`, since two tasks may have files of one name. */
export function transcriptFolder(folder: string, file: string): string {
  const { dir, name } = path.parse(path.relative(folder, path.resolve(folder, file)));
  // a file that is somewhere else: up the tree, or on another drive
  const inside = dir.split(path.sep).map((part) => part.replace(/^\.\.$/, '_').replace(':', '_'));
  return path.join(folder, '.stepwise', 'transcripts', ...inside, name);
}
