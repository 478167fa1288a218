/** The name of a tag that opens at the left edge, such as `answer` for "<answer>"; `undefined` where none does. */
export function openedTag(line: string): string | undefined {
  return /^ {0,3}<([a-z][\w-]*)(?: [^<>]*)?>/i.exec(line)?.[1];
}

/** The name of a tag that alone makes up the line, opened or closed. */
export function loneTag(line: string): string | undefined {
  return /^ *<\/?([a-z][\w-]*)(?: [^<>]*)?> *$/i.exec(line)?.[1];
}

/** The name of the tag that is closed at the end of a line. */
export function closedTag(line: string): string | undefined {
  return /<\/([a-z][\w-]*)> *$/i.exec(line)?.[1];
}

export const withoutClosedTag = (line: string): string => line.replace(/<\/[\w-]+> *$/, '');

/** How much oftener a tag is opened in these lines than closed. */
export function openingsLeft(lines: readonly string[], tag: string): number {
  const count = (text: string): number =>
    lines.reduce((sum, line) => sum + line.split(text).length - 1, 0);
  return count(`<${tag}>`) + count(`<${tag} `) - count(`</${tag}>`);
}

/**
 * An answer without the tag that wraps it as a whole, and without what a chat template leaves at its end. A tag that opens
 * beside the first item of a list stands on a line of its own.
 */
export function unwrapped(answer: string): string {
  const text = answer.replace(/(?:<\|[\w-]{1,30}\|>|<end_of_turn>)\s*$/, '');
  const [, tag, inner] = /^\s*<([a-z][\w-]*)>([^]*)<\/\1>\s*$/i.exec(text) ?? [];
  if (tag !== undefined && !inner!.includes(`</${tag}>`)) return inner!;
  return text.replace(
    /^( {0,3}<[a-z][\w-]*>) *(?=(?:\d{1,3}[.)]|step +\d|[-*•] )(?!.*<\/))/gim,
    '$1\n',
  );
}
