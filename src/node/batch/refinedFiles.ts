import { withSteps } from '../../core/document/replaceSteps';
import { readTextFile, writeTextFile, type FileFailure } from '../files';
import { refinedName } from '../refinedName';
import type { ReadFile } from './batchFiles';
import type { JournalFile } from './journalFile';

/** What was written last, as the journal knows it. */
type Written = Pick<JournalFile, 'wrote' | 'hasWritten'>;

/**
 * Writes the instruction with its refined steps beside its file. What stands there is replaced where a batch wrote it so; what a
 * user has made of it stays. `changed`: these steps were written before, and the file was changed since.
 */
export async function writeRefined(
  { path: file, document }: ReadFile,
  steps: readonly string[],
  journal: Written,
): Promise<{ readonly kind: 'written' | 'changed' | 'not-ours' } | FileFailure> {
  const place = refinedName(file);
  const text = withSteps(document, steps);
  const there = await readTextFile(place);
  if (there.kind === 'failed' && there.cause !== 'missing') return there;
  if (there.kind === 'text' && there.text !== text) {
    if (journal.hasWritten(place, text)) return { kind: 'changed' };
    if (!journal.hasWritten(place, there.text)) return { kind: 'not-ours' };
  }
  const isThere = there.kind === 'text' && there.text === text;
  const written = isThere ? { kind: 'written' as const } : await writeTextFile(place, text);
  if (written.kind === 'written') journal.wrote(place, text);
  return written;
}
