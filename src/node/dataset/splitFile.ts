import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { namesInSplitFile } from '../../core/experiment/splitFile';

export interface SplitTasks {
  /** Absolute, in the order of the split file. */
  readonly files: readonly string[];
  /** Names for which there is no file. */
  readonly missing: readonly string[];
}

/**
 * The files of the tasks that a split file names: NAME.instruct or else NAME.json of the first folder that has one.
 * `undefined` where the split file cannot be read.
 */
export function tasksOfSplitFile(file: string, folders: readonly string[]): SplitTasks | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined; // the caller says that no file is there
  }
  const files: string[] = [];
  const missing: string[] = [];
  for (const name of namesInSplitFile(text)) {
    const found = fileOf(name, folders);
    if (found === undefined) missing.push(name);
    else files.push(found);
  }
  return { files, missing };
}

/** Where the tasks of split files are, absolute; `taskFolders` are those of the experiment in `folder`. */
export function taskFolders(
  given: readonly string[],
  { folder, splitFile }: { readonly folder: string; readonly splitFile: string },
): readonly string[] {
  return given.length === 0
    ? [path.dirname(splitFile)]
    : given.map((each) => path.resolve(folder, each));
}

/** A name with a slash is no name: it never leads out of the folders. */
function fileOf(name: string, folders: readonly string[]): string | undefined {
  if (/[\\/\0]/.test(name)) return undefined;
  return folders
    .flatMap((folder) => ['.instruct', '.json'].map((ending) => path.join(folder, name + ending)))
    .find((file) => existsSync(file));
}
