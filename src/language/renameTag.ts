import type { TextEdit } from '../core/document/edit';
import type { RefusedRename } from '../core/names/labelEdits';
import type { Name } from '../core/names/nameAt';
import type { TemplateTag } from '../core/names/templateTags';
import { listedTags, listOf, tagsLike, type ListedTags } from './tagLists';
import { belongsToList, visibleNames, type VisibleName } from './visibleNames';

interface TagRename {
  readonly newName: string;
  /** Whether the template is the prompt of a stage, or else a layout. */
  readonly isStage: boolean;
}

/** The edits that give a placeholder or a section another name wherever it means the same, or why there are none. */
export function tagEdits(
  { tag, tags }: Extract<Name, { readonly kind: 'tag' }>,
  { newName, isStage }: TagRename,
): readonly TextEdit[] | RefusedRename {
  const listed = listedTags(tags, isStage);
  const meant = withPartners(tagsLike(tag, listed), tags);
  const possible = namesFor(meant, listed);
  if (!possible.includes(newName))
    return {
      message: `"${newName}" is no placeholder that can stand here. ${
        possible.length > 0
          ? `Possible are ${possible.join(', ')}.`
          : `No other name fits everywhere that "${tag.name}" stands.`
      }`,
    };
  return meant.map(({ nameSpan }) => ({ span: nameSpan, text: newName }));
}

/** A section keeps its closing tag: an unclosed one inside may have changed what the end seems to belong to. */
function withPartners(
  meant: readonly TemplateTag[],
  tags: readonly TemplateTag[],
): readonly TemplateTag[] {
  const all = new Set(meant);
  for (const { partner } of meant) if (partner !== null) all.add(tags[partner]!);
  return [...all].sort((a, b) => a.nameSpan.start - b.nameSpan.start);
}

/** Names that mean something wherever the tags stand. A section that entries are filled from goes on giving them. */
function namesFor(meant: readonly TemplateTag[], listed: ListedTags): readonly string[] {
  const { tags, isStage, lists } = listed;
  const current = meant[0]!.name;
  const isSection = meant.some(({ kind }) => kind !== 'placeholder');
  const isPlaceholder = meant.some(({ kind }) => kind === 'placeholder');
  const filled = new Set(
    tags.filter((tag) => listOf(tag, listed)?.name === current).map(({ name }) => name),
  );
  const visible = [...new Map(meant.map((tag) => [keyOf(lists.get(tag)!), tag])).values()].map(
    (tag) => visibleNames(lists.get(tag)!, isStage),
  );
  const isMessage = visible.some((names) =>
    names.some(({ name, message }) => name === current && message === true),
  );
  const fits = ({ name, repeats, message }: VisibleName): boolean =>
    (message === true) === isMessage &&
    (!repeats || (isSection && !isPlaceholder)) &&
    [...filled].every((entry) => belongsToList(entry, { kind: 'section', name }, isStage));
  const possible = visible.map((names) => names.filter(fits).map(({ name }) => name));
  return (possible[0] ?? []).filter((name) => possible.every((names) => names.includes(name)));
}

const keyOf = (lists: readonly TemplateTag[]): string => lists.map(({ name }) => name).join(' ');
