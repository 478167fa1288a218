/**
 * What stands around a file, handed in by the host. Paths are written as in the file: relative to its folder, with `/`.
 * What a host cannot know is `undefined` or empty, and no feature pretends to know it.
 */
export interface Neighbours {
  /** The name of the file itself, e.g. `task190_snli.instruct`; empty for a file that has none yet. */
  readonly fileName: string;
  /** Whether the file is a prompt of one's own for a stage of refinement. */
  readonly isStage: boolean;
  /** Where a path leads. */
  uriOf(path: string): string | undefined;
  /** Whether a file, which is no folder, is there. */
  exists(path: string): boolean | undefined;
  /** What a folder holds, in any order; `''` is the folder of the file, and `../` the one above. */
  entries(folder: string): readonly FolderEntry[] | undefined;
  /** How many instances a data file has, where that is known without waiting. */
  instanceCount(path: string): number | undefined;
  /** Paths of the layout files of the workspace, the nearest first. */
  layoutFiles(): readonly string[];
  /** The text of a layout file. */
  layoutText(path: string): string | undefined;
  /** Where the file of a layout that ships with Stepwise can be opened. */
  builtInLayoutUri(name: string): string | undefined;
  /** Categories of the other instruction files of the workspace. */
  categories(): readonly string[];
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** A file that stands alone. */
export const noNeighbours: Neighbours = {
  fileName: '',
  isStage: false,
  uriOf: () => undefined,
  exists: () => undefined,
  entries: () => undefined,
  instanceCount: () => undefined,
  layoutFiles: () => [],
  layoutText: () => undefined,
  builtInLayoutUri: () => undefined,
  categories: () => [],
};
