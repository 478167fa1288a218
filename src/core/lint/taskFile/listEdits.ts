import type { TextEdit } from '../../document/edit';
import type { JsonListNode } from '../../json/nodes';

/** Takes one item out of a list, with the comma that goes with it. */
export function withoutItem({ items }: JsonListNode, index: number): TextEdit {
  const { span } = items[index]!;
  const before = items[index - 1];
  const behind = items[index + 1];
  if (before) return { span: { start: before.span.end, end: span.end }, text: '' };
  return { span: { start: span.start, end: behind?.span.start ?? span.end }, text: '' };
}

/** Puts texts behind the last item of a list that is not empty, laid out like that item. */
export function withItems(source: string, { items, span }: JsonListNode, texts: readonly string[]) {
  const last = items.at(-1)!.span;
  const from = items.at(-2)?.span.end ?? span.start + 1;
  const gap = source.slice(from, last.start).replace(',', '');
  const text = texts.map((each) => `,${gap}${JSON.stringify(each)}`).join('');
  return { span: { start: last.end, end: last.end }, text } satisfies TextEdit;
}
