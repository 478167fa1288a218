/**
 * What Python's `str.isspace` calls white space, as a regular expression class: unlike JavaScript's `\s` it has
 * U+001C–U+001F and U+0085, and not U+FEFF. The field's data and metrics are defined by Python programs.
 */
export const pythonSpace =
  '[\\t-\\r\\u001C-\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]';

const isSpace = new RegExp(pythonSpace);

/** Python's `str.strip()`. */
export function pythonStrip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace.test(text[start]!)) start++;
  while (end > start && isSpace.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** Whether the text ends with one of the 32 ASCII punctuation characters (Python's `string.punctuation`). */
export function endsWithPunctuation(text: string): boolean {
  return /[!-/:-@[-`{-~]$/.test(text);
}
