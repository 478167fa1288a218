/**
 * A text whose lines go on into each other as in a paragraph: a line break inside a sentence becomes a space, so that offsets
 * stay. Breaks behind a sentence or a colon, and before what looks like the item of a list, are kept.
 */
export function unwrapped(text: string): string {
  return text.includes('\n') ? text.replace(/(?<=[^\s.!?:;])\n(?=[^\s*•–\d(-])/g, ' ') : text;
}
