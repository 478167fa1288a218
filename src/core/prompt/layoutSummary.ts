import { parse } from '../document/parse';

/** What a layout does: the comment at the head of its file, as one paragraph; empty where there is none. */
export function layoutSummary(text: string): string {
  const lines = parse(text).lines;
  const end = lines.findIndex(({ kind }) => kind !== 'comment');
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .map((line) => line.text.replace(/^\uFEFF?#\s*/, '').trim())
    .filter((line) => !line.startsWith('stepwise-'))
    .join(' ')
    .trim();
}
