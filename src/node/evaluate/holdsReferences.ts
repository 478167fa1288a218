import { withFile } from './openedFile';

/** So many pieces of a file are read, of a few hundred kilobytes each. */
const mostPieces = 4;

/** Whether there are predictions with references beside them at the beginning of a file, in any of the formats. */
export async function holdsReferences(file: string): Promise<boolean> {
  const needed = ['prediction', 'references'] as const;
  const signal = new AbortController().signal;
  const answers = withFile(file, { of: 'predictions', needed, signal }, async function* (opened) {
    if ('kind' in opened) return;
    let pieces = 0;
    for await (const lines of opened.lines()) {
      if (lines.length > 0) return yield true;
      if (++pieces === mostPieces) return;
    }
  });
  for await (const answer of answers) return answer;
  return false;
}
