import type { TemplateTag } from '../core/names/templateTags';
import { belongsToList, isList } from './visibleNames';

/** The tags of a layout, or of the prompt of a stage, with the lists that give them their meaning. */
export interface ListedTags {
  readonly tags: readonly TemplateTag[];
  readonly isStage: boolean;
  /** The sections of lists that each tag stands in, innermost first, each name once: few, however deep the tag stands. */
  readonly lists: ReadonlyMap<TemplateTag, readonly TemplateTag[]>;
}

export function listedTags(tags: readonly TemplateTag[], isStage: boolean): ListedTags {
  const lists = new Map<TemplateTag, readonly TemplateTag[]>();
  for (const tag of tags) {
    const around = tag.parent === null ? undefined : tags[tag.parent]!;
    const outer = (around && lists.get(around)) ?? [];
    const own = around && isList(around, isStage);
    lists.set(tag, own ? [around, ...outer.filter(({ name }) => name !== around.name)] : outer);
  }
  return { tags, isStage, lists };
}

/** The section of the list that a tag is an entry of; `undefined` where it is of none. */
export function listOf(tag: TemplateTag, { isStage, lists }: ListedTags): TemplateTag | undefined {
  return lists.get(tag)!.find((section) => belongsToList(tag.name, section, isStage));
}

/** The tags of the same name that get their meaning from the same list, or from none. Sections and their ends, too. */
export function tagsLike(tag: TemplateTag, listed: ListedTags): readonly TemplateTag[] {
  const list = listOf(tag, listed)?.name;
  return listed.tags.filter(
    (other) => other.name === tag.name && listOf(other, listed)?.name === list,
  );
}
