import { stat } from 'node:fs/promises';
import path from 'node:path';
import { convertPathToPattern, glob } from 'tinyglobby';

export interface FoundFiles {
  /** Absolute, each once; in the order of the patterns, and by name where a pattern has several. */
  readonly files: readonly string[];
  /** The patterns that no file matches. */
  readonly unmatched: readonly string[];
}

/**
 * The files that `patterns` name: paths, globs, or folders, which stand for all files in them with one of the
 * `endings` (e.g. `.json`; `/a.json` is the whole name). What is a file is never taken for a glob.
 */
export async function findFiles(
  patterns: readonly string[],
  { folder, endings }: { readonly folder: string; readonly endings: readonly string[] },
): Promise<FoundFiles> {
  const files = new Set<string>();
  const unmatched: string[] = [];
  for (const pattern of patterns) {
    const found = await matches(pattern, folder, endings);
    if (found.length === 0) unmatched.push(pattern);
    for (const file of found) files.add(file);
  }
  return { files: [...files], unmatched };
}

async function matches(
  pattern: string,
  folder: string,
  endings: readonly string[],
): Promise<readonly string[]> {
  const literal = path.resolve(folder, pattern);
  const kind = await kindOnDisk(literal);
  if (kind === 'file') return [literal];
  if (kind === 'nothing' && literal === path.resolve(folder)) return []; // the folder is gone
  const globbed =
    kind === 'folder'
      ? endings.map((ending) => inFolder(convertPathToPattern(literal), ending))
      : [path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern];
  const found = await glob(globbed, {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  return found.map((file) => path.normalize(file)).sort();
}

function inFolder(folder: string, ending: string): string {
  return ending.startsWith('/') ? `${folder}/**${ending}` : `${folder}/**/*${ending}`;
}

async function kindOnDisk(file: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing'; // then it may be a glob, and reading says what is wrong with a file
  }
}
