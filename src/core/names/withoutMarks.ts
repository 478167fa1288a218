import { labelKey } from '../lint/prose/labels/labelKey';

/** The smallest part of a stretch of text that is still the same label: of `"Yes".`, the word alone. */
export function withoutMarks(
  text: string,
  stretch: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  let { start, end } = stretch;
  const key = labelKey(text.slice(start, end));
  while (end > start && labelKey(text.slice(start, end - 1)) === key) end--;
  while (start < end && labelKey(text.slice(start + 1, end)) === key) start++;
  return { start, end };
}
