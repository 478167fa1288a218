import path from 'node:path';
import { printTranscript, type Transcript } from '../core/refine/transcript';
import { writeTextFile, type FileFailure } from './files';

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

export function transcriptFolder(folder: string, file: string): string {
  return path.join(folder, '.stepwise', 'transcripts', path.basename(file, '.instruct'));
}
