import type { Span } from '../document/model';

/** Where a part of a JSON string stands in the source. `string` is the literal with its quotation marks; offsets count in its text. */
export function spanInText(source: string, string: Span, start: number, end: number): Span {
  let at = string.start + 1;
  let offset = 0;
  const advanceTo = (wanted: number): number => {
    while (offset < wanted && at < string.end - 1) {
      at += source[at] !== '\\' ? 1 : source[at + 1] === 'u' ? 6 : 2;
      offset++;
    }
    return at;
  };
  return { start: advanceTo(start), end: advanceTo(end) };
}
