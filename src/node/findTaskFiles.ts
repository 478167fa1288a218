import path from 'node:path';
import { findFiles, type FoundFiles } from './findFiles';
import { isLayoutFile } from './isLayoutFile';
import { taskEndings } from './taskFiles';

/**
 * The task and instruction files that `patterns` name, as `findFiles` finds them. A layout that stands beside them is left
 * out; one that is named itself is not, so that whoever reads it says what is wrong.
 */
export async function findTaskFiles(
  patterns: readonly string[],
  {
    folder,
    endings = taskEndings,
  }: { readonly folder: string; readonly endings?: readonly string[] },
): Promise<FoundFiles> {
  const { files, unmatched } = await findFiles(patterns, { folder, endings });
  const named = new Set(patterns.map((pattern) => path.resolve(folder, pattern)));
  return { files: files.filter((file) => named.has(file) || !isLayoutFile(file)), unmatched };
}
