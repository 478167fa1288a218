import { recordFile } from './recordFile';

/** So many pieces of a file are read, of a few hundred kilobytes each. */
const mostPieces = 4;

/** Whether there are predictions with references beside them at the beginning of a file, in any of the formats. */
export async function holdsReferences(file: string): Promise<boolean> {
  const needed = ['prediction', 'references'] as const;
  const signal = new AbortController().signal;
  const looked = await recordFile(file, { of: 'predictions', needed, signal });
  if ('kind' in looked) return false;
  let pieces = 0;
  for await (const lines of looked.lines()) {
    if (lines.length > 0) return true;
    if (++pieces === mostPieces) break;
  }
  return false;
}
