import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { noNeighbours, type FolderEntry, type Neighbours } from '../language/neighbours';
import type { DataFiles } from '../node/dataFiles';
import { isFile } from '../node/fileStamp';
import { isStageFile } from '../node/stageFiles';
import type { OpenFiles } from './openFiles';
import type { WorkspaceInstructions } from './workspaceInstructions';

interface Known {
  readonly data: DataFiles;
  readonly openFiles: OpenFiles;
  readonly instructions: WorkspaceInstructions;
  /** The folder with the files of the layouts that ship with Stepwise. */
  readonly layouts: string;
}

/** The files around an open file. One that is not on disk stands alone. */
export function neighboursOf(
  uri: string,
  { data, openFiles, instructions, layouts }: Known,
): Neighbours {
  if (!uri.startsWith('file:')) return noNeighbours;
  const file = fileURLToPath(uri);
  const folder = path.dirname(file);
  const resolved = (name: string): string => path.resolve(folder, name);
  const others = () => instructions.now.filter((other) => other.file !== file);
  return {
    fileName: path.basename(file),
    isStage: isStageFile(file),
    uriOf: (name) => pathToFileURL(resolved(name)).href,
    exists: (name) => isFile(resolved(name)),
    entries: (name) => entriesOf(resolved(name)),
    instanceCount: (name) => data.instances(resolved(name))?.length,
    layoutFiles: () =>
      others()
        .filter(({ document }) => document.instruction.template)
        .map((other) => relativePath(folder, other.file))
        .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1)),
    layoutText: (name) => openFiles.textOf(resolved(name)),
    builtInLayoutUri: (name) => pathToFileURL(path.join(layouts, `${name}.instruct`)).href,
    categories: () =>
      [
        ...new Set(others().map(({ document }) => document.instruction.category?.text ?? '')),
      ].filter(Boolean),
  };
}

function entriesOf(folder: string): readonly FolderEntry[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry): FolderEntry[] =>
      entry.isDirectory()
        ? [{ name: entry.name, kind: 'folder' }]
        : entry.isFile()
          ? [{ name: entry.name, kind: 'file' }]
          : [],
    );
  } catch {
    return []; // a path that is still being typed
  }
}

function relativePath(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/');
}
