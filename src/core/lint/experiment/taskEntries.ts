import type { Span } from '../../document/model';
import type { JsonObjectNode } from '../../json/nodes';

/** An entry of "tasks" or "testTasks" with its place. */
export interface TaskEntry {
  readonly pattern: string;
  readonly span: Span;
}

export function taskEntries(
  root: JsonObjectNode | undefined,
  key: 'tasks' | 'testTasks',
): readonly TaskEntry[] {
  const value = root?.members.findLast((member) => member.key === key)?.value;
  if (value?.kind !== 'list') return [];
  return value.items.flatMap((item) =>
    item.kind === 'text' && typeof item.value === 'string'
      ? { pattern: item.value, span: item.span }
      : [],
  );
}
