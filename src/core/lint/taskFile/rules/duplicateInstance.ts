import type { JsonListNode } from '../../../json/nodes';
import type { Fix } from '../../rule';
import { withItems, withoutItem } from '../listEdits';
import { listOf, type PlacedInstance, type TaskFile } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const duplicateInstance = defineTaskFileRule({
  id: 'duplicate-instance',
  summary: 'Every input stands once among the instances.',
  severity: 'warning',
  group: 'data',
  options: {},
  *check({ file }) {
    const seen = new Map<string, PlacedInstance>();
    for (const instance of file.instances) {
      if (!instance.input) continue;
      const { text, span } = instance.input;
      const first = seen.get(text);
      if (!first) {
        seen.set(text, instance);
        continue;
      }
      const others = furtherReferences(first, instance);
      const answers =
        others.length === 0
          ? 'with the same answer'
          : `there answered by ${shown(first)}, here by ${shown(instance)}`;
      const fix = repair(file, { first, again: instance, others });
      yield {
        span,
        message: `"Instances"[${first.index}] has this input, too, ${answers}. When instances are split, one half is trained on what the other is scored on.`,
        ...(fix && { fix }),
      };
    }
  },
});

function furtherReferences(first: PlacedInstance, again: PlacedInstance): readonly string[] {
  const known = new Set(first.references.map(({ text }) => text));
  return [...new Set(again.references.map(({ text }) => text))].filter((text) => !known.has(text));
}

/** None where one of the two is damaged: then nobody knows what would be lost. */
function repair(
  { source, root }: TaskFile,
  {
    first,
    again,
    others,
  }: { first: PlacedInstance; again: PlacedInstance; others: readonly string[] },
): Fix | undefined {
  const output = referenceList(first);
  if (!output || !referenceList(again)) return undefined;
  const removal = withoutItem(listOf(root, 'Instances')!, again.index); // they come from that list
  if (others.length === 0) return { title: 'Remove this instance', edits: [removal] };
  return {
    title: `Give "Instances"[${first.index}] these references, too, and remove this instance`,
    edits: [withItems(source, output, others), removal],
  };
}

function referenceList({ output }: PlacedInstance): JsonListNode | undefined {
  const isWhole =
    output?.kind === 'list' &&
    output.items.length > 0 &&
    output.items.every(({ kind }) => kind === 'text');
  return isWhole ? output : undefined;
}

function shown({ references }: PlacedInstance): string {
  const [first] = references;
  if (!first) return 'nothing';
  const text = first.text.length > 40 ? `${first.text.slice(0, 40).toWellFormed()}…` : first.text;
  return references.length === 1 ? `"${text}"` : `"${text}" and others`;
}
