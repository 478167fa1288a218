import type { Span } from '../document/model';
import { valuePlaceAt, writtenTexts } from '../json/writtenTexts';

/** What a file is to an experiment. */
export type FileKind = 'instruction' | 'task' | 'split' | 'layout' | 'tokenizer';

/** A file that an experiment could name. */
export interface NameableFile {
  readonly kind: FileKind;
  /** Relative to the experiment's file, with `/`. */
  readonly path: string;
}

/** The keys whose values lead to files. */
export type FileKey = 'tasks' | 'taskFolders' | 'layout' | 'tokenizer';

/** A path, a pattern or a name in an experiment file. */
export interface FileName {
  readonly key: FileKey;
  readonly text: string;
  /** Without the quotation marks. */
  readonly span: Span;
}

/** The names of files in an experiment file, however broken it is. Escapes are not resolved: paths need none. */
export function fileNamesIn(source: string): readonly FileName[] {
  return writtenTexts(source).flatMap(({ keys, text, span }) => {
    const key = fileKeys.get(keys.join('.'));
    return key && text !== '' ? { key, text, span } : [];
  });
}

/** A path that is proposed at a place. */
export interface PathProposal {
  /** The whole value; in quotation marks where none stand there yet. */
  readonly text: string;
  readonly path: string;
  /** A few words about what its name does not tell; may be empty. */
  readonly detail: string;
  /** What it replaces. */
  readonly span: Span;
}

/** The paths that can stand at an offset, the most likely first. A path that its list names already is left out. */
export function pathProposals(
  source: string,
  offset: number,
  files: readonly NameableFile[],
): readonly PathProposal[] {
  const place = valuePlaceAt(source, offset);
  const key = place && fileKeys.get(place.keys.join('.'));
  if (!place || !key) return [];
  const named = new Set(
    writtenTexts(source)
      .filter(({ keys, span }) => String(keys) === String(place.keys) && !isAt(offset, span))
      .map(({ text }) => text),
  );
  return proposed(key, files)
    .filter(({ path }) => !named.has(path))
    .map(({ path, detail }) => ({
      path,
      detail,
      text: place.quoted ? path : JSON.stringify(path),
      span: place.span,
    }));
}

/** Whether one can ask for files at an offset: reading them would be for nothing elsewhere. */
export function isFilePlace(source: string, offset: number): boolean {
  const place = valuePlaceAt(source, offset);
  return place !== undefined && fileKeys.has(place.keys.join('.'));
}

const fileKeys: ReadonlyMap<string, FileKey> = new Map([
  ['tasks', 'tasks'],
  ['testTasks', 'tasks'],
  ['taskFolders', 'taskFolders'],
  ['layout', 'layout'],
  ['grid.layout', 'layout'],
  ['tokenizer', 'tokenizer'],
]);

type Proposed = Pick<PathProposal, 'path' | 'detail'>;

function proposed(key: FileKey, files: readonly NameableFile[]): readonly Proposed[] {
  switch (key) {
    case 'tasks':
      return taskProposals(withoutData(files));
    case 'taskFolders':
      return [...byFolder(files, ['instruction', 'task'])].map(([path, { length }]) => ({
        path,
        detail: counted(length, 'task'),
      }));
    case 'layout':
      return ofKind(files, 'layout');
    case 'tokenizer':
      return ofKind(files, 'tokenizer');
  }
}

function taskProposals(files: readonly NameableFile[]): readonly Proposed[] {
  return [
    ...patterns(files),
    ...ofKind(files, 'split', 'split file'),
    ...ofKind(files, 'instruction'),
    ...ofKind(files, 'task'),
  ];
}

/** Without the task files of which there are instructions: naming both would name a task twice. */
function withoutData(files: readonly NameableFile[]): readonly NameableFile[] {
  const instructed = new Set(
    files.filter(({ kind }) => kind === 'instruction').map(({ path }) => nameOf(path)),
  );
  return files.filter(({ kind, path }) => kind !== 'task' || !instructed.has(nameOf(path)));
}

const nameOf = (path: string): string => path.replace(/^.*\/|\.\w+$/g, '');

/** All instructions of a folder, and all task files of one that has no instructions. */
function patterns(files: readonly NameableFile[]): readonly Proposed[] {
  const instructions = byFolder(files, ['instruction']);
  const tasks = [...byFolder(files, ['task'])].filter(([folder]) => !instructions.has(folder));
  return [
    ...[...instructions].map(([folder, { length }]) => ({
      path: `${folder}/*.instruct`,
      detail: counted(length, 'instruction'),
    })),
    ...tasks.map(([folder, { length }]) => ({
      path: `${folder}/*.json`,
      detail: counted(length, 'task file'),
    })),
  ];
}

function byFolder(
  files: readonly NameableFile[],
  kinds: readonly FileKind[],
): ReadonlyMap<string, readonly NameableFile[]> {
  const folders = new Map<string, NameableFile[]>();
  for (const file of files.filter(({ kind }) => kinds.includes(kind))) {
    const folder = file.path.replace(/\/?[^/]*$/, '') || '.';
    const others = folders.get(folder);
    if (others) others.push(file);
    else folders.set(folder, [file]);
  }
  return folders;
}

function ofKind(files: readonly NameableFile[], kind: FileKind, detail = ''): readonly Proposed[] {
  return files.filter((file) => file.kind === kind).map(({ path }) => ({ path, detail }));
}

function isAt(offset: number, { start, end }: Span): boolean {
  return start <= offset && offset <= end;
}

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;
