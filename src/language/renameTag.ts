import type { TextEdit } from '../core/document/edit';
import type { RefusedRename } from '../core/names/labelEdits';
import type { Name } from '../core/names/nameAt';
import type { TemplateTag } from '../core/names/templateTags';
import { belongsToList, isList, visibleNames, type VisibleName } from './visibleNames';

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
  const template = templateOf(tags, isStage);
  const meant = withPartners(tagsLike(tag, template), tags);
  const possible = namesFor(meant, template);
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

interface Template {
  readonly tags: readonly TemplateTag[];
  readonly isStage: boolean;
  /** The sections of lists that each tag stands in, innermost first, each name once: few, however deep the tag stands. */
  readonly lists: ReadonlyMap<TemplateTag, readonly TemplateTag[]>;
}

function templateOf(tags: readonly TemplateTag[], isStage: boolean): Template {
  const lists = new Map<TemplateTag, readonly TemplateTag[]>();
  for (const tag of tags) {
    const around = tag.parent === null ? undefined : tags[tag.parent]!;
    const outer = (around && lists.get(around)) ?? [];
    const own = around && isList(around, isStage);
    lists.set(tag, own ? [around, ...outer.filter(({ name }) => name !== around.name)] : outer);
  }
  return { tags, isStage, lists };
}

/** The tags of the same name that get their meaning from the same list, or from none. Sections and their ends, too. */
function tagsLike(tag: TemplateTag, template: Template): readonly TemplateTag[] {
  const list = listOf(tag, template);
  return template.tags.filter(
    (other) => other.name === tag.name && listOf(other, template) === list,
  );
}

/** The name of the list that a tag is an entry of. */
function listOf(tag: TemplateTag, { isStage, lists }: Template): string | undefined {
  return lists.get(tag)!.find((section) => belongsToList(tag.name, section, isStage))?.name;
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
function namesFor(meant: readonly TemplateTag[], template: Template): readonly string[] {
  const { tags, isStage, lists } = template;
  const current = meant[0]!.name;
  const isSection = meant.some(({ kind }) => kind !== 'placeholder');
  const isPlaceholder = meant.some(({ kind }) => kind === 'placeholder');
  const filled = new Set(
    tags.filter((tag) => listOf(tag, template) === current).map(({ name }) => name),
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
