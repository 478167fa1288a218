import { CompletionItemKind } from 'vscode-languageserver-types';
import { code } from '../markdown';
import type { FolderEntry } from '../neighbours';
import type { TypedValue } from './cursor';
import { dataFilesOf, taskNameOf } from './taskFiles';
import type { Proposal } from './item';
import type { Request } from './request';

interface Wanted {
  /** Of the files that are proposed; `null` for folders alone. */
  readonly ending: string | null;
  /** Files that are proposed elsewhere. */
  readonly except: readonly string[];
  /** Place of the first one in the list. */
  readonly rank: number;
}

/** Folders and files of an ending in the folder that has been typed so far; folders first. */
export function* pathProposals(
  value: TypedValue,
  { neighbours, suggestAgain }: Request,
  { ending, except, rank }: Wanted,
): Generator<Proposal> {
  const { start, end, before, needsSpace } = value;
  const folder = /^(?:.*\/)?/s.exec(before)![0];
  const likely = new Set(dataFilesOf(taskNameOf(neighbours.fileName)));
  const entries = entriesOf(neighbours.entries(folder), { folder, typed: before, ending });
  for (const [index, { name, kind }] of entries.entries()) {
    const isFolder = kind === 'folder';
    const path = folder + name + (isFolder ? '/' : '');
    const isLikely = !isFolder && likely.has(path);
    if (except.includes(path)) continue;
    yield {
      label: name + (isFolder ? '/' : ''),
      kind: isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
      detail: isFolder ? 'folder' : isLikely ? 'file named as the task' : 'file',
      documentation: code(path),
      span: { start, end },
      text: (needsSpace ? ' ' : '') + path,
      rank: isLikely ? rank : rank + 1 + index,
      filter: path,
      command: isFolder ? suggestAgain : undefined,
    };
  }
}

interface Typed {
  readonly folder: string;
  readonly typed: string;
  readonly ending: string | null;
}

function entriesOf(
  entries: readonly FolderEntry[] | undefined,
  { folder, typed, ending }: Typed,
): readonly FolderEntry[] {
  if (!entries) return [];
  const showsHidden = typed.slice(folder.length).startsWith('.');
  const visible = entries
    .filter(({ name }) => name !== 'node_modules' && (showsHidden || !name.startsWith('.')))
    .toSorted((a, b) => compare(a.name, b.name));
  return [
    ...visible.filter(({ kind }) => kind === 'folder'),
    ...(isAboveFile.test(folder) ? [{ name: '..', kind: 'folder' } as const] : []),
    ...visible.filter(({ name, kind }) => kind === 'file' && endsWith(name, ending)),
  ];
}

/** The folder of the file, or one that it stands in. */
const isAboveFile = /^(?:\.\.\/)*$/;

const endsWith = (name: string, ending: string | null): boolean =>
  ending !== null && name.toLowerCase().endsWith(ending);

const compare = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' });
