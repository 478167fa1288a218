import { MarkupKind, type MarkupContent } from 'vscode-languageserver-types';

export function markdown(value: string): MarkupContent {
  return { kind: MarkupKind.Markdown, value };
}

/** Text as it is, in a block; nothing in it becomes a link, an image or HTML. */
export function block(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

/** A short text as code within a line. */
export function code(text: string): string {
  const line = shortened(text, 200);
  const longest = longestTicks(line);
  const ticks = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${line}\`` : `${ticks} ${line} ${ticks}`;
}

/** One line of at most `longest` UTF-16 code units that never ends in half a surrogate pair. */
export function shortened(text: string, longest: number): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest && text.length <= 4 * longest) return line;
  return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function longestTicks(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
