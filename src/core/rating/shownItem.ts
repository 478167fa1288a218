import { hexDigits, textHash } from '../text/textHash';
import type { ShownItem, StudyItem } from './model';

/** What a rater sees of an item. Named key by key, so that nothing crosses over that was not meant to. */
export function shownItem(item: StudyItem): ShownItem {
  const { id, task, category } = item;
  const mark = markOf(item);
  if (item.kind === 'instruction') {
    const { kind, definition, steps } = item;
    return { kind, id, task, category, definition, steps, mark };
  }
  const { kind, definition, input, a, b } = item;
  return { kind, id, task, category, definition, input, a, b, mark };
}

/** Another where the texts are others, or stand on other sides. 16 hexadecimal digits. */
function markOf(item: StudyItem): string {
  const texts =
    item.kind === 'instruction'
      ? [item.definition, ...item.steps]
      : [item.definition, item.input, item.a, item.b];
  return hexDigits(textHash(JSON.stringify(texts)));
}
