import path from 'node:path';
import {
  printExamplesTranscript,
  type ExamplesTranscript,
} from '../core/refine/examples/examplesTranscript';
import { writeTextFile, type FileFailure } from './files';
import { transcriptFolder } from './transcripts';

/** Keeps a conversation about new examples beside the refinements of the same instruction file, without a key. */
export async function keepExamplesTranscript(
  folder: string,
  file: string,
  transcript: ExamplesTranscript,
): Promise<{ readonly kind: 'written' } | FileFailure> {
  const moment = transcript.started.replaceAll(/[:.]/g, '-');
  const place = path.join(transcriptFolder(folder, file), `${moment}.examples.json`);
  return writeTextFile(place, printExamplesTranscript(transcript));
}
