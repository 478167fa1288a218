import type { Span } from '../../document/model';
import type { JsonObjectNode } from '../../json/nodes';

/** The folders of split files, as far as the text names any. */
export function taskFoldersIn(root: JsonObjectNode | undefined): readonly string[] {
  return listedTexts(root, 'taskFolders').map(({ pattern }) => pattern);
}

/** An entry of "tasks" or "testTasks" with its place. */
export interface TaskEntry {
  readonly pattern: string;
  readonly span: Span;
}

export function taskEntries(
  root: JsonObjectNode | undefined,
  key: 'tasks' | 'testTasks',
): readonly TaskEntry[] {
  return listedTexts(root, key);
}

function listedTexts(root: JsonObjectNode | undefined, key: string): readonly TaskEntry[] {
  const value = root?.members.findLast((member) => member.key === key)?.value;
  if (value?.kind !== 'list') return [];
  return value.items.flatMap((item) =>
    item.kind === 'text' && typeof item.value === 'string'
      ? { pattern: item.value, span: item.span }
      : [],
  );
}
