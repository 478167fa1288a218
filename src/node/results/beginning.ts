/** The first so many UTF-16 units of a text, one fewer where a character would be torn. */
export function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
