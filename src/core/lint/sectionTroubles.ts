import type { TemplateTag } from '../names/templateTags';
import { nearest } from '../text/nearest';

/** What is wrong with the sections of a template, in the order of the text. */
export type SectionTrouble =
  | { readonly kind: 'never-closed'; readonly section: TemplateTag }
  | { readonly kind: 'never-opened'; readonly close: TemplateTag }
  /** The closing tag has another name, by a slip. */
  | { readonly kind: 'other-name'; readonly section: TemplateTag; readonly close: TemplateTag }
  /** The closing tag stands behind that of the section around. */
  | { readonly kind: 'crossing'; readonly section: TemplateTag; readonly close: TemplateTag };

export function sectionTroubles(tags: readonly TemplateTag[]): SectionTrouble[] {
  const troubles: { readonly at: TemplateTag; readonly trouble: SectionTrouble }[] = [];
  const open: TemplateTag[] = [];
  for (const tag of tags) {
    const isSection = tag.kind === 'section' || tag.kind === 'inverted';
    if (isSection && tag.partner === null) open.push(tag);
    if (isSection && tag.partner !== null && tags[tag.partner]!.form !== tag.form)
      troubles.push({
        at: tag,
        trouble: { kind: 'other-name', section: tag, close: tags[tag.partner]! },
      });
    if (tag.kind !== 'close' || tag.partner !== null) continue;
    const [kind, index] = counterpart(open, tag);
    const [section] = index === -1 ? [] : open.splice(index, 1);
    troubles.push({
      at: tag,
      trouble: section ? { kind, section, close: tag } : { kind: 'never-opened', close: tag },
    });
  }
  for (const section of open)
    troubles.push({ at: section, trouble: { kind: 'never-closed', section } });
  return troubles
    .toSorted((a, b) => a.at.span.start - b.at.span.start)
    .map(({ trouble }) => trouble);
}

/** Which open section a closing tag without one is meant for: the last of its name, else the last of a similar name. */
function counterpart(
  open: readonly TemplateTag[],
  close: TemplateTag,
): readonly ['crossing' | 'other-name', number] {
  const near = open.slice(-mostNested);
  const skipped = open.length - near.length;
  const same = near.findLastIndex(({ name }) => name === close.name);
  if (same !== -1) return ['crossing', skipped + same];
  const like = near.findLastIndex(({ name }) => nearest(close.name, [name]) !== undefined);
  return ['other-name', like === -1 ? -1 : skipped + like];
}

/** So many sections are looked back for what a closing tag means; nobody nests deeper. */
const mostNested = 20;
